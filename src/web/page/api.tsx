// The HTTP API as a page, from the same table as docs/reference/openapi.json.

import type { VNode } from 'preact';
import type { PageFrame } from '../part/layout.tsx';
import { Scroll } from '../part/pills.tsx';

/** One route as a page needs it. */
export interface RouteDoc {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly description: string;
  }[];
  readonly answers: string;
}

export function apiPage({
  routes,
  notes,
}: {
  routes: readonly RouteDoc[];
  notes: readonly string[];
}): PageFrame {
  return {
    title: 'API',
    section: 'api',
    forms: [['OpenAPI 3.1', '/api/v1/openapi.json']],
    main: (
      <article class="prose wide-prose">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {routes.map((route) => (
          <Route key={`${route.method} ${route.path}`} route={route} />
        ))}
      </article>
    ),
  };
}

function Route({ route: { method, path, summary, parameters, answers } }: { route: RouteDoc }): VNode {
  return (
    <section data-item aria-label={`${method} ${path}`}>
      <h2>
        <code>
          {method} {path}
        </code>
      </h2>
      <p>{summary}</p>
      {parameters.length === 0 ? null : (
        <Scroll label={`Parameters of ${method} ${path}`}>
          <table class="slim">
            <thead>
              <tr>
                <th scope="col">Parameter</th>
                <th scope="col">In</th>
                <th scope="col">Means</th>
              </tr>
            </thead>
            <tbody>
              {parameters.map((each) => (
                <tr key={each.name}>
                  <th scope="row">
                    <code>{each.name}</code>
                  </th>
                  <td>{each.in}</td>
                  <td>{each.description}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      <p class="soft small">Answers {answers}</p>
    </section>
  );
}
