import { type Answer, type AskStep, decode } from '../../src/contract/index.ts';
import { type BenchCore, benchCore } from '../lib/core.ts';
import { type Figure, type Part, quantile } from '../lib/figures.ts';
import { firstTokens } from '../lib/first-token.ts';
import { llmIn } from '../lib/models.ts';
import { noWorse } from '../lib/no-worse.ts';
import { chatModels, type OneModel, withModel } from '../lib/one-model.ts';
import { liveYears, writeYear } from '../lib/years.ts';
import { keywordSearch } from '../lib/years-bm25.ts';
import { type Expected, expectedOf } from '../lib/years-expected.ts';
import { judge } from '../lib/years-judge.ts';
import { type Question, readQuestions } from '../lib/years-questions.ts';
import { chanceOf } from '../lib/years-random.ts';
import { byForm, figuresOf, right, type Scored } from '../lib/years-score.ts';
import { scoredOf } from '../lib/years-scored.ts';
import { ASKED, type Line } from '../lib/years-truth.ts';

/**
 * What three people in one vault would ask of their year. A seeded program wrote the notes (TEND_YEAR_SEED, 1 unless
 * named) and knows what each means; a person wrote the questions; what is right is computed from what was meant, by
 * code that shares nothing with Tend's. A third of the questions, chosen by their words, is held back: its answers are
 * never printed, and its figures are the ones to believe. The peer quotes the three notes that a keyword search finds.
 *
 * Then the same with each chat model that is here, beside none: a figure that is worse fails the run.
 * TEND_ANSWERS_MODEL=none leaves models out. TEND_ANSWERS_SAMPLE=40 asks them only so many questions, drawn by the year's seed.
 */
export const answers: Part = {
  name: 'answers',
  async run() {
    const seed = Number(process.env.TEND_YEAR_SEED ?? 1);
    const models = process.env.TEND_ANSWERS_MODEL === 'none' ? [] : chatModels();
    const lines = writeYear(seed);
    const questions = readQuestions();
    const without = await inYear(lines, undefined, async (year) => {
      // The first question loads what search needs; what is timed is an app that is running.
      await ask(year, { ...questions[0], q: 'What is written about the garden?' } as Question, true);
      return askAll(year, questions, true);
    });
    print(without.scored, lines);
    const figures: Figure[] = [
      { name: `notes in the journal of seed ${seed}`, value: lines.length, unit: 'count' },
      ...halves(without.scored, 'no model', quotedByKeyword(lines, questions)),
      ...times('no model', without),
    ];
    for (const model of models) {
      const drawn = sampleOf(without.scored, seed);
      figures.push(...(await withModel(model, (folders) => figuresWith(model, folders, lines, drawn))));
    }
    return figures;
  },
};

/** The questions a model is asked: all, or so many. */
function sampleOf(scored: readonly Scored[], seed: number): Scored[] {
  const { TEND_ANSWERS_SAMPLE: size } = process.env;
  const chance = chanceOf(seed);
  const shuffled = scored.map((one) => ({ one, at: chance.next() })).sort((a, b) => a.at - b.at);
  return shuffled.slice(0, size === undefined ? undefined : Number(size)).map(({ one }) => one);
}

