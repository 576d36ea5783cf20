import { CROWD_AT_LEAST, type Left, type Preview, type Refusal } from '../contract/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { peopleWho } from './counted.ts';
import { advice, checkCrowd, coarser, fewPeople, saidBy } from './crowd.ts';
import { readLedger } from './ledger.ts';
import { type Chosen, chosen, type Derived, labelOf } from './predicates.ts';
import type { Receiver } from './providers.ts';
import { companyOf, whereIs } from './receivers/address.ts';
import type { SubjectRow } from './recorded.ts';
import { fitsWith, lastingTogether, together } from './together.ts';

/**
 * Everything that the companies behind these receivers were ever told about somebody, or may have been. What is from before it
 * was noted whom a crumb was about counts where there is only one it can have been.
 */
export function toldBefore(
  db: ReadableDb,
  subject: Pick<SubjectRow, 'name'>,
  receivers: readonly Pick<Receiver, 'name' | 'url' | 'own'>[],
): Left[] {
  const others = receivers.filter((one) => !isAtHome(one));
  if (others.length === 0) return [];
  const hosts = new Set(others.map(({ url }) => companyOf(url)));
  const names = new Set(others.map(({ name }) => name.toLowerCase()));
  const alone = db.prepare<[], number>('SELECT count(*) FROM subjects').pluck().get() === 1;
  return readLedger(db)
    .rows.filter(({ state, purpose }) => state !== 'failed' && purpose !== 'test')
    .filter(({ url, receiver }) =>
      url === undefined ? names.has(receiver.toLowerCase()) : hosts.has(companyOf(url)),
    )
    .filter((row) => row.subject === subject.name || (row.subject == null && alone))
    .flatMap(({ predicates }) => predicates);
}

/** Of what was forgotten here nothing is left to count; that it left, and whom it went to, stays in the ledger. */
export function forgottenHere(db: ReadableDb, { name }: Pick<Receiver, 'name'>): string[] {
  const gone = readLedger(db).rows.filter(
    ({ forgotten, state, purpose, receiver }) =>
      forgotten !== undefined &&
      state !== 'failed' &&
      purpose !== 'test' &&
      receiver.toLowerCase() === name.toLowerCase(),
  ).length;
  if (gone === 0) return [];
  return [
    `It was told ${gone === 1 ? 'one thing' : `${gone} things`} before that you had forgotten here. It may still have that, and here it can no longer be counted.`,
  ];
}

function isAtHome({ own, url }: Pick<Receiver, 'url' | 'own'>): boolean {
  return own && whereIs(URL.parse(url)?.hostname ?? '') !== 'internet';
}

/** The crowd of this sentence alone, and of it beside what the receiver was told that stays true of someone. */
export function checkAllCrowds(derived: Derived, before: readonly Left[]): Refusal[] {
  const alone = checkCrowd(derived);
  const people = lastingTogether(before, leftBy(chosen(derived)));
  if (alone.length > 0 || before.length === 0 || people >= CROWD_AT_LEAST) return alone;
  const helping = coarser(derived, (next) => fewest(next, before)).flatMap(({ steps }) =>
    derived.attributes.filter(({ type }) => steps[type] !== undefined).map(({ type }) => type),
  );
  const predicates = [...new Set(helping)];
  const names = predicates.slice(0, 3).map((type) => `“${labelOf(type)}”`);
  const way =
    predicates.length === 0
      ? 'Ask another receiver, which was told nothing yet.'
      : `${advice(names)} Or ask another receiver, which was told nothing yet.`;
  const reason = `With what this receiver was told before, perhaps ${fewPeople(people)} would fit, counted at the least; it must be ${CROWD_AT_LEAST.toLocaleString('en')}. ${way}`;
  return [{ gate: 'ledger', reason, predicates }];
}

/** Right before sending: another question may have been sent since the preview was made. */
export function stillFits(
  db: ReadableDb,
  subject: string | null,
  receiver: Pick<Receiver, 'name' | 'url' | 'own'>,
  left: readonly Left[],
): boolean {
  const row = db
    .prepare<[string | null], { name: string }>('SELECT name FROM subjects WHERE uid = ?')
    .get(subject);
  const before = row === undefined ? [] : toldBefore(db, row, [receiver]);
  const fit = left.every(({ type, value }) => fitsWith(before, type, value));
  return before.length === 0 || (fit && lastingTogether(before, left) >= CROWD_AT_LEAST);
}

/** The smaller of the two, for what would help. */
export function fewest(derived: Derived, before: readonly Left[]): number {
  const on = chosen(derived);
  const alone = peopleWho(saidBy(on));
  return before.length === 0 ? alone : Math.min(alone, lastingTogether(before, leftBy(on)));
}

/** Everything together, shown whatever it is: with a warning where it is few. */
export function addedUp(on: Chosen, before: readonly Left[]): Preview['together'] {
  const all = together([...before, ...leftBy(on)]);
  if (all.low >= CROWD_AT_LEAST) return all;
  return {
    ...all,
    words: `${all.words} That is few: whoever keeps every question could tell this person from most others.`,
  };
}

function leftBy(on: Chosen): Left[] {
  return [...on].map(([type, { words }]) => ({ type, value: words }));
}
