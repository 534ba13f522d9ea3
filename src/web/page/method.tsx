// How findings are made and how often they err: the pages of docs/method, as they stand in the package.

import type { PageFrame } from '../part/layout.tsx';

export interface MethodTopic {
  readonly name: string;
  readonly title: string;
  /** The first sentence. */
  readonly summary: string;
}

export function methodIndexPage(topics: readonly MethodTopic[]): PageFrame {
  return {
    title: 'How findings are made',
    section: 'method',
    main: (
      <>
        <p>
          Every mark leads here. Each page says what is looked for, by which rule or model, on which data it
          was measured, and how often it errs. No model is downloaded, nothing is sent anywhere, and the same
          input gives the same answer on any machine.
        </p>
        <ul class="topics plain">
          {topics.map(({ name, title, summary }) => (
            <li key={name} data-item>
              <h2>
                <a href={`/method/${name}`}>{title}</a>
              </h2>
              <p class="soft">{summary}</p>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

/** `html` is made of this package's own Markdown, never of an account. */
export function methodPage({ title, html }: { title: string; html: string }): PageFrame {
  return {
    title,
    section: 'method',
    main: (
      <article class="prose">
        <p>
          <a href="/method">All methods</a>
        </p>
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </article>
    ),
  };
}
