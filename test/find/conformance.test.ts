// What every finder keeps to, whatever it finds: its findings lie in the text, in order, inside one passage, with ids of their own,
// and are the same each time. A new finder joins by standing in the list of finders.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FINDERS, type FindInput, findAll } from '../../src/find/index.ts';
import type { Finding } from '../../src/model/index.ts';
import { loadModels, packageRoot } from '../../src/models.ts';
import { readSource } from '../../src/read/index.ts';
import { defaultLanguage } from '../../src/variorum.ts';
import { findVoices } from '../../src/voices/index.ts';
import { cpuMs } from '../harness/cpu-time.ts';
import { bareInput } from './finding.ts';

/** What the finders are given for the text of a file. */
function inputOf(text: string): FindInput {
  const page = readSource({ path: 'a.txt', bytes: new TextEncoder().encode(text) });
  const { document, passages, quotations } = findVoices(page);
  const tops = passages.filter((passage) => passage.parent === null);
  const analysis = defaultLanguage().analyse(document.text, tops);
  return { document, passages, quotations, analysis, models: loadModels() };
}

const PAGE = `Ferry strikes "old" pier, 3 hurt

May 4, 2031

SELBY (Coastwire) - A ferry struck the north pier on Sunday and hurt at least three people, including 2 children, harbour police said.

"We had asked for £3m in March," harbour master Ilya Brandt told reporters. "They gave 2m a year later."

Comments

2. Oakum says:

Brandt said on Friday that 40 of 120 berths were empty. The "reform" ruined us.

1. Heron says:

Workers attacked the office yesterday.
`;
const SAMPLES = ['story/03-partisan.txt', 'story/05-essay-blog.txt', 'other/03-ferry-ruling-blog.txt'];
const samples = SAMPLES.map((name) =>
  readFileSync(join(packageRoot(), 'examples/orra', name), 'utf8').replace(/^\uFEFF/, ''),
);
const inputs = [PAGE, ...samples].map(inputOf);
const found = new Map(inputs.map((input) => [input, findAll(input)]));
const inEveryInput = (check: (input: FindInput, findings: readonly Finding[]) => void): void => {
  for (const input of inputs) check(input, found.get(input)!);
};

/** The stretches of a finding; an attribution's words may stand apart, its source above a block quotation. */
function spansOf(finding: Finding): readonly (readonly [number, number])[] {
  if (finding.kind === 'attribution') return [...finding.source, ...finding.cue, ...finding.content];
  const own = [[finding.from, finding.to]] as const;
  return finding.kind === 'figure' && finding.ofSpan ? [...own, finding.ofSpan] : own;
}

test('every kind of finding is found by one finder, which finds no other kind', () => {
  assert.equal(new Set(FINDERS.map(({ kind }) => kind)).size, FINDERS.length);
  for (const finder of FINDERS) {
    const needed = findAll(inputs[0]!).filter(({ kind }) => finder.needs.includes(kind));
    const kinds = finder.find(inputs[0]!, needed).map(({ kind }) => kind);
    assert.deepEqual([...new Set(kinds)], [finder.kind]);
  }
});

test('every span of a finding lies in the text and is not empty', () => {
  inEveryInput((input, findings) => {
    for (const finding of findings)
      for (const [from, to] of spansOf(finding))
        assert.ok(0 <= from && from < to && to <= input.document.text.length, finding.id);
  });
});

test('each finder gives its findings sorted by position', () => {
  inEveryInput((input, findings) => {
    for (const finder of FINDERS) {
      const needed = findings.filter(({ kind }) => finder.needs.includes(kind));
      const starts = finder.find(input, needed).map(({ from }) => from);
      assert.deepEqual(
        starts,
        [...starts].sort((a, b) => a - b),
        finder.kind,
      );
    }
  });
});

test('no two findings of a document share an id', () => {
  inEveryInput((_, findings) => assert.equal(new Set(findings.map(({ id }) => id)).size, findings.length));
});

test('every stretch of a finding stands inside one passage', () => {
  inEveryInput((input, findings) => {
    for (const finding of findings)
      for (const [from, to] of spansOf(finding))
        assert.ok(
          input.passages.some((passage) => passage.from <= from && to <= passage.to),
          `${finding.id}: ${input.document.text.slice(from, to)}`,
        );
  });
});

test('finding twice gives the same bytes', () => {
  const input = inputs[1]!;
  assert.equal(JSON.stringify(findAll(input)), JSON.stringify(findAll(input)));
});

test('the order of the finders in their list makes no difference', () => {
  const turned = [...FINDERS].reverse();
  const shifted = [...FINDERS.slice(1), FINDERS[0]!];
  const input = inputs[0]!;
  assert.deepEqual(findAll(input, turned), found.get(input));
  assert.deepEqual(findAll(input, shifted), found.get(input));
});

test('emoji before a text move its findings by their UTF-16 units and change nothing else', () => {
  const emoji = '👩‍🚒🇸🇪 ';
  const where = (text: string): readonly string[] => {
    const at = text.indexOf('A crane');
    return findAll(inputOf(text)).map(({ kind, from, to }) => `${kind} ${from - at} ${text.slice(from, to)}`);
  };
  const text = 'A crane hurt three dockers on Sunday in 2031. "It was the wind," said Ilya Brandt.\n';
  assert.deepEqual(where(`${emoji}${text}`), where(text));
});

test('an empty text has no findings', () => {
  assert.deepEqual(findAll(inputOf('')), []);
  assert.deepEqual(findAll(bareInput('')), []);
  assert.deepEqual(findAll(bareInput(' \n\t')), []);
});

const NOISE =
  '“ |"a" |12 of |twenty-|said |(((|on Monday, |1/2 |$5m to |a-|\n|👷‍♀️ |1,234 people |2031 |A|from 2 to '.split(
    '|',
  );

test('two hundred thousand units of noise take time that grows with their number only', () => {
  const elapsed = (units: number): number => {
    const runs = NOISE.map((piece) => piece.repeat(Math.ceil(units / NOISE.length / piece.length)));
    const input = bareInput(runs.join(''));
    const start = cpuMs();
    findAll(input);
    return cpuMs() - start;
  };
  elapsed(2_000);
  const [short, long] = [elapsed(20_000), elapsed(200_000)];
  assert.ok(long < short * 30 + 100, `${short} ms grew to ${long} ms`);
});

test('more findings than a call has room for arguments are all kept', () => {
  const many = 200_000;
  const [figure] = findAll(bareInput('Nine boats sank.')).filter(({ kind }) => kind === 'figure');
  const finder = {
    kind: 'figure' as const,
    needs: [],
    find: () => Array.from({ length: many }, (_, i) => ({ ...figure!, id: `f${i}` })),
  };
  assert.equal(findAll(bareInput('Nine boats sank.'), [finder]).length, many);
});
