// Killed and injured of local news, out of the figures: for each article that reports one incident, both numbers right or not.
// Use: node build/eval/incidents.js INCIDENTS.jsonl ARTICLES.jsonl.gz. Tolls are told of one person without a number ("a man
// was killed"), so a singular person with such a predicate counts as 1 where no figure says it.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findAll } from '../src/find/index.ts';
import type { Document, Figure } from '../src/model/index.ts';

interface Incident {
  readonly killed: number;
  readonly injured: number;
  readonly docs: readonly string[];
}
interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
type Fate = 'killed' | 'injured' | 'shot';

const WORDS: Record<Fate, RegExp> = {
  killed:
    /\b(?:dead|killed|killing|kills|died|dies|slain|fatally|fatal|murder(?:ed|ing|s)?|homicides?|deaths?|deadly|suicide|dying|slayings?|slaying|took (?:his|her) (?:own )?life)\b/gi,
  injured:
    /\b(?:injur(?:ed|ies|ing|es)|wound(?:ed|s|ing)|hurt|hospitali[sz]ed|critical|survived|recovering|stable condition|non-life)\b/gi,
  shot: /\b(?:shot|shooting victims|struck|hit|gunned|gunfire|gunshot|victims)\b/gi,
};
const lines = (bytes: Buffer): string[] => bytes.toString('utf8').trim().split('\n');

function figuresOf(text: string): readonly Figure[] {
  const document = { id: 'x', path: null, published: null, text } as unknown as Document;
  const analysis = { language: 'en', tokens: [], sentences: [], entities: [] };
  const found = findAll({ document, passages: [], quotations: [], analysis });
  return found.filter((finding): finding is Figure => finding.kind === 'figure');
}

const DOER =
  /\b(?:(killed|killing|kills|kill|leaves? dead)|(wounded|wounding|wounds|injured|injuring|injures)|(shot|shooting|shoots|struck|hit))\s+(?:at least |about |more than |up to |another |the other )?$/i;

/** The verb of which the figure is the object. > | killing 3 people · shot seven people */
function fateBefore(text: string, at: number): Fate | null {
  const match = DOER.exec(text.slice(Math.max(0, at - 40), at));
  if (!match) return null;
  return match[1] ? 'killed' : match[2] ? 'injured' : 'shot';
}

/** The fate told nearest after the figure, before the next one; else right before it. */
function fateOf(text: string, from: number, to: number): Fate | null {
  let best: { readonly fate: Fate; readonly at: number } | null = null;
  for (const fate of ['killed', 'injured', 'shot'] as const) {
    const at = text.slice(from, to).search(new RegExp(WORDS[fate].source, 'i'));
    if (at >= 0 && (best === null || at < best.at)) best = { fate, at };
  }
  return best?.fate ?? null;
}

interface Tally {
  killed: number | null;
  injured: number | null;
  shot: number | null;
}

/** The fate of the people that a figure counts: by its own words where it is a single person, else by those around. */
function fateOfFigure(text: string, figure: Figure, next: Figure | undefined): Fate | null {
  if (figure.implied) return fateIn(figure.of ?? '');
  const end = /[.!?]\s|\n/.exec(text.slice(figure.to));
  const stop = Math.min(next?.from ?? text.length, figure.to + (end?.index ?? 80), figure.to + 80);
  return (
    fateBefore(text, figure.from) ??
    fateOf(text, figure.from, stop) ??
    fateOf(text, Math.max(0, figure.from - 25), figure.from)
  );
}

const fateIn = (words: string): Fate | null => fateOf(words, 0, words.length);

