// Findings of many documents → one edition. The list of calls, in the order in which they build on one another.

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type AnalysedDocument, type Edition, SCHEMA, type Story } from '../model/index.ts';
import { groupDocuments, type StoryGroup } from './group.ts';
import { headlineOf } from './headline.ts';
import { directReuse, drawLineage } from './lineage.ts';
import type { Witness } from './material.ts';
import { findSharedText } from './shared-text.ts';
import { nameWitnesses } from './sigla.ts';
import { compareAccounts } from './story.ts';

/** Collates documents into stories. Pure: the same documents in any order give the same edition. */
export function collate(documents: readonly AnalysedDocument[]): Edition {
  const witnesses = nameWitnesses(documents);
  const stories = groupDocuments(witnesses).map((group) => collateStory(witnesses, group));
  return {
    schema: SCHEMA,
    documents: witnesses.map((witness) => entryOf(witness, stories)),
    stories,
    problems: [],
  };
}

/** One edition for each story, with sigla of its own: what a library keeps. */
export function collateEach(documents: readonly AnalysedDocument[]): Edition[] {
  const witnesses = nameWitnesses(documents);
  return groupDocuments(witnesses).map(({ members, why }) => {
    const own = nameWitnesses(members.map((index) => witnesses[index]!.analysed));
    const place = new Map(members.map((index, at) => [index, at] as const));
    const story = collateStory(own, {
      members: own.map((_, at) => at),
      why: why.map((reason) => ({
        ...reason,
        pair: [place.get(reason.pair[0])!, place.get(reason.pair[1])!] as const,
      })),
    });
    return {
      schema: SCHEMA,
      documents: own.map((witness) => entryOf(witness, [story])),
      stories: [story],
      problems: [],
    };
  });
}

function collateStory(all: readonly Witness[], group: StoryGroup): Story {
  const witnesses = group.members.map((index) => all[index]!);
  const passages = findSharedText(witnesses);
  const reuse = directReuse(witnesses, passages);
  const lineage = drawLineage(witnesses, passages, reuse);
  return {
    ...headOf(witnesses),
    distinctTexts: lineage.texts.length,
    why: group.why.map(({ pair: [a, b], score, words }) => ({
      documents: [all[a]!.siglum, all[b]!.siglum],
      rule: `share words that few documents have: ${words.join(', ')}`,
      score,
    })),
    reuse,
    lineage,
    ...compareAccounts({ documents: witnesses, reuse, lineage }),
  };
}

/** A story is known by its earliest document, so that its id lasts when later ones join. */
function headOf(witnesses: readonly Witness[]): Pick<Story, 'id' | 'title' | 'documents'> {
  const { document } = witnesses[0]!.analysed;
  return {
    id: `s${bytesToHex(sha256(utf8ToBytes(document.id))).slice(0, 16)}`,
    title: headlineOf(witnesses),
    documents: witnesses.map(({ siglum }) => siglum),
  };
}

function entryOf({ siglum, analysed }: Witness, stories: readonly Story[]): Edition['documents'][number] {
  const { id, path, url, title, outlet, published, publishedBasis } = analysed.document;
  const holders = stories.filter((story) => story.documents.includes(siglum)).map((story) => story.id);
  return { siglum, id, path, url, title, outlet, published, publishedBasis, stories: holders };
}
