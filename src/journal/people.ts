import { type Clock, newId, Person, TendError } from '../contract/index.ts';
import type { ReadableDb, WritableDb } from '../vault/index.ts';
import { refuseUnshown, shownName } from './name-rules.ts';
import { prepared } from './prepared.ts';

export type PersonRow = { readonly id: number; readonly name: string };

/** The vault's owner, who writes when nobody else is named. */
export function ownerOf(db: ReadableDb): PersonRow {
  const found = owner(db);
  if (found) return found;
  throw new TendError('not-found', 'This vault has no owner yet. Add a person with the role of owner first.');
}

function owner(db: ReadableDb): PersonRow | undefined {
  return prepared<PersonRow>(
    db,
    "SELECT id, name FROM people WHERE role = 'owner' ORDER BY id LIMIT 1",
  ).get();
}

/** Nobody: reads what everybody may read. */
const NOBODY = 0;

/** Who reads, by name or alias; the owner when nobody is named. Someone who is not in the journal has nothing of their own in it. */
export function readerOf(db: ReadableDb, name: string | undefined): PersonRow {
  const named = name?.trim() ?? '';
  const found = named === '' ? owner(db) : findPerson(db, named);
  return found ?? { id: NOBODY, name: named };
}

export function findPerson(db: ReadableDb, name: string): PersonRow | undefined {
  return prepared<PersonRow>(
    db,
    `
      SELECT id, name FROM people
       WHERE name = :name OR id IN (SELECT person_id FROM aliases WHERE alias = :name AND person_id IS NOT NULL)
       ORDER BY name = :name DESC LIMIT 1`,
  ).get({ name: name.trim() });
}

/** People who write or are mentioned. None of their names ever leaves. */
export function createPeople(db: WritableDb) {
  const list = db.prepare<[], { id: string; name: string; role: string; aliases: string }>(`
    SELECT uid AS id, name, role,
           (SELECT json_group_array(alias) FROM aliases AS a WHERE a.person_id = p.id) AS aliases
      FROM people AS p ORDER BY p.id`);
  const insert = db.prepare(
    'INSERT INTO people (uid, name, role, sample, created_ms) VALUES (:uid, :name, :role, :sample, :now)',
  );
  const insertAlias = db.prepare('INSERT OR IGNORE INTO aliases (person_id, alias) VALUES (:id, :alias)');

  const all = (): Person[] =>
    list.all().map((row) => Person.parse({ ...row, aliases: JSON.parse(row.aliases) }));

  const nameOf = db.prepare<[object], string>('SELECT name FROM people WHERE id = :id').pluck();
  const people = {
    list: all,
    /** By row id; undefined for nobody, or for somebody who is not here any more. */
    called: (id: number | null): string | undefined => (id === null ? undefined : nameOf.get({ id })),
    /** @throws TendError `bad-input` when the name is taken, or a second owner is added. */
    add(
      input: {
        readonly name: string;
        readonly role: Person['role'];
        readonly aliases?: readonly string[] | undefined;
      },
      clock: Clock,
      options: { sample?: boolean } = {},
    ): Person {
      return db.transaction(() => {
        const { name, role, aliases = [] } = input;
        for (const one of [name, ...aliases]) refuseUnshown(one);
        if ([name, ...aliases].some((one) => findPerson(db, one))) {
          throw new TendError(
            'bad-input',
            'Someone in this journal has that name already. Please choose another.',
            {
              field: 'name',
            },
          );
        }
        if (role === 'owner' && all().some((person) => person.role === 'owner')) {
          throw new TendError('bad-input', 'This vault has an owner already. Please choose another role.', {
            field: 'role',
          });
        }
        const sample = options.sample ? 1 : 0;
        const { lastInsertRowid } = insert.run({ uid: newId(), name, role, sample, now: clock.nowMs });
        for (const alias of aliases) insertAlias.run({ id: lastInsertRowid, alias });
        const added = all().find((person) => person.name === name);
        if (!added) throw new TendError('internal', 'That person could not be kept. Please try again.');
        return added;
      })();
    },
    /**
     * Who writes: by name or alias, the owner by default. Someone not met before is kept as a person, so that no
     * line is lost over a name and so that the name is known to those who guard it.
     */
    observer(name: string | undefined, clock: Clock): PersonRow {
      if (name === undefined || name.trim() === '') return ownerOf(db);
      const shown = shownName(name);
      const found = findPerson(db, name) ?? findPerson(db, shown);
      if (found) return found;
      if (shown === '') return ownerOf(db);
      people.add({ name: shown, role: 'other' }, clock);
      return findPerson(db, shown) ?? ownerOf(db);
    },
  };
  return people;
}
