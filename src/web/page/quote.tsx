// "Is this quotation right?" Every reading of it, which was printed first, what was changed or cut, and through whom it came.

import type { VNode } from 'preact';
import { oneLine, SIGNS } from '../../formats/index.ts';
import type { DocumentSummary, Relation, Span, Variant } from '../../model/index.ts';
import type { PageFrame } from '../part/layout.tsx';
import { spanUrl } from '../view/cited.ts';
import { titleOf } from '../view/story-view.ts';
import { counted, showTime } from '../view/when.ts';
import { diffWords } from '../view/word-diff.ts';

/** A reading of the words asked for, as src/quotation.ts finds it. */
export interface PrintedWords extends Span {
  readonly printedBy: DocumentSummary;
  readonly words: string;
  readonly speaker: string | null;
  readonly type: string | null;
  readonly match: string;
  readonly share: number;
  readonly chain: readonly string[];
  readonly relation: Relation | null;
  readonly story: string | null;
  readonly statement: string | null;
  readonly variants: readonly Variant[];
}

export interface QuoteInput {
  readonly asked: string;
  /** Null before anything was asked. */
  readonly answer: {
    readonly printed: 'yes' | 'otherwise' | 'not found';
    readonly readings: readonly PrintedWords[];
    readonly first: number | null;
  } | null;
}

export function quotePage({ asked, answer }: QuoteInput): PageFrame {
  return {
    title: 'Quote check',
    section: 'quote',
    forms: answer === null ? [] : [['JSON', `/quote.json?q=${encodeURIComponent(asked)}`]],
    main: (
      <>
        <form class="ask" action="/quote" method="get">
          <label for="q">Paste a quotation</label>
          <textarea id="q" name="q" rows={3} maxLength={2000} data-focus>
            {asked}
          </textarea>
          <button class="main" type="submit">
            Check it
          </button>
        </form>
        {answer === null ? (
          <p class="soft">
            Gives every reading of it in the library: who printed it first, in which words, what was cut, and
            through whom it came.
          </p>
        ) : (
          <Answer asked={asked} answer={answer} />
        )}
      </>
    ),
  };
}

const VERDICTS = {
  yes: 'Printed in these words',
  otherwise: 'Printed in other words only',
  'not found': 'Not found here: cannot tell',
} as const;

function Answer({ asked, answer }: { asked: string; answer: NonNullable<QuoteInput['answer']> }): VNode {
  const { printed, readings, first } = answer;
  const texts = new Set(readings.map(({ printedBy }) => printedBy.id)).size;
  const earliest = first === null ? undefined : readings[first];
  const exact = readings.find(
    ({ match, printedBy, relation }) =>
      (match === 'whole' || match === 'part') && printedBy.published !== null && relation !== 'copied',
  );
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">
        {VERDICTS[printed]}{' '}
        <small>
          {readings.length === 0
            ? ''
            : `${counted(readings.length, 'reading')} in ${counted(texts, 'document')}`}
        </small>
      </h2>
      {printed === 'not found' ? (
        <p class="soft">
          No document here has these words or words like them.{' '}
          <a href={`/search?q=${encodeURIComponent(asked)}`}>Search for the words one by one</a>
        </p>
      ) : null}
      <First label="First in these words" reading={exact} />
      {earliest === exact ? null : <First label="Earliest in any words" reading={earliest} />}
      <ol class="hits plain">
        {readings.map((reading, index) => (
          <Reading
            key={`${reading.printedBy.id} ${reading.from}`}
            asked={asked}
            reading={reading}
            isFirst={index === first}
          />
        ))}
      </ol>
      <p class="key">
        <ins>Words</ins> you did not ask for; <del>‸</del> words of yours that are not there.{' '}
        <a href="/method/variants">Why?</a>
      </p>
    </section>
  );
}

function First({ label, reading }: { label: string; reading: PrintedWords | undefined }): VNode | null {
  if (reading === undefined) return null;
  return (
    <p>
      {label}:{' '}
      <b>
        <a href={spanUrl(reading.printedBy.id, reading)}>
          {reading.printedBy.outlet ?? titleOf(reading.printedBy)}
        </a>
      </b>
      , {showTime(reading.printedBy.published ?? '')}
    </p>
  );
}

const MATCHES: Readonly<Record<string, string>> = {
  whole: 'in these words',
  part: 'as a part of a longer quotation',
  altered: 'with other words',
  paraphrase: 'in words of its own',
};

function Reading({
  asked,
  reading,
  isFirst,
}: {
  asked: string;
  reading: PrintedWords;
  isFirst: boolean;
}): VNode {
  const { printedBy, words, speaker, chain, match, relation, story, statement } = reading;
  const parts = diffWords(asked, oneLine(words)) ?? [{ kind: 'same' as const, text: oneLine(words) }];
  const about = [
    printedBy.published === null ? 'no date' : showTime(printedBy.published),
    MATCHES[match] ?? match,
    speaker === null ? 'speaker unknown' : `by ${oneLine(speaker)}`,
    ...(chain.length > 1 ? [`through ${chain.slice(0, -1).map(oneLine).join(' › ')}`] : []),
  ];
  return (
    <li data-item>
      <p class="snippet" dir="auto">
        <a class="quoted" href={spanUrl(printedBy.id, reading)}>
          {parts.map((part, index) => {
            if (part.kind === 'omitted')
              return (
                <del key={index} title={`you asked for: ${part.text}`}>
                  {' ‸'}
                </del>
              );
            const space = index === 0 ? '' : ' ';
            return (
              <span key={index}>
                {space}
                {part.kind === 'added' ? <ins>{part.text}</ins> : part.text}
              </span>
            );
          })}
        </a>
      </p>
      <p class="small soft">
        <b>{printedBy.outlet ?? titleOf(printedBy)}</b> · {about.join(' · ')}
        {isFirst ? <b> · earliest</b> : null}
        {relation === null ? '' : ` · ${SIGNS[relation].sign} ${SIGNS[relation].meaning}`}
        {story === null ? null : (
          <>
            {' '}
            · <a href={`/stories/${story}/readings#${statement ?? ''}`}>compare the readings</a>
          </>
        )}
      </p>
    </li>
  );
}
