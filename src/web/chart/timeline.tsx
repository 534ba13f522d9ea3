// In: when documents were published and the days they speak of. Out: two lanes as SVG, joined by lines. Days long before the first
// document are named at the left edge, not drawn to scale.

import type { VNode } from 'preact';
import type { TimelineView } from '../view/timeline.ts';
import { dayNumber, showDay } from '../view/when.ts';

const LEFT = 74;
const REPORTED = 34;
const HAPPENED = 104;
/** Days before the first document that are drawn to scale. */
const REACH = 10;

interface Dot {
  readonly x: number;
  readonly names: readonly string[];
  readonly label: string;
  readonly href: string;
}

/** The two lanes; nothing when no document has a known date. */
export function TimelineChart({
  timeline,
  width = 520,
}: {
  timeline: TimelineView;
  width?: number;
}): VNode | null {
  const published = timeline.reported.flatMap(({ published }) => dayNumber(published ?? '') ?? []);
  if (published.length === 0) return null;
  const [first, last] = [Math.min(...published), Math.max(...published)];
  const inside = timeline.happened.flatMap(({ day }) => {
    const at = dayNumber(day);
    return at !== null && at >= first - REACH && at <= last + REACH ? [at] : [];
  });
  const [from, to] = [Math.min(first, ...inside) - 0.5, Math.max(last, ...inside) + 0.5];
  const place = (at: number): number =>
    Math.round(LEFT + 14 + ((at - from) / (to - from)) * (width - LEFT - 28));
  const dots = reportDots(timeline, place);
  const days = happenedDots(timeline, place, from, to);
  return (
    <svg
      class="timeline-chart"
      viewBox={`0 0 ${width} 150`}
      role="group"
      aria-label="When it was reported, and the days the reports speak of"
    >
      <text class="soft" x={0} y={REPORTED + 4}>
        reported
      </text>
      <text class="soft" x={0} y={HAPPENED + 4}>
        happened
      </text>
      <line class="grid" x1={LEFT} x2={width} y1={REPORTED} y2={REPORTED} />
      <line class="grid" x1={LEFT} x2={width} y1={HAPPENED} y2={HAPPENED} />
      {days.flatMap((day) =>
        dots
          .filter(({ names }) => names.some((name) => day.names.includes(name)))
          .map((dot) => (
            <line key={`${day.x} ${dot.x}`} class="join" x1={day.x} y1={HAPPENED} x2={dot.x} y2={REPORTED} />
          )),
      )}
      {dots.map((dot) => (
        <LaneDot key={dot.href} dot={dot} y={REPORTED} text={dot.names.join(' ')} above />
      ))}
      {days.map((dot) => (
        <LaneDot key={dot.href} dot={dot} y={HAPPENED} text={null} />
      ))}
      {edgeLabels(days).map(({ x, label }) => (
        <text key={label} class="soft" x={x} y={HAPPENED + 26} text-anchor="middle">
          {label}
        </text>
      ))}
    </svg>
  );
}

function LaneDot({
  dot,
  y,
  text,
  above = false,
}: {
  dot: Dot;
  y: number;
  text: string | null;
  above?: boolean;
}): VNode {
  const size = Math.min(9, 3.5 + dot.names.length * 0.8);
  return (
    <a href={dot.href} aria-label={dot.label}>
      <title>{dot.label}</title>
      <circle class="hit" cx={dot.x} cy={y} r={13} />
      <circle class="dot" cx={dot.x} cy={y} r={above ? 4.5 : size} />
      {text === null ? null : (
        <text class="strong" x={dot.x} y={y - 12} text-anchor="middle">
          {text}
        </text>
      )}
    </a>
  );
}

/** Documents whose labels would run into one another share a dot. */
function reportDots({ reported }: TimelineView, place: (at: number) => number): readonly Dot[] {
  const dots: (Dot & { readonly day: string })[] = [];
  for (const { siglum, published, id } of reported) {
    const at = dayNumber(published ?? '');
    if (at === null) continue;
    const last = dots.at(-1);
    const isNear = last !== undefined && place(at) - last.x < 10 + 9 * last.names.length;
    const names = isNear ? [...last.names, siglum] : [siglum];
    const label = isNear
      ? `${names.join(' ')}: published ${showDay(last.day)} to ${showDay(published!)}`
      : `${siglum}: published ${showDay(published!)}`;
    const dot = {
      day: isNear ? last.day : published!,
      x: isNear ? last.x : place(at),
      names,
      label,
      href: isNear ? last.href : `/documents/${id}`,
    };
    if (isNear) dots[dots.length - 1] = dot;
    else dots.push(dot);
  }
  return dots;
}

function happenedDots(
  { happened }: TimelineView,
  place: (at: number) => number,
  from: number,
  to: number,
): readonly Dot[] {
  return happened.flatMap(({ day, documents }) => {
    const at = dayNumber(day);
    if (at === null || at < from || at > to || !/^\d{4}-\d{2}-\d{2}/u.test(day)) return [];
    const label = `${showDay(day)}: spoken of by ${documents.join(', ')}`;
    return [{ x: place(at), names: documents, label, href: `#day-${day}` }];
  });
}

/** Labels that do not run into one another: the day of each dot that has room. */
function edgeLabels(dots: readonly Dot[]): readonly { readonly x: number; readonly label: string }[] {
  const kept: { x: number; label: string }[] = [];
  for (const { x, label } of [...dots].sort((a, b) => a.x - b.x)) {
    const day = label.split(':')[0]!.replace(/ \d{4}.*$/u, '');
    if (x - (kept.at(-1)?.x ?? -99) > 52) kept.push({ x, label: day });
  }
  return kept;
}
