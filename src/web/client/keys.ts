// Single keys: from item to item, columns, base, marks, search, the list of keys. They can be switched off (WCAG 2.1.4), and never fire
// while somebody writes.

import { announce } from './announce.ts';
import { areKeysOn, openKeys } from './keys-dialog.ts';

/** Joins the keys to what they do. */
export function startKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (event.key === 'Escape') return leaveItem();
    if (event.key === '?') return openKeys();
    if (!areKeysOn() || document.querySelector('dialog[open]') !== null) return;
    const act = actionOf(event.key);
    if (act === null) return;
    event.preventDefault();
    act();
  });
}

function actionOf(key: string): (() => void) | null {
  if (key === 'j') return () => move(1);
  if (key === 'k') return () => move(-1);
  if (key === 'b') return nextBase;
  if (key === 'h') return toggleMarks;
  if (key === '/') return goSearch;
  return /^[1-9]$/u.test(key) ? () => pressColumn(key) : null;
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !== null
  );
}

/** Items in the order of the page, those inside something folded left out. */
function items(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')].filter(
    (item) => item.getClientRects().length > 0,
  );
}

function move(step: number): void {
  const all = items();
  if (all.length === 0) {
    announce('Nothing to step through on this page.');
    return;
  }
  const here = all.findIndex((item) => item.classList.contains('here'));
  const next =
    all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + step))]!;
  all[here]?.classList.remove('here');
  next.classList.add('here');
  next.querySelector<HTMLElement>('a, summary')?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
  announce(`${all.indexOf(next) + 1} of ${all.length}`);
}

function leaveItem(): void {
  document.querySelector('.here')?.classList.remove('here');
}

function nextBase(): void {
  const bases = [...document.querySelectorAll<HTMLAnchorElement>('nav[aria-label="Base text"] a')];
  const at = bases.findIndex((link) => link.hasAttribute('aria-current'));
  if (bases.length < 2) announce('This page has no other base text.');
  else bases[(at + 1) % bases.length]!.click();
}

function pressColumn(key: string): void {
  const link = document.querySelector<HTMLAnchorElement>(`[data-column="${key}"]`);
  if (link === null) announce(`There is no document ${key} to show or hide here.`);
  else link.click();
}

function toggleMarks(): void {
  const isOff = document.body.classList.toggle('no-marks');
  announce(isOff ? 'Marks off.' : 'Marks on.');
}

function goSearch(): void {
  const field = document.querySelector<HTMLElement>('[data-focus]');
  if (field === null) location.assign('/search');
  else field.focus();
}
