// A row of choices that are links, and a region that scrolls sideways by keyboard too.

import type { ComponentChildren, VNode } from 'preact';

/** Choices of one thing; the one taken carries `aria-current`. */
export function Pills({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    <nav class="pills" aria-label={label}>
      {children}
    </nav>
  );
}

/** The attribute of a choice that is taken. */
export function current(isTaken: boolean): { 'aria-current'?: 'true' } {
  return isTaken ? { 'aria-current': 'true' } : {};
}

/** What is wider than the page scrolls in here. */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