/** For each fate the first sentence that counts people of it: its numbers, and the single people beside them. */
function tally(text: string): Tally {
  const counts: Tally = { killed: null, injured: null, shot: null };
  const people = figuresOf(text).filter(
    (figure) => figure.dimension === 'person' || (figure.unit === null && (figure.value ?? 99) < 20),
  );
  const sentences: Partial<Record<Fate, number>> = {};
  people.forEach((figure, n) => {
    const fate = fateOfFigure(text, figure, people[n + 1]);
    const value = figure.value ?? figure.min ?? figure.max;
    if (!fate || value === null || value >= 100) return;
    const sentence = sentenceAt(text, figure.from);
    sentences[fate] ??= sentence;
    if (sentences[fate] === sentence && (counts[fate] === null || figure.implied || value < 1))
      counts[fate] = (counts[fate] ?? 0) + value;
  });
  return counts;
}

function sentenceAt(text: string, place: number): number {
  return Math.max(text.lastIndexOf('. ', place), text.lastIndexOf('\n', place));
}

const ANOTHER_HURT =
  /\b(?:another|other|second|third|fourth|passenger|friend)\b[^.;]{0,40}\b(?:injured|wounded|hurt|critical|hospitali[sz]ed)\b/i;
const DEAD =
  /\b(?:dead|killed|kills|died|dies|slain|slaying|fatally|fatal|death(?! penalty| threat)|deaths|homicides?|(?<!attempted[ -])murder(?:ed|s|ing)?|killing|suicide|manslaughter|coroner|medical examiner|body was|bodies|took (?:his|her) own life|mourn\w*|vigil|funeral|autopsy)\b(?! (?:weapon|scene investigators))/i;

function tollOf(article: Article): { readonly killed: number; readonly injured: number } {
  const body = article.text.startsWith(article.title)
    ? article.text.slice(article.title.length)
    : article.text;
  const lead = body.slice(0, 900);
  const parts = [tally(article.title), tally(lead), tally(body.slice(900, 2500))];
  const first = (fate: Fate): number | null =>
    parts.map((part) => part[fate]).find((n) => n !== null) ?? null;
  const told = body.slice(0, 450);
  const killed = first('killed') ?? (DEAD.test(article.title) || DEAD.test(told) ? 1 : 0);
  const shot = first('shot');
  const rest = shot !== null && shot > killed ? shot - killed : null;
  const counted = first('injured');
  const alone = killed === 0 || ANOTHER_HURT.test(article.title) || ANOTHER_HURT.test(lead) ? 1 : 0;
  const injured = counted !== null && rest !== null ? Math.max(counted, rest) : (counted ?? rest ?? alone);
  return { killed, injured };
}

const [incidentsPath, articlesPath] = process.argv.slice(2);
if (!incidentsPath || !articlesPath)
  throw new Error('usage: node build/eval/incidents.js INCIDENTS.jsonl ARTICLES.jsonl.gz');
const incidents = lines(readFileSync(incidentsPath)).map((line) => JSON.parse(line) as Incident);
const articles = new Map(
  lines(gunzipSync(readFileSync(articlesPath))).map((line) => {
    const article = JSON.parse(line) as Article;
    return [article.id, article] as const;
  }),
);
const reports = new Map<string, Incident[]>();
for (const incident of incidents)
  for (const id of incident.docs) reports.set(id, [...(reports.get(id) ?? []), incident]);

let all = 0;
const right = { killed: 0, injured: 0, both: 0 };
for (const [id, [incident, ...others]] of reports) {
  const article = articles.get(id);
  if (!article || !incident || others.length > 0) continue;
  const toll = tollOf(article);
  all++;
  if (
    process.argv.includes('--misses') &&
    (toll.killed !== incident.killed || toll.injured !== incident.injured)
  )
    console.log(
      JSON.stringify({
        wanted: [incident.killed, incident.injured],
        found: [toll.killed, toll.injured],
        title: article.title,
        lead: article.text.slice(0, 900),
      }),
    );
  if (toll.killed === incident.killed) right.killed++;
  if (toll.injured === incident.injured) right.injured++;
  if (toll.killed === incident.killed && toll.injured === incident.injured) right.both++;
}
const share = (n: number): string => `${((100 * n) / all).toFixed(1)} %`;
console.log(
  `articles ${all}  killed ${share(right.killed)}  injured ${share(right.injured)}  both ${share(right.both)}`,
);
