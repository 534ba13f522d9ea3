// Says a line to those who hear the page, in the one live region; those who see it get it for a moment at the foot.

let timer: ReturnType<typeof setTimeout> | undefined;
const SHOWN_MS = 2500;

export function announce(line: string): void {
  const live = document.querySelector<HTMLElement>('#live');
  if (live === null) return;
  live.textContent = line;
  live.className = 'toast';
  clearTimeout(timer);
  timer = setTimeout(() => {
    live.className = 'hidden';
  }, SHOWN_MS);
}
