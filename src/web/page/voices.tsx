// Who is given a voice: speakers by documents, then each speaker's utterances with their readings word by word.

import type { VNode } from 'preact';
import type { PageFrame } from '../part/layout.tsx';
import { Scroll } from '../part/pills.tsx';
import { ReadingLine } from '../part/reading-line.tsx';
import { Siglum, SignMark } from '../part/signs.tsx';
import { headOf, type StoryHead, type StoryView } from '../view/story-view.ts';
import { type SpeakerRow, type Utterance, voicesOf } from '../view/voices.ts';
import { counted } from '../view/when.ts';

/** Speakers whose words are open at once. */
const FIRST_OPEN = 4;

export function voicesPage(view: StoryView): PageFrame {
  const head = headOf(view);
  const rows = voicesOf(view);
  const base = `/stories/${head.id}/voices`;
  return {
    title: `Voices · ${head.title}`,
    section: 'stories',
    story: { head, tab: 'voices' },
    forms: [
      ['JSON', `${base}.json`],
      ['CSV', `${base}.csv`],
    ],
    main:
      rows.length === 0 ? (
        <p class="empty">Nobody is quoted in these documents.</p>
      ) : (
        <>
          <h2>
            Who is given a voice{' '}
            <small>
              readings by document; <a href="/method/attributions">how speakers are found</a>
            </small>
          </h2>
          <SpeakerTable head={head} rows={rows} />
          <h2>What they are quoted with</h2>
          {rows.map((row, index) => (
            <Speaker key={row.name} row={row} index={index} />
          ))}
        </>
      ),
  };
}

function SpeakerTable({ head, rows }: { head: StoryHead; rows: readonly SpeakerRow[] }): VNode {
  return (
    <Scroll label="Speakers by document">
      <table class="matrix narrow">
        <thead>
          <tr>
            <th scope="col">Speaker</th>
            {head.documents.map(({ siglum, outlet, title }) => (
              <th key={siglum} scope="col" class="cell" title={outlet ?? title}>
                <Siglum name={siglum} />
              </th>
            ))}
            <th scope="col">Said how</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.name} data-item>
              <th scope="row">
                <a class="words" href={`#v${index + 1}`}>
                  {row.name}
                </a>
                {row.naming === 'named' ? null : <span class="soft small"> {row.naming}</span>}
              </th>
              {row.counts.map((count, column) => (
                <td key={head.documents[column]!.siglum} class="cell">
                  {count === 0 ? (
                    <span class="soft none">–</span>
                  ) : (
                    <a
                      href={`#v${index + 1}`}
                      data-siglum={head.documents[column]!.siglum}
                      aria-label={`${row.name}: ${count} in ${head.documents[column]!.siglum}`}
                    >
                      {count}
                    </a>
                  )}
                </td>
              ))}
              <td class="acts small soft">
                {row.acts
                  .slice(0, 4)
                  .map(([act, count]) => `${act} ${count}`)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Speaker({ row, index }: { row: SpeakerRow; index: number }): VNode {
  return (
    <details class="speaker" id={`v${index + 1}`} open={index < FIRST_OPEN}>
      <summary>
        <b>{row.name}</b> <span class="soft">{counted(row.utterances.length, 'statement')}</span>
      </summary>
      {row.utterances.map((utterance) => (
        <Words key={utterance.id} utterance={utterance} />
      ))}
    </details>
  );
}

function Words({ utterance }: { utterance: Utterance }): VNode {
  return (
    <div class="utterance" id={utterance.id} data-item>
      {utterance.readings.map((reading) => (
        <div class="line" key={reading.opens.href}>
          <Siglum name={reading.opens.document} />
          <SignMark sign={reading.relation} />
          <ReadingLine reading={reading} />
          {reading.chain.length > 1 ? (
            <span class="small soft chain">through {reading.chain.slice(0, -1).join(' › ')}</span>
          ) : null}
        </div>
      ))}
    </div>
  );
}
