import type { Memory as MemoryOutput, StatementId } from '../contract/index.ts';
import { TendError } from '../contract/index.ts';
import type { WritableDb } from '../vault/index.ts';
import { createAskedAbout } from './asked.ts';
import { createCorrected } from './corrected.ts';
import { createFollowed } from './followed.ts';
import { createForgotten } from './forgotten.ts';
import { type Leaning, type LeaningQuery, leaningOf } from './leaning.ts';
import type { Learned } from './learned.ts';
import { createNoted, type Topic, topicName } from './noted.ts';
import { createPaused } from './paused.ts';
import { createProfile } from './profile.ts';
import { createStatements, type Kept } from './statements.ts';

/**
 * The mega-cookie: what is remembered about each subject as statements and vectors, each with what it was made of. It is
 * counted anew from the vault, so that it cannot drift from it; and what is forgotten has no part in it.
 */
export type Cookie = {
  /** These entries (row ids) changed, or anything may have: what stood on them is counted anew before this returns. */
  changed(entries: readonly number[] | undefined): void;
  /** The rest of the work: what is new in a subject's notes and questions, and its themes. */
  settle(model: string | undefined, embed: Embed, nowMs: number): Promise<void>;
  list(subject: Named, nowMs: number): MemoryOutput;
  forget(id: StatementId): void;
  answer(id: StatementId, answer: 'yes' | 'no' | 'later', nowMs: number): void;
  set(id: StatementId, change: { readonly paused?: boolean; readonly said?: string | null }): void;
  pause(subject: number, paused: boolean, nowMs: number): void;
  /** What it says of a question; null while it is paused. */
  leaning(query: LeaningQuery): Leaning | null;
  /** What the question's own words mean here, as a person put them right: "MLT" is melatonin. */
  meantBy(subject: number, query: string): string[];
};

export type Embed = (texts: string[]) => Promise<Float32Array[]>;
type Named = { readonly id: number; readonly name: string };

/** Put off, it is asked again after this long. */
const LATER_MS = 7 * 24 * 3_600_000;
/** Texts embedded at once: some 100 ms. */
const BATCH = 16;