async function figuresWith(
  model: OneModel,
  folders: readonly [string, ...string[]],
  lines: readonly Line[],
  drawn: readonly Scored[],
): Promise<Figure[]> {
  const questions = drawn.map(({ question }) => question);
  const worded = await inYear(lines, folders, async (year) => {
    if (questions[0] !== undefined) await ask(year, questions[0], true);
    return askAll(year, questions, false);
  });
  const llm = llmIn(folders);
  const passed = llm.status().models.find(({ id }) => id === model.id)?.trust ?? [];
  console.log(
    `    ${model.name}: ${passed.map(({ task, state }) => `${task} ${state}`).join(', ')}; ${drawn.length} questions`,
  );
  const { coldMs, warmMs } = await firstTokens(llm.examinee(model.id)).finally(() => llm.close());
  const label = `${drawn.length} questions, ${model.name}`;
  const count = (name: string, value: number): Figure => ({
    name: `${name}, ${label}`,
    value,
    unit: 'count',
  });
  return [
    ...noWorse(figuresOf(label, worded.scored, { name: 'no model', scored: drawn })),
    ...times(model.name, worded),
    { name: `first token, nothing evaluated ahead, ${model.name}`, value: coldMs, unit: 'ms' },
    { name: `first token, fixed part warm, ${model.name}`, value: warmMs, unit: 'ms' },
    count("sentences shown in the model's words", worded.inItsWords),
    count('worded sentences that a check or the second reading refused', worded.dropped),
    count('questions that the model read', worded.read),
  ];
}

/** A vault in which the year was lived, for as long as `work` takes. */
async function inYear<T>(
  lines: readonly Line[],
  folders: readonly string[] | undefined,
  work: (year: Year) => Promise<T>,
): Promise<T> {
  const byCode = new Map<string, number>();
  const firstWord = new Map<string, number>();
  const core = await benchCore((event, payload) => {
    if (event !== 'answer' && event !== 'asking') return;
    // The core's own event, a line above the wire.
    const { stream, step } = decode(payload) as { stream: string; step?: AskStep };
    const first = event === 'answer' ? byCode : step?.doing === 'wording' ? firstWord : undefined;
    if (first?.has(stream) === false) first.set(stream, performance.now());
  }, folders);
  try {
    return await work({ core, lines, keys: await liveYears(core, lines), byCode, firstWord });
  } finally {
    await core.close();
  }
}

type Year = {
  readonly core: BenchCore;
  readonly lines: readonly Line[];
  readonly keys: ReadonlyMap<string, string>;
  /** When code's own answer of a stream was there. */
  readonly byCode: Map<string, number>;
  /** When the first words of a model were. */
  readonly firstWord: Map<string, number>;
};

type Asked = {
  readonly scored: Scored[];
  readonly codeMs: number[];
  readonly firstMs: number[];
  readonly wholeMs: number[];
  inItsWords: number;
  dropped: number;
  read: number;
};

/** All questions as each would ask them: Priya about herself, Jonas about the others. */
async function ask(
  year: Year,
  question: Question,
  noModel: boolean,
): Promise<{ answer: Answer; codeMs: number; firstMs: number | undefined; wholeMs: number }> {
  const stream = `${question.id}${noModel ? '' : ' worded'}`;
  const began = performance.now();
  const answer = await year.core.call('ask', {
    question: question.q,
    subject: question.about,
    observer: question.about === 'Priya' ? 'Priya' : 'Jonas',
    now: ASKED.now,
    zone: ASKED.zone,
    stream,
    noModel,
  });
  const ended = performance.now();
  const first = year.firstWord.get(stream);
  return {
    answer,
    codeMs: (year.byCode.get(stream) ?? ended) - began,
    firstMs: first === undefined ? undefined : first - began,
    wholeMs: ended - began,
  };
}

async function askAll(year: Year, questions: readonly Question[], noModel: boolean): Promise<Asked> {
  const asked: Asked = {
    ...{ scored: [], codeMs: [], firstMs: [], wholeMs: [] },
    ...{ inItsWords: 0, dropped: 0, read: 0 },
  };
  for (const question of questions) {
    const before = questions.find(({ id }) => id === question.after);
    // A follow-up comes right after what it follows.
    if (before !== undefined) await ask(year, before, true);
    const { answer, codeMs, firstMs, wholeMs } = await ask(year, question, noModel);
    asked.codeMs.push(codeMs);
    if (firstMs !== undefined) asked.firstMs.push(firstMs);
    asked.wholeMs.push(wholeMs);
    asked.inItsWords += answer.known.filter(({ byCode }) => byCode === false).length;
    asked.dropped += answer.dropped;
    if (answer.understood.readBy === 'model') asked.read += 1;
    const { scored, bad } = scoredOf(question, answer, year);
    asked.scored.push(scored);
    if (process.env.TEND_BENCH_VERBOSE !== undefined && noModel && !question.heldBack)
      tell(question, answer, bad);
  }
  return asked;
}

