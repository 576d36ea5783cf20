import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { Llm } from '../../src/llm/index.ts';
import { chunks } from '../../src/memory/chunk.ts';
import { JOURNAL_WEIGHT } from '../../src/memory/entry-search.ts';
import { type Candidate, fuse } from '../../src/memory/fuse.ts';
import { PASSAGE_WEIGHT } from '../../src/memory/passage-search.ts';
import { toBlob } from '../../src/memory/vectors.ts';
import { entryWords, passageWords } from '../../src/memory/words.ts';
import { scratchDb } from '../../src/vault/index.ts';
import type { Figure, Part } from '../lib/figures.ts';
import { realLlm } from '../lib/models.ts';
import { mean, ndcg, tuned } from '../lib/ranking.ts';

/**
 * How well the search ranks: BM25 alone, meaning alone, and both with the weight Tend uses. The weight was chosen on
 * one half of each set; the figures are of the other. Passages: LiveQA-Med 2017, the judged answers of each question
 * (data that is not shipped), grades 1 to 4 as gains 0 to 3. The peer's figures are of all questions and of a script
 * whose gains are not known: only the order of the three is comparable. Journal: bench/data/recall.json, invented notes
 * labelled by one author; with so few notes meaning has it easier than in a journal of years.
 */
export const retrieval: Part = {
  name: 'retrieval',
  async run() {
    const llm = realLlm();
    try {
      return [
        ...(await journal(llm)),
        ...(await passages(llm, 'summary')),
        ...(await passages(llm, 'message')),
      ];
    } finally {
      llm.close();
    }
  },
};

/** A question with what both sides say about each document that can be ranked, and its graded answers. */
type Judged = {
  readonly half: 'tune' | 'report';
  readonly candidates: readonly Candidate[];
  readonly gain: ReadonlyMap<number, number>;
};

function score(questions: readonly Judged[], weight: number): number {
  return mean(
    questions.map(({ candidates, gain }) => {
      const ranked = fuse(candidates, weight).map(({ owner }) => gain.get(owner) ?? 0);
      return ndcg(ranked, [...gain.values()]);
    }),
  );
}

function figures(
  name: string,
  questions: readonly Judged[],
  used: number,
  published?: { name: string; bm25: number; dense: number; fused: number },
): Figure[] {
  const half = (which: Judged['half']) => questions.filter((question) => question.half === which);
  const best = tuned((weight) => score(half('tune'), weight));
  const of = (weight: number) => score(half('report'), weight);
  const peer = (value: number | undefined) =>
    published === undefined || value === undefined ? {} : { peer: { name: published.name, value } };
  const note = `n = ${half('report').length}`;
  return [
    { name: `${name}: words only, nDCG@10`, value: of(0), unit: 'of 1', note, ...peer(published?.bm25) },
    { name: `${name}: meaning only`, value: of(1), unit: 'of 1', note, ...peer(published?.dense) },
    {
      name: `${name}: both, weight ${used}`,
      value: of(used),
      unit: 'of 1',
      note: `${note}; the tuned half alone would choose ${best}, all questions give ${score(questions, used).toFixed(3)}`,
      ...peer(published?.fused),
    },
  ];
}

const Recall = z.object({
  entries: z.array(z.object({ id: z.string(), subject: z.string(), at: z.string(), text: z.string() })),
  queries: z.array(
    z.object({
      half: z.enum(['tune', 'report']),
      subject: z.string(),
      query: z.string(),
      relevant: z.array(z.string()),
    }),
  ),
});

async function journal(llm: Llm): Promise<Figure[]> {
  const { entries, queries } = Recall.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, '../data/recall.json'), 'utf8')),
  );
  const db = scratchDb();
  db.exec(`INSERT INTO people (id, uid, name, role, created_ms) VALUES (1, 'p', 'Ruth', 'owner', 0)`);
  const subjects = [...new Set(entries.map(({ subject }) => subject))];
  subjects.forEach((name, i) => {
    db.prepare('INSERT INTO subjects (id, uid, name, created_ms) VALUES (?, ?, ?, 0)').run(i + 1, name, name);
  });
  const put = db.prepare(`
    INSERT INTO entries (id, uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
    VALUES (:row, :id, :subject, 1, :text, :ms, :ms, 60, 'Europe/Berlin', 'minute', :ms)`);
  const rows = entries.map((entry, i) => ({
    ...entry,
    row: i + 1,
    subjectId: subjects.indexOf(entry.subject) + 1,
  }));
  for (const { row, id, subjectId, text, at } of rows)
    put.run({ row, id, subject: subjectId, text, ms: Date.parse(at) });
  const vectors = await llm.embed(rows.map(({ text }) => text));
  const asked = await llm.embed(queries.map(({ query }) => query));
  const words = entryWords(db);
  const judged = queries.map(({ half, subject, query, relevant }, q): Judged => {
    const own = rows.filter((row) => row.subject === subject);
    const shares = new Map(
      words(subjects.indexOf(subject) + 1, query, { fromMs: null, toMs: null }, 200).map((hit) => [
        hit.owner,
        hit.share,
      ]),
    );
    return {
      half,
      candidates: own.map(({ row }) => ({
        owner: row,
        words: shares.get(row) ?? 0,
        cosine: dot(asked[q], vectors[row - 1]),
      })),
      gain: new Map(own.map(({ row, id }) => [row, relevant.includes(id) ? 1 : 0])),
    };
  });
  return figures('journal', judged, JOURNAL_WEIGHT);
}

