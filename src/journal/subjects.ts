import { type Clock, countryCode, newId, Subject, SubjectColour, TendError } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { refuseUnclear } from './name-rules.ts';
import { prepared } from './prepared.ts';

/** A subject as the vault's own code handles it: `id` is the row id that stays inside. */
export type SubjectRow = {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly born: string | null;
  readonly country: string | null;
};

type Fields = {
  readonly born?: string | undefined;
  readonly sex?: 'f' | 'm' | 'x' | undefined;
  readonly country?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly colour?: SubjectColour | undefined;
};

/**
 * Whom a request is about: by name or alias. Without a name it is the first subject; the owner's own page,
 * which every vault has from the start, steps back behind the others while nothing is written on it.
 * @throws TendError `not-found`
 */
export function resolveSubject(db: ReadableDb, name?: string): SubjectRow {
  const found = name === undefined ? firstSubject(db) : (findSubject(db, name) ?? calledInPart(db, name));
  if (found) return found;
  throw new TendError(
    'not-found',
    name === undefined
      ? 'There is nobody to write about yet. Add someone first.'
      : 'Nobody of that name is in this journal. Check the spelling, or add them first.',
  );
}

export function findSubject(db: ReadableDb, name: string): SubjectRow | undefined {
  return prepared<SubjectRow>(
    db,
    `
      SELECT id, uid, name, born, country FROM subjects
       WHERE name = :name OR id IN (SELECT subject_id FROM aliases WHERE alias = :name AND subject_id IS NOT NULL)
       ORDER BY name = :name DESC LIMIT 1`,
  ).get({ name: name.trim() });
}

function firstSubject(db: ReadableDb): SubjectRow | undefined {
  return prepared<SubjectRow>(
    db,
    `
      SELECT s.id, s.uid, s.name, s.born, s.country FROM subjects AS s
       ORDER BY EXISTS (SELECT 1 FROM people AS p WHERE p.role = 'owner' AND p.name = s.name)
            AND NOT EXISTS (SELECT 1 FROM entries AS e WHERE e.subject_id = s.id AND e.deleted_ms IS NULL),
            s.id
       LIMIT 1`,
  ).get();
}

function calledInPart(db: ReadableDb, name: string): SubjectRow | undefined {
  const wanted = name.trim().toLowerCase();
  const called = subjectNames(db).find(({ names }) => names.some((one) => one.toLowerCase() === wanted));
  return called && findSubject(db, called.who);
}

const TITLES: ReadonlySet<string> = new Set(
  'the and von van der den del mrs miss doctor prof sir baby little big old young our junior senior'.split(
    ' ',
  ),
);

/**
 * Every name a line may call a subject by: name, aliases, and each word of the name ("Wilf" of "Grandad Wilf") that is
 * nobody else's, be it a subject or someone who is only mentioned.
 */
export function subjectNames(db: ReadableDb): { who: string; names: string[] }[] {
  const rows = prepared<{ who: string; name: string; subject: number }>(
    db,
    `
      SELECT name AS who, name, 1 AS subject FROM subjects
      UNION ALL SELECT s.name, a.alias, 1 FROM aliases AS a JOIN subjects AS s ON s.id = a.subject_id
      UNION ALL SELECT name, name, 0 FROM people
      UNION ALL SELECT p.name, a.alias, 0 FROM aliases AS a JOIN people AS p ON p.id = a.person_id`,
  ).all();
  const wordsOf = (name: string) => name.toLowerCase().split(/[\s-]+/);
  const owners = new Map<string, Set<string>>();
  for (const { who, name } of rows) {
    for (const word of wordsOf(name)) {
      owners.set(word, (owners.get(word) ?? new Set()).add(who.toLowerCase()));
    }
  }
  const own = (word: string) => word.length >= 3 && !TITLES.has(word) && owners.get(word)?.size === 1;
  const byWho = Map.groupBy(
    rows.filter((row) => row.subject === 1),
    (row) => row.who,
  );
  return [...byWho].map(([who, named]) => ({
    who,
    names: [...new Set([...named.map((row) => row.name), ...wordsOf(who).filter(own)])],
  }));
}

