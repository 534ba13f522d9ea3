// The buttons that need a script: print this page, copy its address.

import { announce } from './announce.ts';

/** Shows the buttons and joins them to what they do. */
export function startActions(): void {
  on('print', () => window.print());
  on('link', () => {
    void navigator.clipboard
      .writeText(location.href)
      .then(() => announce('The address of this view was copied.'));
  });
}

function on(action: string, run: () => void): void {
  for (const button of document.querySelectorAll<HTMLElement>(`[data-action="${action}"]`)) {
    button.hidden = false;
    button.addEventListener('click', run);
  }
}
