import { z } from 'zod';
import { type PlaceFinding, PlaceId, type placeRequests } from '../contract/index.ts';
import { whereItLies } from '../place/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { whenThereIsRoom } from './room.ts';
import type { Handlers } from './router.ts';

export type PlaceWatch = {
  /** Looked at once after the vault was opened, and again when `fresh`. */
  look(fresh?: boolean): Promise<PlaceFinding[]>;
  /** Of these findings the ones whose answer the person was told of; what was told of another answer is forgotten. */
  toldOf(findings: readonly PlaceFinding[]): PlaceId[];
  tell(findings: readonly PlaceFinding[]): void;
};

/** The answer that was told, for each finding. */
const Told = z.partialRecord(PlaceId, z.string());

/** Where the vault lies, and what the person knows of it: one row of the settings' table, which no setting has the name of. */
export function createPlaceWatch(db: WritableDb, vaultDir: string): PlaceWatch {
  const read = db.prepare<[], string>("SELECT value FROM settings WHERE key = 'place-told'").pluck();
  const write = db.prepare(
    "INSERT INTO settings (key, value) VALUES ('place-told', :value) ON CONFLICT (key) DO UPDATE SET value = :value",
  );
  let found: Promise<PlaceFinding[]> | undefined;

  function stored(): z.infer<typeof Told> {
    const value = read.get();
    return value === undefined ? {} : Told.parse(JSON.parse(value));
  }
  const keep = (told: z.infer<typeof Told>) => write.run({ value: JSON.stringify(told) });

  return {
    look(fresh = false) {
      if (fresh || found === undefined) found = whereItLies(vaultDir);
      return found;
    },
    toldOf(findings) {
      const told = stored();
      const still = findings.filter(({ id, answer }) => told[id] === answer);
      if (still.length < Object.keys(told).length) whenThereIsRoom(() => keep(answersOf(still)));
      return still.map(({ id }) => id);
    },
    tell(findings) {
      keep({ ...stored(), ...answersOf(findings) });
    },
  };
}

const answersOf = (findings: readonly PlaceFinding[]) =>
  Object.fromEntries(findings.map(({ id, answer }) => [id, answer]));

type Desk = { session(): { readonly place: PlaceWatch } };

export function placeHandlers(desk: Desk): Pick<Handlers, keyof typeof placeRequests> {
  return {
    'vault.place': async ({ fresh }) => {
      const findings = await desk.session().place.look(fresh);
      // It may have been locked meanwhile.
      return { findings, told: desk.session().place.toldOf(findings) };
    },
    'vault.place.told': async ({ ids }) => {
      const findings = await desk.session().place.look();
      desk.session().place.tell(findings.filter(({ id }) => ids.includes(id)));
      return { done: true };
    },
  };
}
