// Each case marks every quotation, marks included: `[[…]]` closed, `[[…|open]]` without its closing mark, `[[…|on]]` and
// `[[…|on open]]` going on with the paragraph before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pairQuotationMarks } from '../../src/voices/index.ts';
import { cpuMs } from '../harness/cpu-time.ts';
import { marked } from '../marked.ts';

const whole = (text: string) => [{ from: 0, to: text.length }];

function check(name: string, source: string): void {
  test(name, () => {
    const { text, marks } = marked(source);
    const found = pairQuotationMarks(text, whole(text)).map((q) => {
      const label = [q.continues === null ? '' : 'on', q.closed ? '' : 'open'].filter(Boolean).join(' ');
      return `${text.slice(q.from, q.to)} ${label}`.trim();
    });
    assert.deepEqual(
      found,
      marks.map((mark) => `${text.slice(mark.from, mark.to)} ${mark.label}`.trim()),
    );
  });
}

check('pairs straight marks', 'He said [["no"]] and she said [["perhaps, in time."]]');
check('pairs curly marks', '[[“We saw it,”]] she said. [[“Nobody rang.”]]');
check('pairs a straight opening with a curly closing mark', 'lowered [["gradually, in daylight.”]] Then');
check('pairs a curly opening with a straight closing mark', 'It was [[“not mercy"]], he wrote.');
check('reads a closing curly mark that opens', 'He called it [[”a mistake”]] and left.');
check('reads single quotation marks outside', '[[‘Nothing’s on the table, nothing’s off it,’]] he said.');
check('nests single in double', '[["They read [[\'Northers\']] as an insult,"]] he said.');
check('nests double in single', 'It leads on [[‘Mayor calls bakers [[“thieves”]]’]] today.');
check('keeps a possessive inside single marks', '[[‘The engineers’ report is late,’]] she said.');
check('closes a single quotation after an s', 'calls them [[‘loafers’]] as the [[‘Northern’]] house meets');
check(
  'takes no apostrophe for a mark',
  "The boats' owners' don't-care 'tis rock 'n' roll of the '90s and ’98.",
);
check('keeps feet and inches apart', "He is 5'11\" and the pipe is 31\" wide; the hull 6' by 4' at most.");
check('keeps inches inside a quotation', '[["It was a 31" pipe, at least,"]] he said.');
check('closes after a number', 'a range of [["40 to 60"]] and [["27 to 30"]], they say');
check(
  'pairs one-word and scare quotes',
  'the so-called Republic of [["Nord"]], [["Nord\'s"]] books and an [["aid"]] convoy',
);
check('pairs guillemets with their spaces', 'Il a dit : [[« On verra »]], puis [[«non»]].');
check('pairs guillemets that point inwards', 'Er sagte: [[»Wir gehen«]], und dann [[»nein«]].');
check('pairs low marks', 'Er sagte: [[„Wir gehen“]], dann [[„nein”]] und [[‚ja‘]].');
check(
  'ends an unclosed quotation with its paragraph',
  'He said: [["We wait.|open]]\n\nThe rest is [["known"]].',
);
check(
  'ends an unclosed quotation where the next begins',
  '[[“We heard it, she said.|open]] [[“Nobody rang.”]]',
);
check(
  'goes on over paragraphs that each open and do not close',
  '[[“First, we wait.|open]]\n\n[[“Then we count.|on open]]\n\n[[“Then we go.”|on]]\n\nSo he said.',
);
check(
  'goes on in single marks',
  '[[‘First, we wait. It isn’t long.|open]]\n\n[[‘Then we go.’|on]] That was all.',
);
check(
  'does not go on where the next paragraph does not open with a mark',
  '[[“We wait.|open]]\n\nHe said [[“no”]].',
);
check('nests marks of one kind where both close', '[[“He told me [[“go home”]] and so I did,”]] she said.');
check('ignores a closing mark that nothing opened', 'We wait.” Then [[“go”]].');
check('reads marks beside brackets and dashes', '([[“so”]])—[["thus"]]—[[‘there’]]…');
check('keeps a tag between two halves', '[["I heard it,"]] she said, [["and then the boat."]]');
check('reads a quotation before a citation mark', '[["We were told."]][2] And more.');

const PARAGRAPHS = [
  'He said "no" and the boats\' owners left.',
  '“We wait,” she said. ‘Fine,’ said he.',
  'It was 31" wide and 5\'11" tall.',
  '“Unclosed, and the rest of it.',
  "It isn't 'theirs', it is ours.",
  '« Bon », „gut“ and "fine".',
  'A stray mark” here.',
  'Plain words.',
];
const BALANCED = [
  'She said "yes".',
  '“Yes,” he said, “yes.”',
  'It is ‘so’.',
  'Yes « oui » yes.',
  'No marks.',
];

test('pairs the same way whatever balanced quotations stand in other paragraphs', () => {
  const list = fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(list, fc.constantFrom(...BALANCED), fc.nat(6), (paragraphs, extra, place) => {
      const at = Math.min(place, paragraphs.length);
      const head = [...paragraphs.slice(0, at), ''].join('\n\n');
      const tail = paragraphs.slice(at).join('\n\n');
      const plain = spans(head + tail, 0, 0);
      const more = `${extra}\n\n`;
      assert.deepEqual(spans(head + more + tail, head.length, more.length), plain);
    }),
    { seed: 4, numRuns: 300 },
  );
});

/** Quotations as strings, those of the inserted stretch left out and those after it moved back. */
function spans(text: string, insertedAt: number, length: number): string[] {
  return pairQuotationMarks(text, whole(text))
    .filter((q) => q.to <= insertedAt || q.from >= insertedAt + length)
    .map((q) => [q.from < insertedAt ? q : { ...q, from: q.from - length, to: q.to - length }, q] as const)
    .map(([moved, q]) => `${moved.from}-${moved.to} ${q.mark} ${q.closed}`);
}

test('every quotation lies in its paragraph, begins with a mark and nests in its parent', () => {
  const text = fc.array(
    fc.constantFrom('"', "'", '“', '”', '‘', '’', '«', '»', '„', ' ', 'a', 's', '.', '\n\n', '3'),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(text, (parts) => {
      const source = parts.join('');
      const found = pairQuotationMarks(source, whole(source));
      found.forEach((q, i) => {
        const inner = source.slice(q.inner.from, q.inner.to);
        assert.ok(q.from + 1 === q.inner.from && q.inner.from <= q.inner.to && q.inner.to <= q.to);
        assert.doesNotMatch(inner, /\n\n/);
        if (q.parent === null) return;
        const parent = found[q.parent]!;
        assert.ok(q.parent < i && parent.inner.from <= q.from && q.to <= parent.to);
      });
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('pairs a million characters of opening marks without growing slow', () => {
  const elapsed = (times: number): number => {
    const text = '“a ‘b "c '.repeat(times);
    const start = cpuMs();
    pairQuotationMarks(text, whole(text));
    return cpuMs() - start;
  };
  elapsed(11_000);
  // Ten times the text may take ten times as long; a hundred times would be quadratic. Forty leaves room for a busy machine.
  assert.ok(elapsed(110_000) < 40 * Math.max(elapsed(11_000), 20));
});
check(
  'takes two small marks for one double mark',
  "[[''We saw them go,'']] said Tarn. [[''It's the dogs' fault.'']]",
);
check('pairs a double mark of two grave accents', "[[``Never,'']] he said.");
