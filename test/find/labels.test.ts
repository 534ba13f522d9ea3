// Labels end to end: the phrase by which a voice names an actor or a happening, marked in the text with its sort.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labels } from '../../src/find/labels/index.ts';
import type { Passage } from '../../src/model/index.ts';
import { defaultLanguage } from '../../src/variorum.ts';
import { pairQuotationMarks } from '../../src/voices/index.ts';
import { readPlainText } from '../harness/plain-page.ts';
import { marked } from '../marked.ts';

function labelsOf(text: string): { readonly text: string; readonly sort: string; readonly owner: string }[] {
  const { document } = readPlainText(text);
  const body: Passage = {
    id: 'p1',
    from: 0,
    to: text.length,
    role: 'body',
    voice: 'the outlet',
    parent: null,
    replyTo: null,
    number: null,
    date: null,
    quotedFrom: null,
    why: 'a paragraph',
  };
  const analysis = defaultLanguage().analyse(text, [body]);
  const input = { document, passages: [body], quotations: pairQuotationMarks(text, [body]), analysis };
  return labels.find(input, []).map((label) => ({
    text: text.slice(label.from, label.to),
    sort: label.sort,
    owner: label.owner,
  }));
}

/** Each marked phrase is a label of the sort that its mark names. */
function names(source: string): void {
  const { text, marks } = marked(source);
  const found = labelsOf(text).map((label) => `${label.sort}: ${label.text}`);
  for (const mark of marks) {
    const wanted = `${mark.label}: ${text.slice(mark.from, mark.to)}`;
    assert.ok(found.includes(wanted), `${wanted} is not among ${found.join(' · ')}`);
  }
}

test('a phrase headed by an event noun keeps its adjectives', () => {
  names('After [[the unprovoked attack|loaded]] came [[a night raid of the harbour|event]].');
});

test('a softening word makes an event phrase a euphemism', () => {
  names('Officials spoke of [[a controlled evacuation|euphemism]].');
});

test('how hard people were pressed is told by the verb before its to', () => {
  names('Wardens [[ordered|act]] residents of two streets to leave. They [[advised|act]] nobody to stay.');
});

test('a verb of asking without its to presses nobody', () => {
  assert.deepEqual(
    labelsOf('She asked about the weather.').filter((label) => label.sort === 'act'),
    [],
  );
});

test('people and bodies are named by their nouns, with the judging word kept', () => {
  names('[[The puppet council|loaded]] met while [[a retired inspector|description]] looked on.');
});

test('a label belongs to the passage that it stands in', () => {
  assert.deepEqual([...new Set(labelsOf('The raid began.').map((label) => label.owner))], ['p1']);
});

test('a name with an article is a name, not a title', () =>
  names('[[The Port Authority|name]] asked [[Mayor Mara Quill|title]] for help.'));
