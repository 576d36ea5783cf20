import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { chunks, passagePieces } from '../../src/memory/chunk.ts';
import { dot, meanDirection } from '../../src/memory/clusters.ts';
import type { Candidate } from '../../src/memory/fuse.ts';
import { passageWords } from '../../src/memory/words.ts';
import { scratchDb } from '../../src/vault/index.ts';
import type { CachedLlm } from './cached-embed.ts';

/** A question with what both sides say about each document that can be ranked, and its graded answers. */
export type Judged = {
  readonly half: 'tune' | 'report';
  readonly candidates: readonly Candidate[];
  readonly gain: ReadonlyMap<number, number>;
};

type Passage = { readonly id: string; readonly title: string; readonly text: string };

/** What of a passage is read: its title before each of its first pieces. */
const MOST_PIECES = 3;
/** Of passages nobody judged only those are read that their title or their words bring near: they could be ranked high. */
const BY_TITLE = 10;
const BY_WORDS = 10;

/**
 * LiveQA-Med 2017 (data that is not shipped): consumers' questions, as the message they wrote or as one line, and the
 * judged answers, grades 1 to 4 as gains 0 to 3. Questions none of whose answers is any good (7 of 103) cannot be ranked
 * well or badly and are left out. `distractors` puts all of MedQuAD beside the judged answers, but for the answers that
 * were judged themselves; what nobody judged counts as no answer.
 */
export async function judgedPassages(
  llm: CachedLlm,
  as: 'message' | 'summary',
  distractors: boolean,
): Promise<Judged[]> {
  const { questions, answers, grades } = readLiveQa();
  const passages = [...answers, ...(distractors ? others(answers) : [])];
  const row = new Map(passages.map(({ id }, i) => [id, i + 1]));
  const words = wordsOf(passages);
  const asked = await Promise.all(
    questions.map(async (question) =>
      meanDirection(await llm.embed(chunks(question[as] || question.summary))),
    ),
  );
  const gains = questions.map(
    ({ qid }) =>
      new Map(
        grades
          .filter(([of]) => `TQ${of}` === qid)
          .map(([, id = '', grade]) => [row.get(id) ?? 0, Number(grade) - 1]),
      ),
  );
  const shares = questions.map(
    (question) =>
      new Map(words(question[as] || question.summary, 5_000).map((hit) => [hit.owner, hit.share])),
  );
  const near = distractors ? await byTitle(llm, passages, asked) : questions.map(() => []);
  const pools = gains.map((gain, q) => {
    const byWords = [...(shares[q]?.keys() ?? [])]
      .filter((owner) => owner > answers.length)
      .slice(0, BY_WORDS);
    return [
      ...new Set([
        ...gain.keys(),
        ...(distractors ? [...answers.keys()].map((i) => i + 1) : []),
        ...byWords,
        ...(near[q] ?? []),
      ]),
    ];
  });
  const pieces = await piecesOf(llm, passages, new Set(pools.flat()));
  return questions.flatMap((_, q): Judged[] => {
    const gain = gains[q] ?? new Map<number, number>();
    if (Math.max(0, ...gain.values()) === 0) return [];
    const question = asked[q] ?? new Float32Array();
    return [
      {
        half: q % 2 === 0 ? 'tune' : 'report',
        candidates: (pools[q] ?? []).map((owner) => ({
          owner,
          words: shares[q]?.get(owner) ?? 0,
          cosine: Math.max(...(pieces.get(owner) ?? []).map((piece) => dot(question, piece))),
        })),
        gain,
      },
    ];
  });
}

const Question = z.object({ qid: z.string(), message: z.string(), summary: z.string() });
const lines = (text: string) => text.trimEnd().split('\n');

function readLiveQa() {
  const questions = lines(readFileSync(dataFile('retrieval/liveqa-questions.jsonl'), 'utf8')).map((line) =>
    Question.parse(JSON.parse(line)),
  );
  const answers = lines(
    gunzipSync(readFileSync(dataFile('retrieval/liveqa-answers.jsonl.gz'))).toString('utf8'),
  ).map((line): Passage => {
    const { id, text } = z.object({ id: z.string(), text: z.string() }).parse(JSON.parse(line));
    return { id, ...parted(text) };
  });
  const grades = lines(readFileSync(dataFile('retrieval/liveqa-qrels.tsv'), 'utf8'))
    .slice(1)
    .map((line) => line.split('\t'));
  return { questions, answers, grades };
}

function dataFile(name: string): string {
  const file = join(process.env.TEND_SHARED ?? '../shared', 'data', name);
  if (!existsSync(file)) throw new Error(`${name} is not here (TEND_SHARED)`);
  return file;
}

/** "Question: What causes X ? (Also called: Y)", an address, "Answer: …": the question stands for a title. */
function parted(text: string): { title: string; text: string } {
  const [head = '', ...rest] = text.split('\nAnswer: ');
  const question = (head.split('\nURL: ')[0] ?? '').replace(/^Question:\s*/, '');
  const also = question.indexOf(' (Also called:');
  return { title: (also < 0 ? question : question.slice(0, also)).trim(), text: rest.join('\nAnswer: ') };
}

const Other = z.object({ id: z.string(), question: z.string(), answer: z.string() });

/** All of MedQuAD without what was judged. */
function others(answers: readonly Passage[]): Passage[] {
  const start = (text: string) => text.toLowerCase().replace(/\W+/g, ' ').trim().slice(0, 300);
  const judged = new Set(answers.map(({ text }) => start(text)));
  return lines(gunzipSync(readFileSync(dataFile('medquad/medquad.jsonl.gz'))).toString('utf8'))
    .map((line) => Other.parse(JSON.parse(line)))
    .filter(({ answer }) => !judged.has(start(answer)))
    .map(({ id, question, answer }) => ({ id: `medquad:${id}`, title: question, text: answer }));
}

function wordsOf(passages: readonly Passage[]) {
  const db = scratchDb();
  const put = db.prepare(`
    INSERT INTO passages (id, uid, pack, title, text, source, url, licence, dated)
    VALUES (:row, :uid, 'bench', :title, :text, '', '', '', '')`);
  db.transaction(() => {
    for (const [i, { title, text }] of passages.entries()) put.run({ row: i + 1, uid: `p${i}`, title, text });
  })();
  return passageWords(db);
}

/** For each question the unjudged passages with the nearest titles. */
async function byTitle(
  llm: CachedLlm,
  passages: readonly Passage[],
  asked: readonly Float32Array[],
): Promise<number[][]> {
  const titles = await llm.embed(passages.map(({ title, text }) => title || text.slice(0, 200)));
  return asked.map((question) =>
    titles
      .map((title, i) => ({ owner: i + 1, cosine: dot(question, title) }))
      .filter(({ owner }) => passages[owner - 1]?.id.startsWith('medquad:') === true)
      .sort((a, b) => b.cosine - a.cosine)
      .slice(0, BY_TITLE)
      .map(({ owner }) => owner),
  );
}

async function piecesOf(
  llm: CachedLlm,
  passages: readonly Passage[],
  wanted: ReadonlySet<number>,
): Promise<Map<number, Float32Array[]>> {
  const owners = [...wanted].sort((a, b) => a - b);
  const texts = owners.map((owner) => {
    const { title = '', text = '' } = passages[owner - 1] ?? {};
    return passagePieces(title, text).slice(0, MOST_PIECES);
  });
  const vectors = await llm.embed(texts.flat());
  return new Map(owners.map((owner, i) => [owner, vectors.splice(0, texts[i]?.length ?? 0)]));
}
