/// <reference lib="dom" />
// One account at a time on narrow windows: when another is chosen, the statement that is being read stays where it stood.

/** Joins the pager of the readings to the place of the page. */
export function startPager(): void {
  const pager = document.querySelector<HTMLElement>('.pager');
  if (pager === null) return;
  let reading: { readonly row: Element; readonly top: number } | null = null;
  const remember = (): void => {
    const edge = pager.getBoundingClientRect().bottom;
    const rows = [...document.querySelectorAll('.columns > section.row')];
    const row = rows.find((each) => each.getBoundingClientRect().bottom > edge + 8);
    const isReading = row !== undefined && rows[0]!.getBoundingClientRect().top < edge;
    reading = isReading ? { row, top: row.getBoundingClientRect().top } : null;
  };
  for (const event of ['pointerdown', 'keydown']) pager.addEventListener(event, remember);
  pager.addEventListener('change', () => {
    if (reading !== null) window.scrollBy({ top: topOf(reading.row) - reading.top, behavior: 'instant' });
    remember();
  });
}

function topOf(row: Element): number {
  return row.getBoundingClientRect().top;
}
