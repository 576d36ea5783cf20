import { type Fact, hoursMissing, type Regimen, regimenWords } from '../../contract/index.ts';
import { heading, joined, quiet, wrap } from '../text.ts';
import { dayOf } from './time.ts';

/** Suspected is never shown as diagnosed: the status is always there. */
export function factText(fact: Fact): string {
  const said = fact.kind === 'plan' ? planLine(fact) : factLine(fact);
  const read = fact.regimen === undefined ? '' : `\n${wrap(`read as ${regimenLine(fact.regimen)}`, '  ')}`;
  return `${wrap(said, '  ', '')}${read}\n${quiet(`  ${fact.id}`)}`;
}

export function factsText(facts: readonly Fact[]): string {
  if (facts.length === 0) return 'No facts yet: tend fact add KIND VALUE.';
  const ended = facts.filter(({ until }) => until !== undefined);
  return [
    ...facts.filter(({ until }) => until === undefined).map(factText),
    ...(ended.length === 0 ? [] : [heading('No longer'), ...ended.map(factText)]),
  ].join('\n');
}

function factLine(fact: Fact): string {
  return joined([
    `${fact.kind}: ${fact.value}`,
    statusOf(fact),
    fact.since && `since ${fact.since}`,
    fact.until && `until ${fact.until}`,
    `said by ${fact.saidBy}`,
    `looked at ${dayOf(fact.lastReviewed)}`,
    fact.askAgain && 'still so? tend fact review, later or end',
  ]);
}

/** What was understood of a medicine's words, and whether doses are expected. */
function regimenLine(regimen: Regimen): string {
  const words = regimenWords(regimen);
  const what = `${regimen.ingredient}${words === '' ? '' : `, ${words}`}`;
  if (regimen.unread !== undefined)
    return `${what}; not understood: “${regimen.unread}”. Tend expects nothing from this: when is it taken? tend fact change ID, with --times`;
  if (regimen.when === undefined) return `${what}; no times, so nothing is expected`;
  return hoursMissing(regimen) ? `${what}; at what times? tend fact change ID, with --times` : what;
}

const states = {
  stands: 'lowers that warning to today',
  due: 'no longer lowers a warning: ask whether it still holds, and write it down anew',
  ended: 'no longer stands',
} as const;

function planLine({ value, saidBy, since, until, reviewBy, planState }: Fact): string {
  return joined([
    `plan: ${value}`,
    `given by ${saidBy}${since === undefined ? '' : ` on ${since}`}`,
    reviewBy && `to be looked at again by ${reviewBy}`,
    until && `until ${until}`,
    planState && states[planState],
  ]);
}

/** Nobody diagnoses a medicine or a telephone number: those are recorded. */
function statusOf({ kind, status }: Fact): string {
  const ofIllness = kind === 'diagnosis' || kind === 'allergy' || kind === 'intolerance';
  return status === 'diagnosed' && !ofIllness ? 'recorded' : status;
}
