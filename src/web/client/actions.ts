// The buttons that need a script: print this page, copy a link to the view or to the words that are selected, list the keys.

import { announce } from './announce.ts';
import { openKeys } from './keys-dialog.ts';
import { addressOfSelection } from './spans.ts';

/** Shows the buttons and joins them to what they do. */
export function startActions(): void {
  on('print', () => window.print());
  on('keys', openKeys);
  on('link', copyLink);
}

/** The words that are selected in a document, else the view as it is. */
function copyLink(): void {
  const selected = addressOfSelection();
  const said =
    selected === null ? 'The address of this view was copied.' : 'A link to the selected words was copied.';
  navigator.clipboard.writeText(selected ?? location.href).then(
    () => announce(said),
    () => announce('The address could not be copied; it stands in the address bar.'),
  );
}

function on(action: string, run: () => void): void {
  for (const button of document.querySelectorAll<HTMLElement>(`[data-action="${action}"]`)) {
    button.hidden = false;
    button.addEventListener('click', run);
  }
}
