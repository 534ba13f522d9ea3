// In: a story's labels. Out: a table of whom each document calls what, scare quotes shown as such, every word linked to where it stands.

import { type Evidence, quote } from '../../formats/index.ts';
import type { LabelEntry, Place, Story } from '../../model/index.ts';
import { siglum } from './evidence-links.ts';
import { element, type Node, placeId } from './markup.ts';

const MOST_TARGETS = 12;
const MOST_WORDINGS = 6;

/** Those named in two or more documents and in different words, the most varied first. */
export function namesSection(evidence: Evidence, story: Story): Node[] {
  const rows = targetsOf(evidence, story);
  if (rows.length === 0) return [];
  const head = story.documents.map((name) => element('th', { scope: 'col' }, siglum(name)));
  const table = element(
    'table',
    { class: 'names' },
    element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Whom or what'), ...head)),
    element('tbody', {}, ...rows.map((row) => nameRow(evidence, story, row))),
  );
  return [
    element(
      'div',
      { class: 'scroll', tabIndex: 0, role: 'region', 'aria-label': 'Names by document' },
      table,
    ),
  ];
}

/** The labels that the section links to. */
export function labelPlaces(story: Story): readonly Place[] {
  return story.labels;
}

interface Target {
  readonly name: string;
  readonly labels: readonly LabelEntry[];
  readonly wordings: number;
}

function targetsOf(evidence: Evidence, story: Story): readonly Target[] {
  const byTarget = new Map<string, LabelEntry[]>();
  for (const label of story.labels)
    byTarget.set(label.target, [...(byTarget.get(label.target) ?? []), label]);
  const targets = [...byTarget].map(([name, labels]) => ({
    name,
    labels,
    wordings: new Set(labels.map((label) => wordingOf(evidence, label))).size,
  }));
  return targets
    .filter(
      ({ labels, wordings }) => wordings > 1 && new Set(labels.map(({ document }) => document)).size > 1,
    )
    .sort((a, b) => b.wordings - a.wordings || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .slice(0, MOST_TARGETS);
}

/** Words that differ in case or an article only are one wording. */
function wordingOf(evidence: Evidence, label: LabelEntry): string {
  return quote(evidence, label)
    .toLowerCase()
    .replace(/^(?:the|a|an) /u, '');
}

function nameRow(evidence: Evidence, story: Story, { name, labels }: Target): Node {
  const cells = story.documents.map((document) => {
    const own = labels.filter((label) => label.document === document);
    return element('td', {}, ...wordingsOf(evidence, own));
  });
  return element('tr', {}, element('th', { scope: 'row' }, name), ...cells);
}

function wordingsOf(evidence: Evidence, labels: readonly LabelEntry[]): Node[] {
  const byWording = new Map<string, LabelEntry[]>();
  for (const label of labels) {
    const wording = wordingOf(evidence, label);
    byWording.set(wording, [...(byWording.get(wording) ?? []), label]);
  }
  const often = [...byWording.values()].sort((a, b) => b.length - a.length || a[0]!.from - b[0]!.from);
  return often.slice(0, MOST_WORDINGS).map((all) => {
    const first = all[0]!;
    const words = quote(evidence, first);
    const times = all.length > 1 ? ` ×${all.length}` : '';
    return element(
      'div',
      {},
      element(
        'a',
        { href: `#${placeId(first)}`, title: `${first.owner}'s word` },
        first.scare ? element('i', { class: 'conflicts' }, `‘${words}’`) : words,
      ),
      element('span', { class: 'note' }, times),
    );
  });
}
