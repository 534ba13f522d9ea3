// Verbs that report words also tell of deeds; headlines that end with who says so; who is told, and when, is no part of what was said.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributionsOf, inputOf, passage, said, shown } from './english.ts';

function has(text: string, line: string): void {
  const lines = said(text);
  assert.ok(lines.includes(line), `${line}\nis not among\n${lines.join('\n')}`);
}

const nobodySays = (text: string): void => assert.deepEqual(said(text), []);

test('what was ended, shown, offered or posted was not said', () => {
  nobodySays('The House of Representatives concluded its third public hearing on the matter on Tuesday.');
  nobodySays('The other 28 people have showed no signs or symptoms of the plague.');
  nobodySays('Brell Airlines is currently offering the seats for $30, and it will offer free meals.');
  nobodySays('The club posted an image of the coach holding up a shirt.');
  nobodySays('The office referred the call to the city police.');
  nobodySays('Mayor Ada Quill speaks Sunday, Nov. 17, 2019, in Brell.');
  nobodySays('The secretary testified as the charges were unsealed in Brell.');
});

test('what was concluded, shown or offered in words was said', () => {
  has(
    'The panel concluded that the bridge was safe.',
    'indirect: The panel | concluded | that the bridge was safe',
  );
  has('Figures show that prices fell.', 'indirect: Figures | show | that prices fell');
  has(
    'Mayor Ada Quill offered her condolences to the families.',
    'indirect: Ada Quill | offered | her condolences to the families',
  );
});

test('who is told stands before the subject of what is said', () => {
  has(
    'Ada Quill told lawmakers no evidence supports anything other than suicide.',
    'indirect: Ada Quill | told | no evidence supports anything other than suicide',
  );
  has(
    'Charles Simms told Factwatch.info the allegations are false.',
    'indirect: Charles Simms | told | the allegations are false',
  );
  has('He told police he supported the president.', 'indirect: null | told | he supported the president');
  has(
    'Sondale told visiting officials they would need to pay before the talks.',
    'indirect: Sondale | told | they would need to pay before the talks',
  );
});

test('a paper may have a day in its name, and is told on another', () => {
  const told = (text: string): string[] =>
    attributionsOf(inputOf(text)).flatMap(({ addressee }) =>
      addressee.map(([from, to]) => text.slice(from, to)),
    );
  assert.deepEqual(told('Experts told USA TODAY that the inmate was alone.'), ['USA TODAY']);
  assert.deepEqual(told('Ada Quill told Reuters Monday that the gate was open.'), ['Reuters']);
});

test('the day on which something was said is no part of it', () => {
  has(
    'Officials said Monday the victim was one of two people who caught the virus.',
    'indirect: Officials | said | the victim was one of two people who caught the virus',
  );
});

test('authorities in a province speak, not the province; a study in a journal, not the journal', () => {
  has(
    'The moon has water, according to a paper published in the journal Lamp Astronomy.',
    'indirect: a paper published in the journal Lamp Astronomy | according to | The moon has water',
  );
  has(
    "Health authorities in Brell's Inner Varsk have confirmed that a third case has been reported.",
    "indirect: Health authorities in Brell's Inner Varsk | have confirmed | that a third case has been reported",
  );
});

test('a headline that ends with who says so gives the speaker', () => {
  const title = (text: string): string[] => said(text, 'title');
  assert.deepEqual(title('Impeachment sham completely debunked: White House'), [
    'indirect: White House | : | Impeachment sham completely debunked',
  ]);
  assert.deepEqual(title('No plans to send troops to island: Danish PM'), [
    'indirect: Danish PM | : | No plans to send troops to island',
  ]);
  assert.deepEqual(title('Ferry was overloaded when it sank: report'), [
    'indirect: report | : | Ferry was overloaded when it sank',
  ]);
  assert.deepEqual(title('Budget talks collapse: what next?'), []);
  assert.deepEqual(title('Beijing tariff demands may expand trade deal'), []);
  assert.deepEqual(title('Economy in stress and markets on a high'), []);
  assert.deepEqual(title('The city holds its breath: Lisbon'), []);
});

test('a block that pulls words out of the article has no speaker of its own', () => {
  const pulled = 'Since 2008 there has not been a single year of growth.';
  const text = `Lampgate grows.\n\n${pulled}\n\n“${pulled.slice(0, -1)},” says analyst Ken Dorr.`;
  const from = text.indexOf(pulled);
  const passages = [
    passage('p1', 0, from - 2, 'body'),
    passage('p2', from, from + pulled.length, 'block-quote', 'Lampgate'),
    passage('p3', from + pulled.length + 2, text.length, 'body'),
  ];
  assert.deepEqual(shown({ ...inputOf(text), passages }), [
    'direct: Ken Dorr | says | Since 2008 there has not been a single year of growth,',
  ]);
});
