// What a reader sees when there is no such page or something failed: what, and what to do next.

import type { PageFrame } from '../part/layout.tsx';

export function errorPage({
  status,
  message,
  code,
}: {
  status: number;
  message: string;
  code: string;
}): PageFrame {
  return {
    title: status === 404 ? 'Not here' : 'That did not work',
    section: '',
    main: (
      <div class="empty">
        <p>{message}</p>
        <p>
          <a href="/">All stories</a> · <a href="/search">Search</a> · <span class="soft">code {code}</span>
        </p>
      </div>
    ),
  };
}
