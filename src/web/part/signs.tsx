// Small marks that stand everywhere: the siglum, the sign of a relation, the legend of the signs, a quoted place that opens its sentence.

import type { VNode } from 'preact';
import { SIGNS, type Sign } from '../../formats/index.ts';
import type { Cited } from '../view/cited.ts';

/** The letter of a document. */
export function Siglum({ name }: { name: string }): VNode {
  return <span class="siglum">{name}</span>;
}

/** A sign with its meaning for those who do not see it. */
export function SignMark({ sign }: { sign: Sign }): VNode {
  const { sign: shown, meaning } = SIGNS[sign];
  return (
    <span class={`sign ${sign}`} title={meaning}>
      <span aria-hidden="true">{shown}</span>
      <span class="hidden">{meaning}</span>
    </span>
  );
}

/** What the signs mean, with the page that says how they are decided. */
export function Legend(): VNode {
  return (
    <p class="key">
      {(Object.keys(SIGNS) as Sign[]).map((sign) => (
        <span key={sign} class="entry">
          <span class={sign} aria-hidden="true">
            {SIGNS[sign].sign}
          </span>{' '}
          {SIGNS[sign].meaning}
        </span>
      ))}{' '}
      <span class="entry">
        Signs carry the meaning; colour only repeats it. <a href="/method/conflicts">Why?</a>
      </span>
    </p>
  );
}

/** Words of a document that open where they stand; a few words stand in their sentence. */
export function Quoted({ place, most = 320 }: { place: Cited; most?: number }): VNode {
  const isShort = place.quote.length < ENOUGH;
  return (
    <span class="cited" dir="auto">
      {isShort ? <span class="context">{place.before}</span> : null}
      <a class="quoted" href={place.href}>
        <q dir="auto">{shorten(place.quote, most) || '(no words)'}</q>
      </a>
      {isShort ? <span class="context">{place.after}</span> : null}
    </span>
  );
}

/** Fewer characters than this say little without their sentence. */
const ENOUGH = 60;

/** The text cut between words, with … where something is left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/u, '')}…`;
}
