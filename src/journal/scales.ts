import {
  type Anchor,
  type Clock,
  type Direction,
  newId,
  Scale,
  type ScaleId,
  type Severity,
  TendError,
} from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { prepared } from './prepared.ts';
import { resolveSubject } from './subjects.ts';

type Fields = {
  readonly min: number;
  readonly max: number;
  readonly anchors: readonly Anchor[];
  readonly direction: Direction;
};

type ScaleRow = Omit<Fields, 'anchors'> & {
  readonly id: ScaleId;
  readonly subject: string;
  readonly name: string;
  readonly version: number;
  readonly anchors: string;
};

const SELECT = `
  SELECT c.uid AS id, s.name AS subject, c.name, c.version, c.min, c.max, c.anchors, c.direction
    FROM scales AS c JOIN subjects AS s ON s.id = c.subject_id WHERE c.subject_id = :subject`;

/** The scales of a person. A change of range, words or direction is a further version: numbers on the one before stay on it. */
export function createScales(db: WritableDb) {
  const versions = db.prepare<[object], ScaleRow>(`${SELECT} ORDER BY c.name, c.version`);
  const insert = db.prepare(`
    INSERT INTO scales (uid, subject_id, name, version, min, max, anchors, direction, made_ms)
    VALUES (:uid, :subject, :name, :version, :min, :max, :anchors, :direction, :now)`);

  function write(subject: number, name: string, version: number, fields: Fields, clock: Clock): Scale {
    const anchors = fields.anchors.toSorted((a, b) => a.at - b.at);
    refuseCrooked({ ...fields, anchors });
    const { min, max, direction } = fields;
    insert.run({
      ...{ uid: newId<ScaleId>(), subject, name, version, min, max, direction },
      ...{ anchors: JSON.stringify(anchors), now: clock.nowMs },
    });
    return needed(db, subject, name);
  }

  return {
    /** As they stand, or every version of each. @throws TendError `not-found` for a subject nobody added */
    list(subject: string | undefined, all: boolean): Scale[] {
      const found = versions.all({ subject: resolveSubject(db, subject).id }).map(shown);
      return all ? found : found.filter((one, i) => !isSame(found[i + 1]?.name, one.name));
    },

    /** @throws TendError `bad-input` for a range or words that cannot be, or a name that is taken */
    add(
      input: Omit<Fields, 'anchors'> & {
        subject?: string | undefined;
        name: string;
        anchors?: readonly Anchor[] | undefined;
      },
      clock: Clock,
    ): Scale {
      const subject = resolveSubject(db, input.subject).id;
      if (scaleNow(db, subject, input.name) !== undefined) {
        throw wrong(
          'name',
          'There is a scale of that name already. Change that one, or choose another name.',
        );
      }
      return db.transaction(() =>
        write(subject, input.name, 1, { ...input, anchors: input.anchors ?? [] }, clock),
      )();
    },

    /** @throws TendError `not-found`, `bad-input` */
    set(
      input: { subject?: string | undefined; name: string } & { [K in keyof Fields]?: Fields[K] | undefined },
      clock: Clock,
    ): Scale {
      const subject = resolveSubject(db, input.subject).id;
      const { id: _, subject: __, ...now } = needed(db, subject, input.name);
      const next = {
        min: input.min ?? now.min,
        max: input.max ?? now.max,
        anchors: input.anchors ?? now.anchors,
        direction: input.direction ?? now.direction,
      };
      const same = (['min', 'max', 'direction'] as const).every((key) => next[key] === now[key]);
      const sameWords = JSON.stringify(next.anchors) === JSON.stringify(now.anchors);
      if (same && sameWords) return needed(db, subject, input.name);
      return db.transaction(() => write(subject, now.name, now.version + 1, next, clock))();
    },
  };
}

/** The version of a scale that numbers are given on now. */
export function scaleNow(db: ReadableDb, subject: number, name: string): Scale | undefined {
  const row = prepared<ScaleRow>(db, `${SELECT} AND c.name = :name ORDER BY c.version DESC LIMIT 1`).get({
    subject,
    name: name.trim(),
  });
  return row && shown(row);
}

/** @throws TendError `not-found` */
function needed(db: ReadableDb, subject: number, name: string): Scale {
  const scale = scaleNow(db, subject, name);
  if (scale) return scale;
  throw new TendError('not-found', 'There is no scale of that name. Add it first.', { field: 'scale' });
}

/** A number somebody gave, on the bare scale from 0 to 10. @throws TendError `bad-input` */
export function outOfTen(value: number): Severity {
  refuseOutside(value, { min: 0, max: 10 });
  return { value, min: 0, max: 10, original: `${value} of 10` };
}

/** A number somebody gave, on the present version of one of the person's own scales. @throws TendError `bad-input`, `not-found` */
export function onScale(db: ReadableDb, subject: number, name: string, value: number): Severity {
  const { min, max, version, name: kept } = needed(db, subject, name);
  refuseOutside(value, { min, max });
  return { value, min, max, scale: { name: kept, version }, original: `${value} of ${max}` };
}

function refuseOutside(value: number, { min, max }: { min: number; max: number }): void {
  if (value >= min && value <= max) return;
  throw wrong('value', `That scale goes from ${min} to ${max}. Please choose a number in it.`);
}

function refuseCrooked({ min, max, anchors }: Fields): void {
  if (max <= min) throw wrong('max', 'The highest number has to be above the lowest.');
  const outside = anchors.some(({ at }) => at < min || at > max);
  if (outside) throw wrong('anchors', `Words can stand at ${min} to ${max} only.`);
  if (new Set(anchors.map(({ at }) => at)).size < anchors.length) {
    throw wrong('anchors', 'There are two words for one number. Please keep one of them.');
  }
}

const isSame = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();
const wrong = (field: string, sentence: string) => new TendError('bad-input', sentence, { field });
const shown = (row: ScaleRow): Scale => Scale.parse({ ...row, anchors: JSON.parse(row.anchors) });
