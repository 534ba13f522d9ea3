// Dates as people read them, from ISO 8601 alone: no clock and no locale.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `2024-04-09T19:42:11Z` → `9 Apr 2024, 19:42 UTC`; `2024-04` → `Apr 2024`; a range `a/b` → `a to b`; other text stays as it is. */
export function showTime(iso: string): string {
  const [from = '', to] = iso.split('/');
  if (to !== undefined) {
    const isSameDay = from.slice(0, 10) === to.slice(0, 10);
    return `${showTime(from)} to ${isSameDay ? (showTime(to).split(', ')[1] ?? showTime(to)) : showTime(to)}`;
  }
  const time = /T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/u.exec(iso);
  if (time === null) return showDay(iso);
  const zone = time[2] === undefined ? '' : time[2] === 'Z' ? ' UTC' : ` UTC${time[2]}`;
  return `${showDay(iso)}, ${time[1]}${zone}`;
}

/** The day, month or year of an ISO 8601 value. */
export function showDay(iso: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/u.exec(iso);
  if (parts === null) return iso;
  const [, year, month, day] = parts;
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (name === undefined) return year!;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** From the first to the last of several times, short. */
export function showSpan(from: string | null, to: string | null): string {
  if (from === null || to === null) return 'no date known';
  const [first, last] = [showDay(from), showDay(to)];
  if (first === last) return first;
  // What both have at their ends is said once.
  // > | 7 Nov 2022 to 11 Apr 2024   28 Mar to 9 Apr 2024   9 to 21 Apr 2024
  const [a, b] = [first.split(' '), last.split(' ')];
  if (a.length === b.length) while (a.length > 1 && a.at(-1) === b[a.length - 1]) a.pop();
  return `${a.join(' ')} to ${last}`;
}

/** Days since 1 January 1970 with the time as a fraction; null when the value holds no year, month and day. */
export function dayNumber(iso: string): number | null {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:T(\d{2}):(\d{2}))?/u.exec(iso);
  if (parts === null) return null;
  const [, year, month, day = '01', hour = '12', minute = '00'] = parts;
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  return at / 86_400_000;
}

/** `1 document`, `2 documents`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** Thousands set apart by thin spaces. */
export function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const shown = whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/gu, '\u2009') : whole;
  return part === undefined ? shown : `${shown}.${part}`;
}
