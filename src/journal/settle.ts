import {
  type Added,
  type Clock,
  type EventDraft,
  type EventId,
  type FactId,
  newId,
  type Parsed,
  type Regimen,
  TendError,
} from '../contract/index.ts';
import { lexicon } from '../knowledge/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { doseQuestions } from './dose-questions.ts';
import { storedRegimen } from './facts.ts';
import { type KeepMade, madeText } from './made.ts';
import { readerOf } from './people.ts';
import { prepared } from './prepared.ts';
import { isoIn, type KeptTime, keptTime, shownTime } from './time.ts';

type Row = {
  readonly id: number;
  readonly subject: string;
  readonly regimen: string | null;
  readonly until: string | null;
};
type How = Parsed<'expected.settle'>['how'];

/** Writes an expected dose down as a note that was filled in: worded by Tend, and said by the person. */
export function createSettling(db: ReadableDb, keep: KeepMade) {
  const ask = doseQuestions(db);
  return {
    /**
     * At the time it was expected, or at the time the person says. What has to be asked about the dose comes first, and then
     * nothing is kept.
     * @throws TendError `not-found` when that medicine is not taken any more; `bad-input` for a time still to come
     */
    settle(
      { fact, at: expected, how, time, observer, sure }: Omit<Parsed<'expected.settle'>, 'now' | 'zone'>,
      clock: Clock,
    ): Added | { readonly asked: string[] } {
      const { id, subject, regimen } = medicine(db, fact);
      const at = time === undefined ? keptTime(expected) : atTime(Date.parse(time), clock);
      if (at.startMs > clock.nowMs) {
        throw new TendError('bad-input', 'That time is still to come. Please check it.', { field: 'time' });
      }
      const dose = doseOf(regimen, at, how);
      const reader = readerOf(db, observer);
      const asked = sure === true ? [] : ask({ subjectId: id, reader }, [dose], clock);
      if (asked.length > 0) return { asked };
      const text = madeText('form', [dose], new Map());
      return keep({ subject, observer, text, events: [{ ...dose, text }], by: 'form' }, clock);
    },
  };
}

function medicine(db: ReadableDb, fact: FactId): Pick<Row, 'id' | 'subject'> & { readonly regimen: Regimen } {
  const row = prepared<Row>(
    db,
    `SELECT s.id, s.name AS subject, f.regimen, f.until FROM facts AS f JOIN subjects AS s ON s.id = f.subject_id
      WHERE f.uid = :fact AND f.kind = 'medicine'`,
  ).get({ fact });
  const regimen = row === undefined || row.until !== null ? undefined : storedRegimen(row.regimen);
  if (row === undefined || regimen === undefined) {
    throw new TendError(
      'not-found',
      'That medicine does not stand in the journal any more. Nothing was written down.',
    );
  }
  return { id: row.id, subject: row.subject, regimen };
}

function atTime(startMs: number, { zone }: Clock): KeptTime {
  const at = isoIn(startMs, zone);
  return keptTime({ start: at, end: at, zone, precision: 'minute' });
}

function doseOf({ product, ingredient, dose, route }: Regimen, at: KeptTime, how: How): EventDraft {
  const known = lexicon().medicine(product);
  return {
    id: newId<EventId>(),
    kind: 'dose',
    source: 'person',
    confirmed: true,
    at: shownTime(at),
    what: {
      name: ingredient,
      original: product,
      ...(known !== undefined && { group: known.class }),
      ...(known?.brand !== undefined && { detail: known.brand }),
    },
    ...(dose !== undefined && { amount: dose }),
    ...(route !== undefined && { route }),
    taken: how === 'given' ? 'taken' : 'skipped',
    settled: true,
    text: '',
  };
}