function tell(question: Question, answer: Answer, bad: readonly (string | null)[]): void {
  answer.known.forEach((claim, i) => {
    const why = bad[i] ?? null;
    if (why !== null) console.log(`    ${question.id} unsupported: ${why}: ${claim.text.slice(0, 160)}`);
  });
}

function halves(scored: readonly Scored[], how: string, peer: readonly Scored[]): Figure[] {
  return (['first', 'second'] as const).flatMap((set) =>
    [true, false].flatMap((heldBack) => {
      const mine = (all: readonly Scored[]) =>
        all.filter(({ question }) => question.heldBack === heldBack && question.set === set);
      const label = `${set} set, ${heldBack ? 'held back' : 'looked at'}, ${how}`;
      return figuresOf(label, mine(scored), { name: 'BM25, best 3 quoted', scored: mine(peer) });
    }),
  );
}

function times(how: string, { codeMs, firstMs, wholeMs }: Asked): Figure[] {
  const of = (what: string, sample: readonly number[]): Figure[] =>
    sample.length === 0
      ? []
      : [0.5, 0.95].map((q) => ({
          name: `to ${what}, p${q * 100}, ${how}`,
          value: quantile(sample, q),
          unit: 'ms',
          note: `of ${sample.length}`,
        }));
  return [
    ...of("code's answer", codeMs),
    ...of("the model's first word", firstMs),
    ...of('the whole answer', wholeMs),
  ];
}

/** The peer, judged alike. It says nothing itself: what its notes say is what it says. */
function quotedByKeyword(lines: readonly Line[], questions: readonly Question[]): Scored[] {
  const search = keywordSearch(lines);
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const keys = new Map(lines.map(({ key }) => [key, key]));
  return questions.map((question) => {
    const found = search(question.q, question.about).flatMap((key) => byKey.get(key) ?? []);
    const verdict = judge(expectedOf(question, lines), quoting(question, found), question.truth, keys);
    return {
      question,
      answerable: question.truth.ask !== 'nothing',
      verdict,
      sentences: found.length,
      unsupported: 0,
      readAs: 'recall',
    };
  });
}

function quoting(question: Question, found: readonly Line[]): Answer {
  return {
    question: question.q,
    subject: question.about,
    redFlags: [],
    understood: { form: 'recall', inWords: '' },
    known: found.map(({ key, day, text }) => ({ text: `${day}: ${text}`, evidence: [key] })),
    unknown: [],
    maybe: [],
    // Keys stand where the vault's ids would: only the judge reads them.
    evidence: found.map(({ key, text }) => ({
      id: key,
      type: 'entry',
      entryId: key as Answer['evidence'][0]['entryId'],
      text,
    })),
    dropped: 0,
    model: null,
    crumbOffered: false,
    searched: { entries: 0, passages: 0, from: null, to: null },
  };
}

/** By form of all questions; one by one only those that may be looked at. */
function print(scored: readonly Scored[], lines: readonly Line[]): void {
  for (const line of byForm(scored.filter(({ question }) => !question.heldBack))) console.log(`    ${line}`);
  if (process.env.TEND_BENCH_VERBOSE === undefined) return;
  for (const one of scored.filter((each) => !each.question.heldBack && !right(each))) {
    const { id, form, q } = one.question;
    const expected: Expected = expectedOf(one.question, lines);
    console.log(
      `    ${id} (${form}) ${q} → ${one.verdict.why} (read as ${one.readAs}; must ${[...expected.must].slice(0, 4).join(' ')})`,
    );
  }
}
