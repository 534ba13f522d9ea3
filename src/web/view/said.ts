// In: a finding with its document. Out: what it was understood as, in words for readers of the page.

import { oneLine } from '../../formats/index.ts';
import type { AnalysedDocument, Attribution, Event, Figure, Finding } from '../../model/index.ts';
import { showNumbers } from './numbers.ts';
import { showTime } from './when.ts';

/** What the side list of the reader says of a mark. */
export function tellFinding(finding: Finding, analysed: AnalysedDocument): string {
  switch (finding.kind) {
    case 'attribution':
      return tellAttribution(finding);
    case 'figure':
      return tellFigure(finding);
    case 'date':
      return finding.value === null
        ? `a time that cannot be told: ${finding.why ?? ''}`.replace(/: $/u, '')
        : `${TIMES[finding.type]} ${showTime(finding.value)}`;
    case 'event':
      return tellEvent(finding, analysed);
    case 'label':
      return `${finding.scare ? 'scare quotes' : finding.sort} for ${nameOfTarget(finding.target, analysed)}`;
  }
}

const TIMES = { DATE: 'day', TIME: 'time', DURATION: 'duration', SET: 'again and again,' } as const;

const TYPES = { direct: 'quoted', indirect: 'in other words', mixed: 'partly quoted' } as const;

// > | “we will wait”     Ilya Brandt, quoted (say)
function tellAttribution({ speaker, type, act, confidence, negated }: Attribution): string {
  const doubt = confidence === 'possible' ? ', perhaps' : '';
  return `${oneLine(speaker ?? 'nobody named')}, ${TYPES[type]} (${negated ? 'not ' : ''}${act.replaceAll('-', ' ')})${doubt}`;
}

function tellFigure({ value, min, max, pair, approximate, unit, of }: Figure): string {
  const number =
    pair !== null
      ? `${pair[0]} to ${pair[1]}`
      : value !== null
        ? `${approximate ? 'about ' : ''}${value}`
        : min !== null && max !== null
          ? `${min} to ${max}`
          : min !== null
            ? `at least ${min}`
            : `at most ${max ?? '?'}`;
  return [showNumbers(number), unit, of].filter((part) => part !== null && part !== '').join(' ');
}

// > | The crew of the tanker was rescued by divers     divers → the crew of the tanker: aid
function tellEvent(event: Event, { document, entities }: AnalysedDocument): string {
  const name = (id: string | null, words: Event['actorSpan']): string | null => {
    const entity = entities.find((each) => each.id === id);
    if (entity !== undefined) return oneLine(entity.name);
    return words === null ? null : oneLine(document.text.slice(words[0], words[1]));
  };
  const who = name(event.actor, event.actorSpan) ?? 'somebody';
  const whom = name(event.recipient, event.recipientSpan);
  const how = event.modality === 'happened' ? '' : `, ${event.modality}`;
  const deed = `${event.negated ? 'not ' : ''}${event.type.toLowerCase()}`;
  return `${who}${whom === null ? '' : ` → ${whom}`}: ${deed}${how}`;
}

/** The entity by its name; a head noun as it is. */
function nameOfTarget(target: string, { entities }: AnalysedDocument): string {
  return oneLine(entities.find(({ id }) => id === target)?.name ?? target);
}
