// In: an analysed document. Out: its findings, one a line, as grep prints matches: `path:line:column: kind  words  [what was understood]`.

import type { AnalysedDocument, Finding } from '../model/index.ts';
import { oneLine } from './evidence.ts';

/** All findings of a document, one a line, ended by a line break; '' when there are none. */
export function formatFindings({ document, findings }: AnalysedDocument): string {
  const path = document.path ?? document.url ?? document.id;
  const place = placeCounter(document.text);
  const lines = findings.map((finding) => {
    const words = oneLine(document.text.slice(finding.from, finding.to));
    return `${path}:${place(finding.from)}: ${finding.kind}  ${words}  [${describe(finding)}]\n`;
  });
  return lines.join('');
}

/** What a finding was understood as, in a few words. */
export function describe(finding: Finding): string {
  switch (finding.kind) {
    case 'attribution':
      return `${finding.type}, ${finding.speaker ?? 'speaker unknown'}, ${finding.act}, ${finding.confidence}`;
    case 'figure':
      return [describeValue(finding), finding.unit, finding.of]
        .filter((part) => part !== null && part !== '')
        .join(' ');
    case 'date':
      return `${finding.type} ${finding.value ?? `unknown: ${finding.why}`}`;
    case 'event':
      return [
        finding.actor ?? '?',
        `${finding.negated ? 'not ' : ''}${finding.type}`,
        finding.recipient ?? '?',
        finding.modality,
      ].join(' ');
    case 'label':
      return `${finding.sort} for ${finding.target}`;
  }
}

/** A figure's number with its bounds. */
function describeValue(figure: Extract<Finding, { kind: 'figure' }>): string {
  const { value, min, max, pair } = figure;
  if (pair !== null) return `${pair[0]}–${pair[1]}`;
  if (value !== null) return `${figure.approximate ? '~' : ''}${value}`;
  return min !== null && max !== null ? `${min} to ${max}` : min !== null ? `≥ ${min}` : `≤ ${max ?? '?'}`;
}

/** `line:column` of ascending offsets, from 1; counts on from the last, so that a long text is walked once. */
function placeCounter(text: string): (at: number) => string {
  let line = 1;
  let start = 0;
  return (at) => {
    for (let next = text.indexOf('\n', start); next >= 0 && next < at; next = text.indexOf('\n', start)) {
      line += 1;
      start = next + 1;
    }
    return `${line}:${at - start + 1}`;
  };
}
