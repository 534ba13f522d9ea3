// What each actor is called, on NewsWCL50's key: are the phrases that name one actor put together, over the accounts of an event?
// Use: node build/eval/words.js ARTICLES.jsonl.gz ANNOTATIONS.jsonl.gz. Each phrase of the key is looked up among our labels; phrases
// under one target are one group, a phrase that no label covers stands alone with those of its own head word. Prints B-cubed.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { nameTargets, type TargetName } from '../src/collate/index.ts';
import type { AnalysedDocument, Label } from '../src/model/index.ts';
import { analyse } from '../src/variorum.ts';

interface Article {
  readonly id: string;
  readonly text: string;
}
interface Phrase {
  readonly code_type: string;
  readonly code_name: string;
  readonly code_mention: string;
  readonly event_id: string;
  readonly publisher_id: string;
}
interface Grouped {
  readonly gold: string;
  readonly found: string;
  readonly type: string;
}

const rows = <Row>(path: string): Row[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

interface Named {
  readonly from: number;
  readonly to: number;
  readonly target: string;
}

/** The labels of one account, under the names that its targets share with the other accounts. */
function labelsOf(document: AnalysedDocument, nameOf: TargetName): readonly Named[] {
  return document.findings
    .filter((finding): finding is Label => finding.kind === 'label')
    .map(({ from, to, target }) => ({ from, to, target: nameOf(document, target) ?? target }));
}

/** The target of the label that shares most with the phrase, the shorter label first. */
function targetAt(labels: readonly Named[], from: number, to: number): string | null {
  let best: { readonly label: Named; readonly score: number } | null = null;
  for (const label of labels) {
    const shared = Math.min(label.to, to) - Math.max(label.from, from);
    const score = shared / Math.max(label.to - label.from, to - from);
    if (shared > 0 && (best === null || score > best.score)) best = { label, score };
  }
  return best?.label.target ?? null;
}

const headOf = (phrase: string): string =>
  (/([\p{L}\d]+)\W*$/u.exec(phrase.toLowerCase())?.[1] ?? phrase)
    .replace(/ies$/, 'y')
    .replace(/(?<!s)s$/, '');

function eventPhrases(articles: readonly Article[], phrases: readonly Phrase[]): Grouped[] {
  const documents = articles.map(({ id, text }) =>
    analyse({ path: `${id}.txt`, bytes: new TextEncoder().encode(text) }),
  );
  const nameOf = nameTargets(documents);
  const grouped: Grouped[] = [];
  for (const analysed of documents) {
    const { document } = analysed;
    const labels = labelsOf(analysed, nameOf);
    let after = 0;
    for (const phrase of phrases.filter(
      (one) => `${one.event_id}_${one.publisher_id}.txt` === document.path,
    )) {
      const from = nextPlace(document.text, phrase.code_mention, after);
      if (from === null) continue;
      after = Math.max(0, from - 400);
      const head = headOf(phrase.code_mention);
      const target = targetAt(labels, from, from + phrase.code_mention.length);
      grouped.push({
        gold: phrase.code_name,
        found: target ?? nameOf(analysed, head) ?? head,
        type: phrase.code_type,
      });
    }
  }
  return grouped;
}

function nextPlace(text: string, words: string, after: number): number | null {
  const next = text.indexOf(words, after);
  const from = next < 0 ? text.indexOf(words) : next;
  return from < 0 ? null : from;
}

interface Tally {
  precision: number;
  recall: number;
  count: number;
}

function addScores(tally: Tally, items: readonly Grouped[]): void {
  for (const item of items) {
    const found = items.filter((other) => other.found === item.found);
    const gold = items.filter((other) => other.gold === item.gold);
    const both = found.filter((other) => other.gold === item.gold).length;
    tally.precision += both / found.length;
    tally.recall += both / gold.length;
    tally.count += 1;
  }
}

function print(name: string, { precision, recall, count }: Tally): void {
  const [p, r] = [precision / count, recall / count];
  const percent = (n: number): string => (100 * n).toFixed(1);
  console.log(
    `${name.padEnd(10)} phrases ${count}  P ${percent(p)}  R ${percent(r)}  B3 F1 ${percent((2 * p * r) / (p + r))}`,
  );
}

const [articlesPath, phrasesPath] = process.argv.slice(2);
if (!articlesPath || !phrasesPath)
  throw new Error('usage: node build/eval/words.js ARTICLES.jsonl.gz ANNOTATIONS.jsonl.gz');
const articles = rows<Article>(articlesPath);
const phrases = rows<Phrase>(phrasesPath).filter(({ code_type }) => code_type !== 'PROPERTY');
const actors = { precision: 0, recall: 0, count: 0 };
const all = { precision: 0, recall: 0, count: 0 };
for (const event of [...new Set(phrases.map(({ event_id }) => event_id))].sort()) {
  const found = eventPhrases(
    articles.filter(({ id }) => id.startsWith(`${event}_`)),
    phrases.filter(({ event_id }) => event_id === event),
  );
  if (process.argv.includes('--verbose'))
    for (const one of found) console.log(JSON.stringify([event, one.type, one.gold, one.found]));
  addScores(
    actors,
    found.filter(({ type }) => type === 'ACTOR'),
  );
  addScores(all, found);
}
print('actors', actors);
print('all', all);
