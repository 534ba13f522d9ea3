/// <reference lib="dom" />
// On a narrow window the tabs of a story scroll sideways: the one that is open is brought into sight.

export function showTab(): void {
  const tab = document.querySelector<HTMLElement>('.tabs [aria-current]');
  const tabs = tab?.parentElement ?? null;
  if (tab === null || tabs === null) return;
  tabs.scrollLeft = tab.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - tab.offsetWidth) / 2;
}
