// One reading in its sentence, with what the base does not have and what it leaves out.

import type { VNode } from 'preact';
import { SIGNS } from '../../formats/index.ts';
import type { ReadingShown } from '../view/readings.ts';
import type { DiffPart } from '../view/word-diff.ts';

/** `number` is that of the statement's row; none where there are no rows. */
export function ReadingLine({
  reading,
  number = null,
}: {
  reading: ReadingShown;
  number?: number | null;
}): VNode {
  const { relation, before, after, parts, opens, chain } = reading;
  const through = chain.length > 1 ? `, through ${chain.join(' › ')}` : '';
  return (
    <p class="reading-line" dir="auto">
      <span class="context">{before}</span>
      <a class={`mark ${relation}`} href={opens.href} title={`${SIGNS[relation].meaning}${through}`}>
        {parts.map((part, index) => (
          <Part key={index} part={part} isFirst={index === 0} />
        ))}
        {number === null ? null : <sup>{number}</sup>}
      </a>
      <span class="context">{after}</span>
    </p>
  );
}

function Part({ part, isFirst }: { part: DiffPart; isFirst: boolean }): VNode {
  const space = isFirst ? '' : ' ';
  if (part.kind === 'omitted') return <del title={`the base has: ${part.text}`}>{`${space}‸`}</del>;
  if (part.kind === 'added')
    return (
      <>
        {space}
        <ins>{part.text}</ins>
      </>
    );
  return <>{`${space}${part.text}`}</>;
}
