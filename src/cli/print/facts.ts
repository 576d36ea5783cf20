import type { Fact } from '../../contract/index.ts';
import { heading, joined, quiet, wrap } from '../text.ts';
import { dayOf } from './time.ts';

/** Suspected is never shown as diagnosed: the status is always there. */
export function factText(fact: Fact): string {
  return `${wrap(fact.kind === 'plan' ? planLine(fact) : factLine(fact), '  ', '')}\n${quiet(`  ${fact.id}`)}`;
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
  ]);
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
