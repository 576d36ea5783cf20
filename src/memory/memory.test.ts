import { afterAll, describe, expect, test } from 'vitest';
import type { EntryId } from '../contract/index.ts';
import { installPacks } from '../knowledge/index.ts';
import type { Llm } from '../llm/index.ts';
import { realLlm } from '../llm/testing.ts';
import { loadHnsw } from './hnsw.ts';
import { createMemory, type Memory } from './index.ts';
import { MAX_PROFILE_LIFT } from './reweigh.ts';
import { at, family } from './testing.ts';
import { fromBlob } from './vectors.ts';

const llm = realLlm();
afterAll(() => llm.close());
const forgetKey = new Uint8Array(32).fill(7);
const now = at('2026-03-01T12:00');

function remembering(options: { llm?: Llm; hnswFrom?: number } = {}) {
  const home = family();
  const memory = createMemory({ db: home.db, llm, forgetKey, ...options });
  home.journal.onChange(memory.changed);
  return { ...home, memory };
}

async function texts(memory: Memory, query: Parameters<Memory['search']>[0]): Promise<string[]> {
  return (await memory.search(query, now)).hits.map(({ text }) => text);
}

describe('search', () => {
  test('finds a note by other words than were written, and only about the person asked for', async () => {
    const { memory, write } = remembering();
    write('2026-02-08T20:10', 'itchy arms 3/10 by nine');
    write('2026-02-09T18:00', 'new shoes from the market');
    write('2026-02-10T09:00', 'skin felt prickly after the run', 'Jonas');
    await memory.index.start();
    const found = await texts(memory, { query: 'scratching her skin', subject: 'Maya' });
    expect(found[0]).toBe('itchy arms 3/10 by nine');
    expect(found).not.toContain('skin felt prickly after the run');
    expect(await texts(memory, { query: 'scratching', subject: 'Maya', mode: 'words' })).toEqual([]);
    expect(await texts(memory, { query: 'shoes', subject: 'Maya', mode: 'words' })).toEqual([
      'new shoes from the market',
    ]);
  });

  test('a query made of search syntax is only words, and whatever is typed is no error', async () => {
    const { memory, write } = remembering();
    write('2026-02-08T20:10', 'gave 2.5 mg melatonin');
    for (const query of [
      'melatonin" OR *',
      'NEAR(melatonin',
      'text:melatonin AND (',
      '-melatonin ^',
      '2.5 melatonin',
    ]) {
      expect(await texts(memory, { query, subject: 'Maya', mode: 'words' })).toEqual([
        'gave 2.5 mg melatonin',
      ]);
    }
    for (const query of ['', '   ', '***', '"', '😀']) {
      expect(await texts(memory, { query, subject: 'Maya', mode: 'words' })).toEqual([]);
    }
  });

  test('an edited note is found by what it says now; a deleted one leaves no vector; undo brings it back', async () => {
    const { db, journal, memory, write } = remembering();
    const id = write('2026-02-08T20:10', 'two scoops of vanilla ice cream') as EntryId;
    await memory.index.start();
    journal.edit({ id, text: 'a long walk by the lake' }, at('2026-02-08T21:00'));
    await memory.index.start();
    const dairy = await memory.search({ query: 'ice cream', subject: 'Maya', mode: 'meaning' }, now);
    expect(dairy.hits.find(({ entryId }) => entryId === id)).toBeUndefined();
    expect(await texts(memory, { query: 'hiking at the water', subject: 'Maya' })).toContain(
      'a long walk by the lake',
    );

    journal.delete(id, at('2026-02-08T22:00'));
    expect(db.prepare('SELECT count(*) FROM entry_vectors').pluck().get()).toBe(0);
    expect(await texts(memory, { query: 'walk by the lake', subject: 'Maya' })).toEqual([]);
    journal.undo(at('2026-02-08T22:01'));
    await memory.index.start();
    expect(await texts(memory, { query: 'hiking at the water', subject: 'Maya' })).toContain(
      'a long walk by the lake',
    );
  });

  test('what stands at the end of a very long page is found by its meaning', async () => {
    const { memory, write } = remembering();
    const diary = 'We went to the shop and bought bread and paper and a small plant for the window. '.repeat(
      60,
    );
    const id = write('2026-02-08T20:10', `${diary} At night she could not breathe well and wheezed.`);
    await memory.index.start();
    const { hits } = await memory.search(
      { query: 'trouble with asthma', subject: 'Maya', mode: 'meaning' },
      now,
    );
    expect(hits[0]?.entryId).toBe(id);
  });

  test('a question about a week sees that week only, and nothing is re-weighted there', async () => {
    const { memory, write } = remembering();
    write('2026-01-10T20:00', 'itchy legs');
    write('2026-02-10T20:00', 'itchy arms');
    await memory.index.start();
    const window = { fromMs: at('2026-01-05T00:00').nowMs, toMs: at('2026-01-12T00:00').nowMs };
    const { hits } = await memory.search({ query: 'itchy', subject: 'Maya', window }, now);
    expect(hits.map(({ text }) => text)).toEqual(['itchy legs']);
    const [hit] = hits;
    expect(hit?.score).toBeCloseTo(0.4 * (hit?.words ?? 0) + 0.6 * (hit?.meaning ?? 0), 5);
  });

  test('a general question finds a passage with its source and date, one about pizza finds none', async () => {
    const { db, memory } = remembering();
    installPacks(db, 'packs', llm.embedder()?.hash ?? null);
    await memory.index.start();
    const [itching] = await memory.passages('why does skin itch at night?', 3);
    expect(itching?.title).toBe('Itching');
    expect(itching?.source).toMatch(/MedlinePlus.*2016 to 2018, CC BY 4.0, https:/);
    expect(await memory.passages('the best pizza in town', 3)).toEqual([]);
  });

  test('works by words, and says so, where there is no model', async () => {
    const none = realLlm({ modelsDirs: ['/nowhere'] });
    const { memory, write } = remembering({ llm: none });
    write('2026-02-08T20:10', 'itchy arms');
    await memory.index.start();
    const found = await memory.search({ query: 'itchy', subject: 'Maya' }, now);
    expect(found.mode).toBe('words');
    expect(found.hits.map(({ text }) => text)).toEqual(['itchy arms']);
    none.close();
  });

  // An optional dependency: it is built where there is a compiler. What is skipped is counted.
  test.skipIf(loadHnsw() === null)(
    'gives the same notes once the approximate index has taken over',
    async () => {
      const exact = remembering();
      const indexed = remembering({ hnswFrom: 10 });
      const notes =
        'rash|fever|cough|slept well|ice cream|headache|swimming|new school|blood test|broken toy|rain|tired';
      for (const [i, text] of notes.split('|').entries()) {
        for (const { write } of [exact, indexed]) write(`2026-01-${10 + i}T10:00`, `${text} today`);
      }
      await Promise.all([exact.memory.index.start(), indexed.memory.index.start()]);
      expect(indexed.memory.index.progress()).toEqual({ done: 12, total: 12, mode: 'hnsw' });
      for (const query of ['skin problem', 'high temperature', 'exhausted', 'hospital']) {
        const input = { query, subject: 'Maya' };
        expect(await texts(indexed.memory, input)).toEqual(await texts(exact.memory, input));
      }
    },
  );
});

