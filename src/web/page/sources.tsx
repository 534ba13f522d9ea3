// Who published what: outlets with their documents, how many of them stand in stories with others, and what was odd.

import type { LibraryStatus } from '../../model/index.ts';
import type { PageFrame } from '../part/layout.tsx';
import { Scroll } from '../part/pills.tsx';

export function sourcesPage({ outlets, documents }: Pick<LibraryStatus, 'outlets' | 'documents'>): PageFrame {
  const known = outlets.reduce((sum, [, count]) => sum + count, 0);
  return {
    title: 'Sources',
    section: 'sources',
    forms: [['JSON', '/sources.json']],
    main:
      documents === 0 ? (
        <p class="empty">
          There is no document here yet. <a href="/add">Add accounts</a>
        </p>
      ) : (
        <Scroll label="Outlets">
          <table class="slim">
            <thead>
              <tr>
                <th scope="col">Outlet</th>
                <th scope="col">Documents</th>
                <th scope="col">Stories</th>
              </tr>
            </thead>
            <tbody>
              {outlets.map(([outlet, count]) => (
                <tr key={outlet} data-item>
                  <th scope="row" dir="auto">
                    {outlet}
                  </th>
                  <td>{count}</td>
                  <td>
                    <a href={`/?outlet=${encodeURIComponent(outlet)}`}>
                      stories<span class="hidden"> with {outlet}</span>
                    </a>
                  </td>
                </tr>
              ))}
              {documents > known ? (
                <tr>
                  <th scope="row" class="soft">
                    outlet unknown
                  </th>
                  <td>{documents - known}</td>
                  <td />
                </tr>
              ) : null}
            </tbody>
          </table>
        </Scroll>
      ),
  };
}
