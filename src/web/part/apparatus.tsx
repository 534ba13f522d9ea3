// An apparatus entry: lemma, bracket, who agrees, each variant with its documents, who is silent.

import type { VNode } from 'preact';
import type { ApparatusEntry } from '../view/apparatus.ts';

export function Entry({ entry }: { entry: ApparatusEntry }): VNode {
  const { lemma, agree, variants, omit } = entry;
  return (
    <p class="entry-line">
      <b dir="auto">{lemma === '' ? '‸' : lemma}</b>] {agree.join(' ')}
      {variants.map(({ sign, text, documents }, index) => (
        <span key={`${text} ${documents.join()}`}>
          {index > 0 || agree.length > 0 ? ' · ' : ''}
          {sign === 'om.' ? <i>om. </i> : sign === '' ? '' : `${sign} `}
          <span dir="auto">{text}</span> <span class="sigla">{documents.join(' ')}</span>
        </span>
      ))}
      {omit.length === 0 ? null : (
        <span>
          {agree.length + variants.length > 0 ? ' · ' : ''}
          <i>om.</i> <span class="sigla">{omit.join(' ')}</span>
        </span>
      )}
    </p>
  );
}
