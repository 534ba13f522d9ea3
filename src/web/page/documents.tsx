// The documents of a story: what each is, when and where it was published, and with whom it shares its text.

import type { PageFrame } from '../part/layout.tsx';
import { Scroll } from '../part/pills.tsx';
import { Siglum } from '../part/signs.tsx';
import { headOf, type StoryView } from '../view/story-view.ts';
import { grouped, showTime } from '../view/when.ts';

const BASES: Readonly<Record<string, string>> = {
  metadata: 'metadata',
  text: 'text',
  inferred: 'reasoned',
  none: '',
};

export function documentsPage(view: StoryView): PageFrame {
  const head = headOf(view);
  const analysed = (siglum: string) => view.evidence.documents.get(siglum);
  return {
    title: `Documents · ${head.title}`,
    section: 'stories',
    story: { head, tab: 'documents' },
    forms: [['JSON', `/stories/${head.id}/documents.json`]],
    main: (
      <Scroll label="Documents">
        <table>
          <thead>
            <tr>
              <th scope="col">Siglum</th>
              <th scope="col">Title</th>
              <th scope="col">Outlet</th>
              <th scope="col">Published</th>
              <th scope="col">Text</th>
              <th scope="col">Characters</th>
              <th scope="col">Findings</th>
              <th scope="col">Problems</th>
            </tr>
          </thead>
          <tbody>
            {head.documents.map(({ siglum, id, title, outlet, published, publishedBasis, text }) => (
              <tr key={siglum} data-item>
                <td>
                  <Siglum name={siglum} />
                </td>
                <th scope="row">
                  <a href={`/documents/${id}`} dir="auto">
                    {title}
                  </a>
                </th>
                <td>{outlet ?? <span class="soft">unknown</span>}</td>
                <td>
                  {published === null ? <span class="soft">unknown</span> : showTime(published)}{' '}
                  <span class="soft small">{BASES[publishedBasis]}</span>
                </td>
                <td>{text === siglum ? 'its own' : `one with ${text}`}</td>
                <td>{grouped(analysed(siglum)?.document.text.length ?? 0)}</td>
                <td>{analysed(siglum)?.findings.length ?? 0}</td>
                <td>{analysed(siglum)?.problems.length ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    ),
  };
}
