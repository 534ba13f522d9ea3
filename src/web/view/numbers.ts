// Numbers as people read them: millions in words, long ones in groups of three. No locale.

import { grouped } from './when.ts';

const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

/** The numbers of a short value: `about 8500` → `about 8500`, `5800000` → `5.8 million`, `27 to 30` stays. */
export function showNumbers(short: string): string {
  return short.replace(/\d{5,15}(?:\.\d+)?/gu, (digits) => inWords(Number(digits)));
}

/** Short enough for an axis: `10m`, `2.5bn`, `20 000`. */
export function showTick(value: number): string {
  if (Math.abs(value) >= BILLION) return `${tidy(value / BILLION)}bn`;
  return Math.abs(value) >= MILLION ? `${tidy(value / MILLION)}m` : grouped(value);
}

/** Millions only where no digit that was printed gets lost. */
function inWords(value: number): string {
  const [name, size] = value >= BILLION ? ['billion', BILLION] : ['million', MILLION];
  const short = tidy(value / Number(size));
  const isExact = Math.abs(short * Number(size) - value) < 0.5 && String(short).length <= 6;
  return value >= MILLION && isExact ? `${short} ${name}` : grouped(value);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
