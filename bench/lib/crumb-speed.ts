import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/contract/index.ts';
import { checkSentence } from '../../src/crumbs/leak-gate/index.ts';
import { createJournal } from '../../src/journal/index.ts';
import { createVault, KDF_FLOOR } from '../../src/vault/index.ts';
import { CLOCK } from './crumb-vault.ts';
import { type Figure, quantile } from './figures.ts';
import { grow } from './grown.ts';

const ENTRIES = 100_000;
const PEOPLE = 2000;
const FILES = 1000;

const CRUMB =
  'A child of primary-school age taking an anti-seizure medicine has mild to moderate itching of the arms a few hours after eating dairy. What are known causes, and what would help to tell them apart?';
const LICENSED = [
  'child of primary-school age',
  'an anti-seizure medicine',
  'mild to moderate',
  'itching of the arms',
  'a few hours',
  'dairy',
];
const WORST = `Why does Okaforsen's daughter sleep well after a warm bath in the garden when the day was long and quiet at the park, asks ${'Berquist '.repeat(40)}of Unterlindau twelve?`;

/** The gate over an encrypted vault of 100,000 entries and some thousand identifiers: a crumb, the worst it could be handed, and after each new line. */
export async function speedFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tend-bench-'));
  const vault = await createVault(join(folder, 'vault'), 'nobody’s vault, for measuring', { kdf: KDF_FLOOR });
  try {
    const { db } = vault;
    const journal = createJournal(db);
    journal.begin('Jonas', CLOCK);
    journal.subjects.add({ name: 'Maya' }, CLOCK);
    const id = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
    grow(db, {
      subject: id("SELECT id FROM subjects WHERE name = 'Maya'"),
      observer: id("SELECT id FROM people WHERE role = 'owner'"),
      count: ENTRIES,
      model: 'none',
      dimensions: 1,
      endMs: CLOCK.nowMs,
    });
    addIdentifiers(db);
    const first = worked(() => checkSentence(db, CRUMB, LICENSED));
    const crumb = sampled(100, () => worked(() => checkSentence(db, CRUMB, LICENSED)));
    const worst = sampled(30, () => worked(() => checkSentence(db, WORST, [])));
    const afterLine = sampled(20, () => {
      journal.add({ text: 'itchy arms 3/10 after the bath', subject: 'Maya' }, CLOCK);
      return worked(() => checkSentence(db, CRUMB, LICENSED));
    });
    const afterName = sampled(10, (at) => {
      journal.people.add({ name: `Newcomer${at}`, role: 'other' }, CLOCK);
      return worked(() => checkSentence(db, CRUMB, LICENSED));
    });
    const of = (
      name: string,
      sample: readonly { readonly cpu: number; readonly wall: number }[],
    ): Figure => ({
      name: `gate, ${name}, ${ENTRIES / 1000},000 entries, 3,000 identifiers, p95`,
      value: quantile(
        sample.map(({ cpu }) => cpu),
        0.95,
      ),
      unit: 'ms',
      aim: { below: 50 },
      note: `of the processor; on the clock, beside whatever else ran, ${quantile(
        sample.map(({ wall }) => wall),
        0.95,
      ).toFixed(1)} ms`,
    });
    return [
      of('a crumb', crumb),
      of('a long sentence of names nobody knows', worst),
      of('a crumb after a new line', afterLine),
      {
        name: 'gate, a crumb after a new name among 3,000, p95',
        value: quantile(
          afterName.map(({ cpu }) => cpu),
          0.95,
        ),
        unit: 'ms',
      },
      {
        name: 'gate, the first time after unlocking, all read at once',
        value: first.cpu,
        unit: 'ms',
        note: 'in parts of 2,000 entries where it is read ahead',
      },
    ];
  } finally {
    vault.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of this thread's processor, and on the clock: on a machine that others use only the first tells. */
function worked(work: () => unknown): { cpu: number; wall: number } {
  const [before, start] = [process.threadCpuUsage(), performance.now()];
  work();
  const { user, system } = process.threadCpuUsage(before);
  return { cpu: (user + system) / 1000, wall: performance.now() - start };
}

function sampled<T>(times: number, one: (at: number) => T): T[] {
  return Array.from({ length: times }, (_, at) => one(at));
}

function addIdentifiers(db: Awaited<ReturnType<typeof createVault>>['db']): void {
  const person = db.prepare(`INSERT INTO people (uid, name, role, created_ms) VALUES (?, ?, 'relative', 0)`);
  const alias = db.prepare(`INSERT INTO aliases (person_id, alias) VALUES (?, ?)`);
  db.transaction(() => {
    for (let at = 0; at < PEOPLE; at++) {
      const { lastInsertRowid } = person.run(
        newId(),
        `Nom${at.toString(36)} Bergson${(at * 7).toString(36)}`,
      );
      if (at < FILES) alias.run(lastInsertRowid, `scan-${at * 31}-lindqvist${at.toString(36)}`);
    }
  })();
}