/** Subjects: whom entries are about. */
export function createSubjects(db: WritableDb) {
  const list = db.prepare<[], Record<string, string | number | null>>(`
    SELECT s.uid AS id, s.name, s.born, s.sex, s.country, s.sample, s.colour,
           (SELECT count(*) FROM entries AS e WHERE e.subject_id = s.id AND e.deleted_ms IS NULL AND e.private = 0) AS entries,
           (SELECT json_group_array(alias) FROM aliases AS a WHERE a.subject_id = s.id) AS aliases
      FROM subjects AS s ORDER BY s.id`);
  const rows = db.prepare<[], SubjectRow>('SELECT id, uid, name, born, country FROM subjects');
  const insert = db.prepare(`
    INSERT INTO subjects (uid, name, born, sex, country, colour, sample, created_ms)
    VALUES (:uid, :name, :born, :sex, :country, :colour, :sample, :now)`);
  const update = db.prepare(`
    UPDATE subjects SET name = :name, born = coalesce(:born, born), sex = coalesce(:sex, sex),
                        country = coalesce(:country, country), colour = coalesce(:colour, colour) WHERE id = :id`);
  const remove = db.prepare('DELETE FROM subjects WHERE id = :id');
  const insertAlias = db.prepare('INSERT OR IGNORE INTO aliases (subject_id, alias) VALUES (:id, :alias)');
  const ownEmpty = db
    .prepare<[object], number>(`
      SELECT s.id FROM subjects AS s JOIN people AS p ON p.name = s.name AND p.role = 'owner'
       WHERE s.name = :name AND s.born IS NULL AND s.sex IS NULL
         AND NOT EXISTS (SELECT 1 FROM entries AS e WHERE e.subject_id = s.id)`)
    .pluck();

  const all = (): Subject[] =>
    list.all().map((row, place) => {
      const { born, sex, country, aliases, sample, colour, ...rest } = row;
      return Subject.parse({
        ...rest,
        ...(born !== null && { born }),
        ...(sex !== null && { sex }),
        ...(country !== null && { country }),
        colour: colour ?? inTurn(place),
        aliases: JSON.parse(String(aliases)),
        sample: sample === 1,
      });
    });

  function shown(name: string): Subject {
    const found = all().find((subject) => subject.name === name);
    if (!found) throw new TendError('not-found', 'Nobody of that name is in this journal.');
    return found;
  }

  /** Adds to those there are: another way of calling someone takes none away. */
  function addAliases(id: number, aliases: readonly string[] | undefined, name: string): void {
    if (aliases === undefined) return;
    for (const alias of aliases) {
      refuseUnclear(alias);
      refuseTaken(alias, id);
    }
    for (const alias of aliases)
      if (alias.toLowerCase() !== name.toLowerCase()) insertAlias.run({ id, alias });
  }

  /** Two people of one name could not be told apart in a line. */
  function refuseTaken(name: string, except?: number): void {
    const found = findSubject(db, name);
    if (found && found.id !== except) {
      throw new TendError(
        'bad-input',
        'Someone in this journal has that name already. Please choose another.',
        {
          field: 'name',
        },
      );
    }
  }

  /** The one that fewest have, so that people are told apart as long as there are colours. */
  function freeColour(): SubjectColour {
    const taken = all().map(({ colour }) => colour);
    const times = (colour: SubjectColour) => taken.filter((one) => one === colour).length;
    return COLOURS.reduce((best, one) => (times(one) < times(best) ? one : best));
  }

  function columns({ born, sex, country, colour }: Fields, clock: Clock) {
    if (born !== undefined) refuseUnborn(born, clock.nowMs);
    return {
      born: born ?? null,
      sex: sex ?? null,
      colour: colour ?? null,
      country: country === undefined ? null : countryCode(country),
    };
  }

  return {
    list: all,
    /** With the row ids that stay inside. */
    rows: (): SubjectRow[] => rows.all(),
    /** With all that hangs on them. Nobody is told: `Journal.removeSubject` does that. @throws TendError `not-found` */
    remove(name: string): void {
      remove.run({ id: resolveSubject(db, name).id });
    },
    /** @throws TendError `bad-input` when the name is taken or no line could tell it, the birth date is to come, or no country has that code. Adding oneself fills in the page made at the start. */
    add(
      input: Fields & { readonly name: string },
      clock: Clock,
      options: { sample?: boolean; again?: boolean } = {},
    ): Subject {
      return db.transaction(() => {
        if (options.again !== true) refuseUnclear(input.name);
        const own = ownEmpty.get({ name: input.name });
        if (own !== undefined) {
          update.run({ id: own, name: input.name, ...columns(input, clock) });
          addAliases(own, input.aliases, input.name);
          return shown(input.name);
        }
        refuseTaken(input.name);
        const { lastInsertRowid } = insert.run({
          uid: newId(),
          name: input.name,
          ...columns({ colour: freeColour(), ...input }, clock),
          sample: options.sample ? 1 : 0,
          now: clock.nowMs,
        });
        addAliases(Number(lastInsertRowid), input.aliases, input.name);
        return shown(input.name);
      })();
    },
    /** @throws TendError `not-found`, `bad-input` as for `add`. */
    set(
      input: Fields & { readonly name: string; readonly newName?: string | undefined },
      clock: Clock,
    ): Subject {
      return db.transaction(() => {
        const { id, name: kept } = resolveSubject(db, input.name);
        if (input.newName !== undefined) refuseUnclear(input.newName);
        const name = input.newName ?? kept;
        refuseTaken(name, id);
        update.run({ id, name, ...columns(input, clock) });
        addAliases(id, input.aliases, name);
        return shown(name);
      })();
    },
  };
}

const COLOURS = SubjectColour.options;

/** Of people from before there were colours. */
function inTurn(place: number): SubjectColour {
  return COLOURS[place % COLOURS.length] ?? 'blue';
}

/** Nobody is born tomorrow, nor on the 31st of February. A day's grace, for those east of here. */
function refuseUnborn(born: string, nowMs: number): void {
  const [year = 0, month = 1, day = 1] = born.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1, day));
  const exists = first.getUTCMonth() === month - 1 && first.getUTCDate() === day;
  if (exists && first.getTime() <= nowMs + 86_400_000) return;
  throw new TendError(
    'bad-input',
    exists
      ? 'That birth date is still to come. Please check the year.'
      : 'There is no such day. Please check the birth date.',
    { field: 'born' },
  );
}
