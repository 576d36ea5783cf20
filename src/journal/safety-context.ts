import type { Clock } from '../contract/index.ts';
import { emergencyNumber } from '../knowledge/index.ts';
import type { Context } from '../safety/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { numbersFor } from './numbers.ts';
import { plansOf } from './plans.ts';
import type { SubjectRow } from './subjects.ts';

/** What the warnings may know of the person a line or a question is about. */
export function safetyContext(
  db: ReadableDb,
  about: {
    readonly subject: Pick<SubjectRow, 'id' | 'name' | 'born' | 'country'>;
    /** Who wrote it. */
    readonly writer: string;
    /** The country of the settings (ISO 3166 code), for whom none is known; '' for none. */
    readonly country: string;
    /** When what it tells took place. */
    readonly atMs?: number;
  },
  { nowMs, zone }: Clock,
): Context {
  const { subject, writer, atMs } = about;
  const country = subject.country ?? about.country;
  const number = emergencyNumber(country);
  const numbers = numbersFor(db, country);
  const plans = plansOf(db, subject, writer.toLowerCase() === subject.name.toLowerCase());
  return {
    ...{ nowMs, zone },
    ...(atMs !== undefined && { atMs }),
    ...(subject.born !== null && { subjectBorn: subject.born }),
    ...(country !== '' && { country }),
    ...(number !== undefined && { emergencyNumber: number }),
    ...(numbers.length > 0 && { numbers }),
    ...(plans.length > 0 && { plans }),
  };
}
