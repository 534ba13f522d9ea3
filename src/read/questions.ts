// In: the article's elements. Out: marks: which are questions and which answer them.
// Told by: schema.org's Question and FAQPage (in attributes and in JSON-LD), <details> with a question for a summary, <dl> of questions,
// and question headings inside what calls itself FAQ. A question for a heading in running prose is no FAQ: it stays a heading.

import { attribute, childrenOf, type Dom, type DomNode, firstBelow, textOf } from './dom.ts';
import { type JsonObject, stringOf, typesOf } from './json-ld.ts';
import { markOf, type Plan } from './plan.ts';

/** Longer texts are no question's heading. */
const MOST_QUESTION = 250;
/** > faq · faqs · faq-list · wp-block-yoast-faq · questions-and-answers */
const FAQ_HINT = / (?:faqs?|faqpage|(?:q|questions?) ?(?:and|n)? ?(?:a|answers?)) /;
// > Frequently asked questions · FAQ · Your questions answered · Q&A: the ferry
const FAQ_HEAD =
  /^(?:frequently asked questions|faqs?\b|(?:your |common |key )?questions (?:and answers|answered)|q\s?(?:&|and)\s?a\b|people also ask)/i;
const HEADING = /^h[2-6]$/;

const isQuestion = (text: string): boolean =>
  text.length > 5 && text.length <= MOST_QUESTION && /[?？]["”’)]?$/.test(text);

/** Marks the questions and answers between `from` and `to`; nothing that is marked or dropped already. */
export function markQuestions(
  dom: Dom,
  plan: Plan,
  [from, to]: readonly [number, number],
  jsonLd: readonly JsonObject[],
): void {
  const asked = new Set(
    jsonLd
      .filter((object) => typesOf(object).includes('question'))
      .map((object) => plain(stringOf(object['name']) ?? '')),
  );
  let faqEnd = -1;
  for (let i = from; i < to; i++) {
    const node = dom.nodes[i]!;
    if (plan.dropped.has(i)) i = node.end - 1;
    if (node.tag === '#text' || plan.dropped.has(i) || plan.marks.has(i)) continue;
    if (FAQ_HINT.test(node.hint)) faqEnd = Math.max(faqEnd, node.end);
    if (HEADING.test(node.tag) && FAQ_HEAD.test(textOf(dom, node, 80)))
      faqEnd = Math.max(faqEnd, endOfSection(dom, node));
    if (/\/Question$/.test(attribute(node, 'itemtype'))) markItem(dom, plan, node);
    else if (node.tag === 'details') markDetails(dom, plan, node);
    else if (node.tag === 'dl') markList(dom, plan, node);
    else if (mayAsk(node, asked.size > 0, i < faqEnd)) {
      const text = textOf(dom, node, MOST_QUESTION + 1);
      const isListed = asked.size > 0 && asked.has(plain(text));
      if (isListed || (i < faqEnd && HEADING.test(node.tag) && isQuestion(text)))
        markAnswered(dom, plan, node);
    }
  }
}

/** Headings inside a FAQ; where the page lists its questions, paragraphs and bold words too. */
function mayAsk({ tag }: DomNode, isListed: boolean, isInFaq: boolean): boolean {
  if (HEADING.test(tag)) return isListed || isInFaq;
  return isListed && (tag === 'strong' || tag === 'p');
}

const plain = (text: string): string =>
  text
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The next heading of the same level or a higher one, among its siblings; else the end of what is around it. */
function endOfSection(dom: Dom, heading: DomNode): number {
  const around = dom.nodes[heading.parent]!;
  for (let i = heading.end; i < around.end; i = dom.nodes[i]!.end) {
    const { tag } = dom.nodes[i]!;
    if (/^h[1-6]$/.test(tag) && tag <= heading.tag) return i;
  }
  return around.end;
}

// > <div itemtype="…/Question"><h3 itemprop="name">…?</h3><div itemprop="acceptedAnswer">…</div></div>
function markItem(dom: Dom, plan: Plan, item: DomNode): void {
  const name = firstBelow(dom, item, (node) => attribute(node, 'itemprop') === 'name');
  const answer = firstBelow(dom, item, (node) =>
    /^(?:accepted|suggested)Answer$/.test(attribute(node, 'itemprop')),
  );
  if (!name || !answer) return;
  mark(dom, plan, name, 'question');
  mark(dom, plan, answer, 'answer');
}

// > <details><summary>Was anybody hurt?</summary><p>Nobody.</p></details>
function markDetails(dom: Dom, plan: Plan, details: DomNode): void {
  const summary = [...childrenOf(dom, details)].find(({ tag }) => tag === 'summary');
  if (!summary || !isQuestion(textOf(dom, summary, MOST_QUESTION + 1))) return;
  mark(dom, plan, summary, 'question');
  for (const child of childrenOf(dom, details)) if (child !== summary) mark(dom, plan, child, 'answer');
}

// > <dl><dt>When did it run aground?</dt><dd>On Monday.</dd></dl>
function markList(dom: Dom, plan: Plan, list: DomNode): void {
  const parts = [...childrenOf(dom, list)].flatMap((node) =>
    node.tag === 'div' ? [...childrenOf(dom, node)] : [node],
  );
  const terms = parts.filter(({ tag }) => tag === 'dt');
  if (terms.length === 0 || !terms.every((term) => isQuestion(textOf(dom, term, MOST_QUESTION + 1)))) return;
  for (const part of parts)
    if (part.tag === 'dt') mark(dom, plan, part, 'question');
    else if (part.tag === 'dd') mark(dom, plan, part, 'answer');
}

/** A question heading, perhaps alone in a box of its own, and what follows it up to the next heading. */
function markAnswered(dom: Dom, plan: Plan, heading: DomNode): void {
  let box = heading;
  for (let up = dom.nodes[box.parent]; up && isAlone(dom, up, box); up = dom.nodes[up.parent]) box = up;
  const around = dom.nodes[box.parent]!;
  const answers: DomNode[] = [];
  for (let i = box.end; i < around.end; i = dom.nodes[i]!.end) {
    const node = dom.nodes[i]!;
    if (/^h[1-6]$/.test(node.tag) || firstBelow(dom, node, ({ tag }) => /^h[1-6]$/.test(tag)) !== null) break;
    if (isQuestion(textOf(dom, node, MOST_QUESTION + 1))) break;
    answers.push(node);
  }
  if (!answers.some((node) => textOf(dom, node, 10) !== '')) return;
  mark(dom, plan, heading, 'question');
  for (const node of answers) mark(dom, plan, node, 'answer');
}

/** Does the element hold nothing but this one? */
function isAlone(dom: Dom, around: DomNode, inner: DomNode): boolean {
  if (around.tag === 'body' || around.end - around.index > inner.end - inner.index + 6) return false;
  return textOf(dom, around, MOST_QUESTION + 10) === textOf(dom, inner, MOST_QUESTION + 10);
}

function mark(dom: Dom, plan: Plan, node: DomNode, role: 'question' | 'answer'): void {
  if (node.tag === '#text' || plan.dropped.has(node.index) || plan.marks.has(node.index)) return;
  if (textOf(dom, node, 10) !== '') plan.marks.set(node.index, markOf(role));
}
