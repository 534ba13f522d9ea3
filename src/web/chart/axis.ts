// In: the smallest and largest value of a chart. Out: where a value stands, and the values worth a line. Far-apart values get a logarithmic axis.

export interface Axis {
  readonly ticks: readonly number[];
  readonly isLogarithmic: boolean;
  /** The place of a value, from 0 at the left to `width`. */
  place(value: number): number;
}

/** Beyond this ratio a linear axis would press the small values into one dot. */
const MOST_RATIO = 30;
const MOST_TICKS = 6;

/** An axis of the given width; a single value stands in the middle. */
export function axisOf(values: readonly number[], width: number): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && high / low > MOST_RATIO) return logarithmic(low, high, width);
  const isWhole = values.every(Number.isInteger);
  return low === high ? alone(low, width) : linear({ low, high, isWhole }, width);
}

/** One value has no scale: it stands in the middle, its own tick. */
function alone(value: number, width: number): Axis {
  return { ticks: [value], isLogarithmic: false, place: () => round(width / 2) };
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** Counts have no tick between one and two. */
  readonly isWhole: boolean;
}

function linear({ low, high, isWhole }: Range, width: number): Axis {
  const step = Math.max(stepFor(high - low), isWhole ? 1 : 0);
  const first = Math.floor(low / step) * step;
  const last = Math.ceil(high / step) * step;
  const count = Math.round((last - first) / step);
  const ticks = Array.from({ length: count + 1 }, (_, n) => tidy(first + n * step));
  return { ticks, isLogarithmic: false, place: (value) => round(((value - first) / (last - first)) * width) };
}

/** 1, 2 or 5 times a power of ten, so that few ticks are needed. */
function stepFor(range: number): number {
  const rough = range / (MOST_TICKS - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return Math.max(factor * power, Number.EPSILON);
}

function logarithmic(low: number, high: number, width: number): Axis {
  const first = Math.floor(Math.log10(low));
  const last = Math.ceil(Math.log10(high));
  const every = Math.ceil((last - first) / MOST_TICKS);
  const ticks: number[] = [];
  for (let power = first; power <= last; power += every) ticks.push(tidy(10 ** power));
  return {
    ticks,
    isLogarithmic: true,
    place: (value) => round(((Math.log10(value) - first) / (last - first)) * width),
  };
}

/** Floating-point dust away. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
