import {
  ClockTime,
  DayPart,
  type Fact,
  hoursMissing,
  type Regimen,
  type Weekday,
  type When,
} from '../../../src/contract/index.ts';
import { en } from '../../strings/en.ts';

/** What the form of a medicine shows. What a person has not touched follows how their line is read. */
export type MedicineFields = {
  readonly when: When['kind'] | 'none';
  readonly times: string;
  readonly hours: string;
  readonly days: readonly Weekday[];
  readonly route: string;
  readonly prescribedBy: string;
};

/** What the line says, and where it says nothing what was so before. */
export function fieldsOf(read: Regimen | null, before: Regimen | undefined): MedicineFields {
  const when = read?.when ?? (read?.unread === undefined ? before?.when : undefined);
  return {
    when: when?.kind ?? 'none',
    times: when?.kind === 'daily' ? when.at.map(shownTime).join(', ') : '',
    hours: when?.kind === 'every' ? String(when.hours) : '',
    days: when?.kind === 'daily' ? (when.days ?? []) : [],
    route: read?.route ?? before?.route ?? '',
    prescribedBy: read?.prescribedBy ?? before?.prescribedBy ?? '',
  };
}

const isPart = (time: string): time is DayPart => DayPart.safeParse(time).success;
const shownTime = (time: string) => (isPart(time) ? en.medicine.parts[time] : time);

/** The times as they are written; undefined when one of them is none. */
export function timesIn(text: string): string[] | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,;]+|\band\b/)
    .filter((word) => word !== '');
  const times = words.map((word) => {
    const part = DayPart.options.find((one) => en.medicine.parts[one] === word);
    const padded = /^\d:/.test(word) ? `0${word}` : word;
    return part ?? (ClockTime.safeParse(padded).success ? padded : undefined);
  });
  const whole = times.filter((time) => time !== undefined);
  return whole.length === words.length && whole.length > 0
    ? whole.filter((one, i) => one === 'day' || whole.indexOf(one) === i)
    : undefined;
}

/** The regimen that the line and the fields say together; undefined while the fields are not whole. */
export function regimenOf(value: string, read: Regimen | null, fields: MedicineFields): Regimen | undefined {
  const when = whenOf(fields);
  if (when === 'not-whole') return undefined;
  const { when: _, route: __, prescribedBy: ___, unread, ...rest } = read ?? named(value);
  const [route, prescribedBy] = [fields.route.trim(), fields.prescribedBy.trim()];
  return {
    ...rest,
    ...(when === undefined ? {} : { when }),
    ...(when === undefined && unread !== undefined ? { unread } : {}),
    ...(route === '' ? {} : { route }),
    ...(prescribedBy === '' ? {} : { prescribedBy }),
  };
}

function named(value: string): Regimen {
  const product = value.trim().slice(0, 120);
  return { product, ingredient: product.toLowerCase() };
}

function whenOf({ when, times, hours, days }: MedicineFields): When | undefined | 'not-whole' {
  if (when === 'none') return undefined;
  if (when === 'as-needed') return { kind: 'as-needed' };
  if (when === 'every') {
    const n = /^\d{1,3}$/.test(hours.trim()) ? Number(hours) : 0;
    return n >= 1 && n <= 672 ? { kind: 'every', hours: n } : 'not-whole';
  }
  const at = timesIn(times);
  return at === undefined
    ? 'not-whole'
    : { kind: 'daily', at, ...(days.length === 0 ? {} : { days: [...days] }) };
}

/** What was understood of a medicine, and whether doses of it are expected. */
export function expectationOf({ regimen }: Pick<Fact, 'regimen'>): string | null {
  if (regimen?.unread !== undefined) return en.about.notUnderstood(regimen.unread);
  if (regimen?.when === undefined) return en.about.noTimes;
  if (hoursMissing(regimen)) return en.about.whatTimes;
  return regimen.when.kind === 'as-needed' ? en.about.asNeeded : null;
}