describe('background reading', () => {
  test('goes on where it was stopped, and reads every note once', async () => {
    const { db, journal, write } = remembering();
    for (let i = 0; i < 40; i += 1) write('2026-02-08T20:10', `note ${i} about a quiet day`);
    const first = createMemory({ db, llm, forgetKey });
    const stopped = new Promise<void>((resolve) => {
      first.onProgress(({ done }) => {
        if (done < 16) return;
        first.index.stop();
        resolve();
      });
    });
    const ended = first.index.start();
    await stopped;
    await ended;
    const kept = db.prepare<[], number>('SELECT count(*) FROM entry_vectors').pluck().get() ?? 0;
    expect(kept).toBeGreaterThanOrEqual(16);
    expect(kept).toBeLessThan(40);

    const second = createMemory({ db, llm, forgetKey });
    journal.onChange(second.changed);
    await second.index.start();
    expect(db.prepare('SELECT count(*) FROM entry_vectors').pluck().get()).toBe(40);
    expect(second.index.progress()).toMatchObject({ done: 40, total: 40 });
  });

  test('does not keep the vector of a text that was edited while the model read it', async () => {
    const { db, journal, write } = family();
    const id = write('2026-02-08T20:10', 'two scoops of vanilla ice cream') as EntryId;
    let edited = false;
    const seen: unknown[] = [];
    const vectors = db.prepare('SELECT count(*) FROM entry_vectors').pluck();
    const memory = createMemory({
      db,
      forgetKey,
      llm: {
        embedder: llm.embedder,
        embed(list, signal, turn) {
          seen.push(vectors.get());
          const reading = llm.embed(list, signal, turn);
          if (!edited) journal.edit({ id, text: 'a long walk by the lake' }, at('2026-02-08T21:00'));
          edited = true;
          return reading;
        },
      },
    });
    journal.onChange(memory.changed);
    await memory.index.start();
    // Nothing was kept of the first reading when the second began.
    expect(seen).toEqual([0, 0]);
    const rows = db
      .prepare(
        'SELECT v.revision, e.revision AS now FROM entry_vectors v JOIN entries e ON e.id = v.entry_id',
      )
      .all();
    expect(rows).toEqual([{ revision: 2, now: 2 }]);
    expect(await texts(memory, { query: 'hiking at the water', subject: 'Maya', mode: 'meaning' })).toContain(
      'a long walk by the lake',
    );
  });
});

