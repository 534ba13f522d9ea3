// Says a line to those who hear the page, in the one live region.

export function announce(line: string): void {
  const live = document.querySelector('#live');
  if (live !== null) live.textContent = line;
}
