// The accounts of one story → what they state, where they part, what they leave out. A short list of calls.

import type { Drift, Story } from '../model/index.ts';
import { placeOf } from './alterations.ts';
import { findAmountConflicts } from './conflicts-amounts.ts';
import { findCopyConflicts } from './conflicts-copies.ts';
import { findDateConflicts } from './conflicts-dates.ts';
import { findDeedConflicts } from './conflicts-deeds.ts';
import { findFigureConflicts } from './conflicts-figures.ts';
import { findContrasts } from './contrasts.ts';
import { pairCopies } from './copied-items.ts';
import { findDenials } from './denials.ts';
import { findDisowned } from './disowned.ts';
import { findAnswerDrift } from './drift-answers.ts';
import { findSilentCuts, findSplices } from './drift-cuts.ts';
import { findFigureDrift } from './drift-figures.ts';
import { findMisquotations, findQuotationDrift } from './drift-quotations.ts';
import { findEventStatements, groupDeeds } from './event-statements.ts';
import { findFigureStatements, groupQuantities } from './figures.ts';
import { findForceConflicts, findForceDrift, findUses, groupUses } from './force.ts';
import { findFragmentDisputes } from './fragments.ts';
import { listLabels } from './labels.ts';
import { oncePerWitness } from './once.ts';
import { quantitiesOf } from './quantities.ts';
import { findRevisions } from './revisions.ts';
import { splitSentences } from './sentences.ts';
import { listOmissions, withSilence } from './silence.ts';
import { indexSentences, sharedReadings } from './silence-signs.ts';
import { findSourceDrift, findSpeakerConflicts } from './sources.ts';
import type { StoryDocument, StoryInput } from './story-input.ts';
import { findSubjectDrift, findUnsaid } from './subjects.ts';
import { scanTerms, type Term } from './terms.ts';
import { drawTimeline } from './timeline.ts';
import { sentencesOf, unitsOf } from './units.ts';
import { findUtterances } from './utterances.ts';
import { weighTerms } from './weights.ts';

export type Comparison = Pick<
  Story,
  'statements' | 'conflicts' | 'drift' | 'labels' | 'contrasts' | 'timeline' | 'omissions'
>;

/** Compares the accounts of one story. Pure: documents in the same order of sigla give the same answer. */
export function compareAccounts(story: StoryInput): Comparison {
  const units = story.documents.flatMap((document) => unitsOf(document));
  const weights = weighTerms(story.documents.flatMap((document) => sentenceTerms(document)));
  const sentences = new Map(
    story.documents.map((document) => [document.siglum, sentencesOf(document)] as const),
  );
  const utterances = findUtterances(story, units, weights);
  const all = [...sentences.values()].flat();
  const quantities = quantitiesOf(story, sentences);
  const groups = groupQuantities(quantities);
  const told = groupDeeds(story, sentences, weights);
  const deedConflicts = findDeedConflicts(story, told);
  const counted = [
    ...findFigureConflicts(story, groups),
    ...findAmountConflicts(story, { quantities, sentences, weights }),
  ];
  const known = [...counted, ...deedConflicts];
  const copied = pairCopies(story, { quantities, sentences });
  const figureConflicts = [...counted, ...findCopyConflicts(story, copied, known)];
  const disputed = figureConflicts.flatMap(({ sides }) => sides.flat());
  const shared = sharedReadings(utterances.map(({ statement }) => statement));
  const indexes = new Map(
    [...sentences].map(([siglum, list]) => {
      const numbers = quantities.filter((quantity) => quantity.siglum === siglum);
      return [siglum, indexSentences(list, { numbers, shared: shared.get(siglum) ?? [] })] as const;
    }),
  );
  const statements = [
    ...utterances.map(({ statement }) => statement),
    ...findFigureStatements(story, groups, disputed),
    ...findEventStatements(story, told),
  ].map((statement) => withSilence(story, statement, { weights, sentences: indexes }));
  const uses = findUses(all);
  const deeds = groupUses(uses, weights);
  const fragments = findFragmentDisputes(story, all, weights);
  const alterations = findQuotationDrift(story, utterances, weights);
  const misquoted = alterations.flatMap((list, at) =>
    list
      .filter(({ rule }) => rule === 'negation dropped' || rule === 'half of a sentence cut')
      .flatMap(({ paraphrase }) => utterances[at]!.units.map((unit) => [placeOf(unit), paraphrase] as const)),
  );
  return {
    statements,
    conflicts: [
      ...figureConflicts,
      ...findMisquotations(story, alterations),
      ...findSpeakerConflicts(story, utterances, weights),
      ...findUnsaid(story, units),
      ...findDisowned(story, units, sentences),
      ...findDenials(story, all, { weights, misquoted }),
      ...fragments.conflicts,
      ...findDateConflicts(story),
      ...deedConflicts,
      ...findForceConflicts(story, uses, deeds),
    ],
    drift: toldOnce([
      ...alterations.flat().map(({ rule, ...drift }) => ({ ...drift, why: rule })),
      ...findSilentCuts(story, utterances),
      ...findSourceDrift(story, utterances, weights),
      ...findSubjectDrift(utterances),
      ...findSplices(utterances, weights),
      ...findAnswerDrift(story, sentences, weights),
      ...findFigureDrift(quantities),
      ...findForceDrift(uses, deeds),
      ...fragments.drift,
    ]),
    labels: listLabels(story),
    contrasts: findContrasts(story),
    timeline: drawTimeline(story, findRevisions(story, groups), copied),
    omissions: listOmissions(statements),
  };
}

/** What two rules find at the same two places is told once, by the first. */
function toldOnce(drifts: readonly Drift[]): readonly Drift[] {
  const keyOf = ({ kind, why, quotation: q, paraphrase: p }: Drift): string =>
    `${kind} ${why} ${q.document} ${q.from} ${q.to} ${p.document} ${p.from} ${p.to}`;
  const seen = new Set<string>();
  return drifts.filter((drift) => !seen.has(keyOf(drift)) && seen.add(keyOf(drift)));
}

const sentenceTerms: (document: StoryDocument) => readonly (readonly Term[])[] = oncePerWitness(
  ({ analysed }) => {
    const { text } = analysed.document;
    return splitSentences(text, { from: 0, to: text.length }).map((sentence) => scanTerms(text, sentence));
  },
);