export function createCookie(db: WritableDb, forgetKey: Uint8Array): Cookie {
  const forgotten = createForgotten(db, forgetKey);
  const statements = createStatements(db, forgotten);
  const profile = createProfile(db);
  const paused = createPaused(db);
  const noted = createNoted(db);
  const followed = createFollowed(db);
  const corrected = createCorrected(db);
  const askedAbout = createAskedAbout(db);
  const subjects = db.prepare<[], number>('SELECT id FROM subjects').pluck();
  const subjectsOf = db
    .prepare<[object], number>(
      'SELECT DISTINCT subject_id FROM entries WHERE id IN (SELECT value FROM json_each(:entries))',
    )
    .pluck();
  const wordsMissing = db.prepare<[], number>(
    "SELECT 1 FROM statements WHERE sort = 'noted' AND words = '' LIMIT 1",
  );
  /** Subjects whose notes changed since what is not counted at once was looked at. */
  const unsettled = new Set(subjects.all());
  const ungrouped = new Set(unsettled);

  function learnNoted(topics: readonly Topic[]): void {
    const stopped = new Set(paused.all());
    db.transaction(() => {
      const known = new Map(
        [...stopped].map((id) => [id, new Set(statements.of(id).map(({ topic }) => topic))]),
      );
      for (const topic of topics) {
        const name = topicName(topic);
        // Nothing new is learned of somebody whose memory is paused; what stands still follows the notes.
        if (known.get(topic.subject)?.has(name) === false) continue;
        statements.put(topic.subject, name, noted.learn(topic));
      }
    })();
  }

  /** Counts again what is more than a count; with `all` also what nobody was asked about yet. */
  function learnRest(subject: number, all: boolean): void {
    const kept = statements.of(subject).filter(({ sort }) => sort !== 'noted');
    const found: Learned[] = [
      ...followed.find(
        subject,
        kept.map(({ topic }) => topic),
      ),
      ...corrected.find(subject),
      ...askedAbout.find(subject),
    ];
    const byTopic = new Map(found.map((learned) => [learned.topic, learned]));
    const topics = new Set([...kept.map(({ topic }) => topic), ...(all ? byTopic.keys() : [])]);
    db.transaction(() => {
      for (const topic of topics) statements.put(subject, topic, byTopic.get(topic));
    })();
  }

  function settleWords(subject: number): void {
    if (!unsettled.delete(subject)) return;
    learnRest(subject, !paused.is(subject));
  }

  /** Notes that are only about what was forgotten or paused have no part in the themes. */
  function leftOut(subject: number): Set<number> {
    const isForgotten = forgotten.of(subject);
    const resting = new Set(
      statements
        .of(subject)
        .filter(({ state }) => state === 'paused')
        .map(({ topic }) => topic),
    );
    return new Set(noted.entriesWith(subject, (topic) => isForgotten(topic) || resting.has(topic)));
  }

  function regroup(subject: number, model: string, nowMs: number): void {
    ungrouped.delete(subject);
    if (paused.is(subject)) profile.ungroupAll(subject);
    else profile.group(subject, model, leftOut(subject), nowMs);
  }

  function recount({ subject, topic, sort }: Kept): void {
    const colon = topic.indexOf(':');
    if (sort === 'noted')
      learnNoted([{ subject, kind: topic.slice(0, colon), name: topic.slice(colon + 1) }]);
    else learnRest(subject, false);
  }

  function found(id: StatementId): Kept {
    const kept = statements.find(id);
    if (kept !== undefined) return kept;
    throw new TendError('not-found', 'That is no longer remembered: it may have been forgotten already.');
  }

  function forget({ id, subject, topic }: Kept): void {
    db.transaction(() => {
      forgotten.add(subject, topic);
      // Its links and its vector go with it.
      statements.drop(id);
      profile.ungroupAll(subject);
    })();
    ungrouped.add(subject);
  }

  return {
    changed(entries) {
      const touched =
        entries === undefined ? subjects.all() : subjectsOf.all({ entries: JSON.stringify(entries) });
      const standing = entries === undefined ? [] : statements.standingOn(entries);
      for (const id of [...touched, ...standing.map(({ subject }) => subject)]) {
        unsettled.add(id);
        ungrouped.add(id);
      }
      if (entries === undefined) for (const id of touched) profile.ungroupAll(id);
      else profile.ungroup(entries);
      learnNoted(entries === undefined ? noted.topicsOfAll() : noted.topicsOf(entries));
      const more =
        entries === undefined
          ? touched
          : standing.filter(({ sort }) => sort !== 'noted').map(({ subject }) => subject);
      for (const id of new Set(more)) learnRest(id, false);
    },

    async settle(model, embed, nowMs) {
      // Of before there were words to search by.
      if (wordsMissing.get() !== undefined) learnNoted(noted.topicsOfAll());
      for (const subject of [...unsettled]) settleWords(subject);
      if (model === undefined) return;
      for (let due = profile.wordless(model); due.length > 0; due = profile.wordless(model)) {
        const batch = due.slice(0, BATCH);
        const vectors = await embed(batch.map(({ words }) => words));
        if (vectors.length < batch.length) return;
        const still = new Map(profile.wordless(model).map(({ id, words }) => [id, words]));
        for (const [i, { id, words }] of batch.entries()) {
          const vector = vectors[i];
          // Forgotten, or called otherwise, while the model read it.
          if (vector !== undefined && still.get(id) === words) profile.describe(id, model, vector);
        }
      }
      for (const subject of [...ungrouped]) regroup(subject, model, nowMs);
    },

    list({ id, name }, nowMs) {
      settleWords(id);
      const [asks, ...waiting] = paused.is(id) ? [] : statements.suggested(id, nowMs);
      return {
        subject: name,
        statements: statements.list(id, nowMs),
        asks: asks ?? null,
        waiting: waiting.length,
        themes: profile.themes(id),
        vectors: profile.count(id),
        learnedFrom: statements.learnedFrom(id),
        paused: paused.is(id),
      };
    },

    forget: (id) => forget(found(id)),

    answer(id, answer, nowMs) {
      const kept = found(id);
      if (answer === 'no') forget(kept);
      else if (answer === 'later') statements.later(kept.id, nowMs + LATER_MS);
      else statements.confirm(kept.id);
    },

    set(id, { paused: rest, said }) {
      const kept = found(id);
      if (kept.state === 'suggested') {
        throw new TendError('bad-input', 'Tend asks about this one. Please answer it first: yes or no.');
      }
      db.transaction(() => {
        if (rest !== undefined) {
          statements.pause(kept.id, rest);
          profile.ungroupAll(kept.subject);
          ungrouped.add(kept.subject);
        }
        if (said !== undefined) statements.say(kept.id, said);
      })();
      // What it is searched by follows the words that stand.
      if (said !== undefined) recount(kept);
    },

    pause(subject, stop, nowMs) {
      db.transaction(() => {
        paused.set(subject, stop ? nowMs : null);
        profile.ungroupAll(subject);
      })();
      unsettled.add(subject);
      ungrouped.add(subject);
      if (!stop) learnNoted(noted.topicsOfAll().filter((topic) => topic.subject === subject));
    },

    leaning: (query) => (paused.is(query.subject) ? null : leaningOf(profile, query)),

    meantBy(subject, query) {
      if (paused.is(subject)) return [];
      const asked = ` ${query.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
      return statements
        .of(subject)
        .filter(({ sort, state }) => sort === 'corrected' && state === 'confirmed')
        .flatMap(({ topic }) => {
          // Written by corrected.ts.
          const [original, name] = JSON.parse(topic.slice(topic.indexOf(':') + 1)) as [string, string];
          return asked.includes(` ${original.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `) ? [name] : [];
        });
    },
  };
}
