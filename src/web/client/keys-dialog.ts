// The list of keys, and the switch that turns single keys off. What was chosen stays in this browser.

import { h, render } from './preact.ts';

const STORED = 'variorum-keys';

const KEYS: readonly (readonly [string, string])[] = [
  ['j, k', 'next and last statement, difference, mark or row'],
  ['Enter', 'open the sentence it rests on'],
  ['1 – 9', 'show or hide a document (readings)'],
  ['b', 'next base text (readings, apparatus)'],
  ['h', 'marks on and off'],
  ['/', 'search'],
  ['?', 'this list'],
  ['Esc', 'close, or leave the item'],
];

export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

function switchKeys(isOn: boolean): void {
  try {
    localStorage.setItem(STORED, isOn ? 'on' : 'off');
  } catch {
    // A browser that stores nothing keeps the keys on.
  }
}

/** Opens the list; Esc or the button closes it, and the focus goes back to where it was. */
export function openKeys(): void {
  const dialog = dialogElement();
  const rows = KEYS.flatMap(([key, does]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, does)]);
  const toggle = h('input', {
    type: 'checkbox',
    checked: areKeysOn(),
    onChange: (event: Event) => switchKeys((event.target as HTMLInputElement).checked),
  });
  render(
    h(
      'div',
      {},
      h('h2', { id: 'keys-title' }, 'Keys'),
      h('dl', {}, ...rows),
      h('p', {}, h('label', {}, toggle, ' single-letter keys are on')),
      h('form', { method: 'dialog' }, h('button', { class: 'main' }, 'Close')),
    ),
    dialog,
  );
  if (!dialog.open) dialog.showModal();
}

function dialogElement(): HTMLDialogElement {
  const known = document.querySelector<HTMLDialogElement>('#keys');
  if (known !== null) return known;
  const dialog = document.createElement('dialog');
  dialog.id = 'keys';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  document.body.append(dialog);
  return dialog;
}