describe('what is remembered', () => {
  const melatonin = ['2026-02-08T20:10', '2026-02-20T20:15', '2026-02-26T20:05'] as const;

  test('is counted from the notes, each named, and follows them when they are deleted', async () => {
    const { journal, memory, write } = remembering();
    const ids = melatonin.map((when) => write(when, 'gave Maya 2.5 mg melatonin'));
    write('2026-02-12T20:00', 'no rash today');
    const [first] = memory.list('Maya', now).statements;
    expect(first).toMatchObject({
      text: 'melatonin, noted 3 times, last on 26 February 2026',
      evidence: ids,
    });
    expect(
      memory
        .list('Maya', now)
        .statements.map(({ text }) => text)
        .join(),
    ).not.toContain('rash');
    expect(memory.list('Jonas', now).statements).toEqual([]);

    journal.delete(ids[2] as EntryId, now);
    expect(memory.list('Maya', now).statements[0]?.text).toBe(
      'melatonin, noted twice, last on 20 February 2026',
    );
    journal.undo(now);
    expect(memory.list('Maya', now).statements[0]?.text).toBe(
      'melatonin, noted 3 times, last on 26 February 2026',
    );
  });

  test('is no oftener than there are notes of it, however often one note says so', () => {
    const { memory, write } = remembering();
    write('2026-02-08T20:10', 'gave Maya soup at noon, soup at 3 pm, soup at 6 pm');
    const soup = memory.list('Maya', now).statements.find(({ text }) => text.startsWith('soup'));
    expect(soup?.text).toBe('soup, noted once, on 8 February 2026');
  });

  test('no longer leans towards a note that was deleted, in any vector', async () => {
    const { db, journal, memory, write } = remembering();
    const kept = ['08', '09', '10'].map((day) => write(`2026-02-${day}T20:10`, 'gave Maya 2.5 mg melatonin'));
    const other = write(
      '2026-02-11T20:10',
      'melatonin 2.5 mg before the long flight to grandma in Lisbon',
    ) as EntryId;
    await memory.index.start();
    const row = db.prepare<[string], { centre: Buffer; vector: Buffer }>(`
      SELECT p.vector AS centre, v.vector FROM profile_vectors p, entry_vectors v JOIN entries e ON e.id = v.entry_id
       WHERE e.uid = ? AND p.statement_id IS NULL`);
    const closeness = () => {
      const { centre, vector } = row.get(kept[0] ?? '') ?? {};
      const to = vector === undefined ? new Float32Array() : fromBlob(vector);
      return centre === undefined ? 0 : fromBlob(centre).reduce((sum, x, i) => sum + x * (to[i] ?? 0), 0);
    };
    expect(closeness()).toBeLessThan(0.999);
    expect(closeness()).toBeGreaterThan(0.5);
    journal.delete(other, now);
    expect(closeness(), 'gone at once').toBe(0);
    await memory.index.start();
    expect(closeness(), 'and made anew without it').toBeCloseTo(1, 5);
  });

  test('once forgotten is gone: the statement, its centre, its pull on the search, and it is not learned again', async () => {
    const { db, memory, write } = remembering();
    const ids = melatonin.map((when) => write(when, 'gave Maya 2.5 mg melatonin'));
    await memory.index.start();
    const score = async () =>
      (await memory.search({ query: 'sleep medicine', subject: 'Maya' }, now)).hits.find(
        ({ entryId }) => entryId === ids[0],
      )?.score ?? 0;
    const before = await score();
    const known = memory.list('Maya', now);
    expect(known.vectors).toBe(2);
    const [statement] = known.statements;
    if (statement === undefined) throw new Error('nothing was learned');

    memory.forget(statement.id);
    const after = await score();
    expect(after).toBeLessThan(before);
    expect(after, 'within its bound').toBeGreaterThanOrEqual(before - MAX_PROFILE_LIFT);
    expect(memory.list('Maya', now)).toMatchObject({ statements: [], vectors: 0, learnedFrom: 0 });
    expect(db.prepare('SELECT count(*) FROM profile_vectors').pluck().get()).toBe(0);

    write('2026-02-28T20:00', 'gave Maya 2.5 mg melatonin');
    memory.changed();
    await memory.index.start();
    expect(memory.list('Maya', now).statements).toEqual([]);
    const traces = db
      .prepare(
        'SELECT (SELECT group_concat(topic) FROM statements) || (SELECT group_concat(topic_hash) FROM forgotten)',
      )
      .pluck()
      .get();
    expect(String(traces)).not.toContain('melatonin');
    expect(() => memory.forget(statement.id)).toThrow(/no longer remembered/);
  });
});
