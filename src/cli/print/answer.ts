import type { Answer, Claim, Evidence } from '../../contract/index.ts';
import { heading, joined, outside, plural, quiet, wrap, written } from '../text.ts';
import { dayOf, whenOf } from './time.ts';
import { redFlagCards, watchedLines } from './warnings.ts';

/** An answer in its three parts, each sentence with the numbers of what it stands on. */
export function answerText(answer: Answer): string {
  const numbers = new Map(answer.evidence.map(({ id }, index) => [id, index + 1]));
  const blocks = [
    ...redFlagCards(answer.redFlags),
    ...watchedLines(answer.watched),
    quiet(wrap(joined([`About ${answer.subject}`, answer.understood.inWords, readBy(answer)]))),
    part('What we know', answer.known, numbers),
    part("What we know we don't know", answer.unknown, numbers),
    part('What we think we might know', answer.maybe, numbers),
    evidenceList(answer.evidence, numbers),
    quiet(wrap(searched(answer))),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

const readBy = ({ understood }: Answer): string =>
  understood.readBy === 'model' ? 'read so by a model' : '';

function part(title: string, claims: readonly Claim[], numbers: ReadonlyMap<string, number>): string {
  if (claims.length === 0) return '';
  const lines = claims.map((claim) => {
    const cited = claim.evidence.map((id) => `[${numbers.get(id) ?? '?'}]`).join(' ');
    const counted = (claim.counted ?? []).map(({ evidence, because }) =>
      quiet(wrap(`[${numbers.get(evidence) ?? '?'}] counted: ${because}`, '      ', '    ')),
    );
    const why = claim.why === undefined ? [] : [quiet(wrap(`Not knowledge, because ${claim.why}`, '    '))];
    return [wrap(joined([claim.text, cited], ' '), '    ', '  - '), ...why, ...counted].join('\n');
  });
  return [heading(title), ...lines].join('\n');
}

function evidenceList(all: readonly Evidence[], numbers: ReadonlyMap<string, number>): string {
  const own = all.filter(({ type }) => type !== 'passage');
  const foreign = all.filter(({ type }) => type === 'passage');
  const line = (evidence: Evidence) => {
    const origin = joined([
      evidence.at && whenOf(evidence.at),
      evidence.observer && `by ${evidence.observer}`,
      evidence.source,
    ]);
    const label = `  [${numbers.get(evidence.id) ?? '?'}] `;
    return `${wrap(`“${evidence.text}”`, ' '.repeat(label.length), label)}\n${quiet(wrap(joined([origin, evidence.entryId]), ' '.repeat(label.length)))}`;
  };
  return [
    own.length > 0 && [written('You wrote'), ...own.map(line)].join('\n'),
    foreign.length > 0 && [outside('From outside'), ...foreign.map(line)].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function searched({
  searched: { entries, passages, from, to },
  model,
  dropped,
  crumbOffered,
  damagedModel,
}: Answer): string {
  const span = from === null || to === null ? '' : ` from ${dayOf(from)} to ${dayOf(to)}`;
  return [
    `Searched ${plural(entries, 'entry', 'entries')}${span} and ${plural(passages, 'passage')}.`,
    model === null ? 'Worded by plain code.' : `Worded by ${model}, every sentence checked.`,
    damagedModel === undefined
      ? ''
      : `The file of the model ${damagedModel} is damaged, so it was not used: tend models get ${damagedModel} replaces it.`,
    dropped > 0
      ? `${plural(dropped, 'sentence')} of the model did not pass the check and ${dropped === 1 ? 'was' : 'were'} replaced.`
      : '',
    crumbOffered
      ? 'Something general is missing here: tend crumb preview "…" shows what could be asked outside.'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
