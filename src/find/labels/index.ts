// Labels: every phrase by which a voice names an actor or a happening, whose word it is, and whether it stands in scare quotes.

import {
  type Attribution,
  compareSpans,
  type Entity,
  type Finding,
  findingId,
  innermostAround,
  type Label,
  type Passage,
  type Span,
} from '../../model/index.ts';
import type { Finder, FindInput } from '../finder.ts';
import { findNamings, type Naming } from './naming.ts';
import { findScareQuotes } from './scare-quotes.ts';

/** The label finder. */
export const labels: Finder<Label> = { kind: 'label', needs: ['attribution'], find: findLabels };

interface Named extends Span {
  readonly target: string;
  readonly sort: string;
  readonly scare: boolean;
}

function findLabels(input: FindInput, found: readonly Finding[]): readonly Label[] {
  const attributions = found.filter((finding): finding is Attribution => finding.kind === 'attribution');
  const scare = scareQuotes(input);
  const plain = findNamings(input.analysis)
    .filter((naming) => !scare.some((each) => each.from === naming.from && each.to === naming.to))
    .map((naming: Naming) => ({ ...naming, scare: false }));
  const taken = new Set<string>();
  const named = distinct([...scare, ...plain]);
  const owners = ownersOf(named, input.passages, attributions);
  return named.map((each, index) => {
    const id = findingId('label', each, taken);
    taken.add(id);
    return { id, kind: 'label', ...each, owner: owners[index]! };
  });
}

function scareQuotes({ document, quotations, passages, analysis }: FindInput): readonly Named[] {
  const scare = findScareQuotes(document.text, quotations, passages);
  const entities = entitiesInside(
    scare.map((quotation) => quotation.inner),
    analysis.entities,
  );
  return scare.map(({ from, to, inner }, index) => {
    const target = entities[index] ?? document.text.slice(inner.from, inner.to);
    return { from, to, target, sort: 'scare', scare: true };
  });
}

/** The entity that is named inside each span, or undefined. `spans` are sorted. */
function entitiesInside(
  spans: readonly Span[],
  entities: readonly Entity[],
): readonly (string | undefined)[] {
  const mentions = entities.flatMap(({ id, mentions }) => mentions.map(([from, to]) => ({ id, from, to })));
  const around = innermostAround(spans, mentions.sort(compareSpans));
  const byspan = new Map<Span, string>();
  mentions.forEach(({ id }, index) => {
    const span = around[index];
    if (span !== undefined && !byspan.has(span)) byspan.set(span, id);
  });
  return spans.map((span) => byspan.get(span));
}

/** Sorted by position, one label for each span and target. */
function distinct(named: readonly Named[]): readonly Named[] {
  const seen = new Set<string>();
  const sorted = [...named].sort(
    (a, b) => a.from - b.from || b.to - a.to || (a.target < b.target ? -1 : a.target > b.target ? 1 : 0),
  );
  return sorted.filter(({ from, to, target }) => {
    const key = `${from} ${to} ${target}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whose word each is: the innermost attribution whose content holds it, else the innermost passage. */
function ownersOf(
  named: readonly Named[],
  passages: readonly Passage[],
  attributions: readonly Attribution[],
): readonly string[] {
  const contents = attributions.flatMap(({ id, content }) => content.map(([from, to]) => ({ id, from, to })));
  const said = innermostAround(contents, named);
  const spoken = innermostAround(passages, named);
  return named.map((_, index) => said[index]?.id ?? spoken[index]?.id ?? 'unknown');
}
