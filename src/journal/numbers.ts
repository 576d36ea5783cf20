import {
  type CallNumber,
  type Clock,
  countryCode,
  MOST_AT_THE_DOOR,
  type NumberId,
  newId,
  OwnNumber,
  type Parsed,
  TendError,
} from '../contract/index.ts';
import { numbersBesides } from '../knowledge/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { doubtAbout } from './phone-number.ts';
import { prepared } from './prepared.ts';

/** More than anyone looks through while shaking. */
const MOST = 30;

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly number: string;
  readonly country: string | null;
  readonly lockScreen: number;
};

/** Those the person added, in that order. One that cannot be read is left out: the built-in ones stand all the same. */
export function ownNumbers(db: ReadableDb): OwnNumber[] {
  return prepared<Row>(
    db,
    'SELECT uid AS id, kind, label, number, country, lock_screen AS lockScreen FROM numbers ORDER BY id',
  )
    .all()
    .flatMap(({ country, lockScreen, ...rest }) => {
      const one = { ...rest, ...(country !== null && { country }), lockScreen: lockScreen === 1 };
      return OwnNumber.safeParse(one).data ?? [];
    });
}

/** What may stand on a warning there besides the emergency number: built-in ones first. @param country ISO 3166 code, or '' */
export function numbersFor(db: ReadableDb, country: string): CallNumber[] {
  const own = ownNumbers(db).filter((one) => isFor(one, country));
  return [...numbersBesides(country), ...own.map(asCallNumber)];
}

/** One of another country is of no use here; where nobody said which country this is, it may be the one. */
const isFor = (one: OwnNumber, country: string) =>
  one.country === undefined || country === '' || one.country === country;

/** Those for the lock screen, without what only the vault needs to know. */
export function numbersAtTheDoor(db: ReadableDb, country: string): CallNumber[] {
  return ownNumbers(db)
    .filter((one) => one.lockScreen && isFor(one, country))
    .map(asCallNumber);
}

const asCallNumber = ({ kind, label, number }: OwnNumber): CallNumber => ({ kind, label, number, own: true });

/** Numbers to call. Built-in ones are in no table of the vault, so nothing here can take one away. */
export function createNumbers(db: WritableDb, country: () => string) {
  const insert = db.prepare(`
    INSERT INTO numbers (uid, kind, label, number, country, lock_screen, added_ms)
    VALUES (:uid, :kind, :label, :number, :country, :lockScreen, :now)`);
  const setLockScreen = db.prepare('UPDATE numbers SET lock_screen = :lockScreen WHERE uid = :uid');
  const remove = db.prepare('DELETE FROM numbers WHERE uid = :uid');

  function one(uid: string): OwnNumber {
    const found = ownNumbers(db).find(({ id }) => id === uid);
    if (!found) throw new TendError('not-found', 'That number is not in this journal any more.');
    return found;
  }

  function refuseTooMany(): void {
    if (ownNumbers(db).filter(({ lockScreen }) => lockScreen).length < MOST_AT_THE_DOOR) return;
    throw new TendError(
      'bad-input',
      `The lock screen has room for ${MOST_AT_THE_DOOR} numbers. Please take one off it first.`,
      { field: 'lockScreen' },
    );
  }

  return {
    list: () => ownNumbers(db),
    /** @throws TendError `bad-input`; with `doubtful` in its data it is kept once the person is `sure` */
    add(input: Parsed<'number.add'>, clock: Clock): OwnNumber {
      return db.transaction(() => {
        const where = input.country === undefined ? undefined : countryCode(input.country);
        const number = input.number.replaceAll(/\s+/g, ' ');
        const doubt = doubtAbout(number, where ?? (country() || undefined));
        if (doubt !== undefined && input.sure !== true)
          throw new TendError('bad-input', doubt, { field: 'number', doubtful: true });
        if (ownNumbers(db).length >= MOST)
          throw new TendError('bad-input', `There are ${MOST} numbers already. Please remove one first.`);
        if (input.lockScreen === true) refuseTooMany();
        const uid = newId<NumberId>();
        insert.run({
          ...{ uid, number, kind: input.kind, label: input.label },
          ...{ country: where ?? null, lockScreen: input.lockScreen === true ? 1 : 0, now: clock.nowMs },
        });
        return one(uid);
      })();
    },
    /** @throws TendError `not-found`, `bad-input` when the lock screen is full */
    set(id: NumberId, lockScreen: boolean): OwnNumber {
      if (lockScreen && !one(id).lockScreen) refuseTooMany();
      setLockScreen.run({ uid: id, lockScreen: lockScreen ? 1 : 0 });
      return one(id);
    },
    /** @throws TendError `not-found` */
    remove(id: NumberId): void {
      if (remove.run({ uid: id }).changes === 0)
        throw new TendError('not-found', 'That number is not in this journal any more.');
    },
  };
}