const Question = z.object({ qid: z.string(), message: z.string(), summary: z.string() });

async function passages(llm: Llm, as: 'message' | 'summary'): Promise<Figure[]> {
  const folder = join(process.env.TEND_SHARED ?? '../shared', 'data/retrieval');
  if (!existsSync(folder)) throw new Error('the LiveQA-Med data is not here (TEND_SHARED)');
  const lines = (text: string) => text.trimEnd().split('\n');
  const questions = lines(readFileSync(join(folder, 'liveqa-questions.jsonl'), 'utf8')).map((line) =>
    Question.parse(JSON.parse(line)),
  );
  const answers = lines(
    gunzipSync(readFileSync(join(folder, 'liveqa-answers.jsonl.gz'))).toString('utf8'),
  ).map((line) => z.object({ id: z.string(), text: z.string() }).parse(JSON.parse(line)));
  const grades = lines(readFileSync(join(folder, 'liveqa-qrels.tsv'), 'utf8'))
    .slice(1)
    .map((line) => line.split('\t'));

  const rowOf = new Map(answers.map(({ id }, i) => [id, i + 1]));
  const db = scratchDb();
  const put = db.prepare(`
    INSERT INTO passages (id, uid, pack, title, text, source, url, licence, dated)
    VALUES (:row, :id, 'liveqa', '', :text, '', '', '', '')`);
  for (const { id, text } of answers) put.run({ row: rowOf.get(id), id, text });
  const words = passageWords(db);
  const vectors = await cached(
    llm,
    answers.map(({ text }) => text),
  );
  const asked = await llm.embed(questions.map((question) => chunks(question[as])[0] ?? question.summary));

  const judged = questions.flatMap((question, q): Judged[] => {
    const own = grades.filter(([qid]) => `TQ${qid}` === question.qid);
    if (own.length === 0) return [];
    const shares = new Map(words(question[as], 5_000).map((hit) => [hit.owner, hit.share]));
    const gain = new Map(own.map(([, id = '', grade]) => [rowOf.get(id) ?? 0, Number(grade) - 1]));
    return [
      {
        half: q % 2 === 0 ? 'tune' : 'report',
        candidates: [...gain.keys()].map((owner) => ({
          owner,
          words: shares.get(owner) ?? 0,
          cosine: Math.max(...(vectors[owner - 1] ?? []).map((piece) => dot(asked[q], piece))),
        })),
        gain,
      },
    ];
  });
  const published =
    as === 'message'
      ? { name: 'models.md, other script', bm25: 0.607, dense: 0.792, fused: 0.775 }
      : { name: 'models.md, other script', bm25: 0.753, dense: 0.835, fused: 0.839 };
  return figures(
    `passages, ${as === 'message' ? 'long messages' : 'one-line questions'}`,
    judged,
    PASSAGE_WEIGHT,
    published,
  );
}

/** Embedding the answers takes minutes and never changes for one model: kept in .cache. */
async function cached(llm: Llm, texts: readonly string[]): Promise<Float32Array[][]> {
  const model = llm.embedder();
  if (model === null) throw new Error('the embedding model is missing');
  const pieces = texts.map((text) => chunks(text).slice(0, 2));
  const file = join('.cache/bench', `liveqa-${model.hash.slice(0, 16)}-${pieces.flat().length}.f32`);
  mkdirSync('.cache/bench', { recursive: true });
  const flat = pieces.flat();
  const rowBytes = model.dimensions * Float32Array.BYTES_PER_ELEMENT;
  for (let done = existsSync(file) ? statSync(file).size / rowBytes : 0; done < flat.length; done += 50) {
    const made = await llm.embed(flat.slice(done, done + 50));
    appendFileSync(file, Buffer.concat(made.map(toBlob)));
  }
  const all = new Float32Array(new Uint8Array(readFileSync(file)).buffer);
  let at = 0;
  return pieces.map((own) =>
    own.map(() => {
      const vector = all.subarray(at, at + model.dimensions);
      at += model.dimensions;
      return vector;
    }),
  );
}

function dot(a: Float32Array | undefined, b: Float32Array | undefined): number {
  if (a === undefined || b === undefined) throw new Error('a vector is missing');
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
