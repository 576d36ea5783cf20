import type { Answer } from '../../src/contract/index.ts';
import { type BenchCore, benchCore } from '../lib/core.ts';
import type { Figure, Part } from '../lib/figures.ts';
import { liveTheYear, questions as readQuestions, type YearQuestion } from '../lib/year.ts';

/**
 * A year of two people and what a caregiver would ask of it. Questions with an odd number were looked at while the
 * assistant was mended; those with an even number were not, and are the figure to believe. The notes of the year were
 * also read while capture was mended, so this says little about how well strange lines are understood: the part
 * `capture` does.
 */
export const questions: Part = {
  name: 'questions',
  async run() {
    const core = await benchCore();
    try {
      const keys = await liveTheYear(core);
      return [...(await score(core, keys, true)), ...(await score(core, keys, false))];
    } finally {
      await core.close();
    }
  },
};

async function score(
  core: BenchCore,
  keys: ReadonlyMap<string, string>,
  noModel: boolean,
): Promise<Figure[]> {
  const seen = { right: 0, of: 0 };
  const held = { right: 0, of: 0 };
  let dropped = 0;
  for (const question of readQuestions()) {
    const { subject, now, zone, question: text } = question;
    const answer = await core.call('ask', { question: text, subject, now, zone, noModel });
    dropped += answer.dropped;
    const wrong = judge(question, answer, keys);
    const half = Number(question.id.slice(1)) % 2 === 0 ? held : seen;
    half.of += 1;
    if (wrong === null) half.right += 1;
    else if (half === seen || process.env.TEND_BENCH_VERBOSE === 'all') {
      console.log(`    ${question.id} ${text} → ${wrong} (read as ${answer.understood.form})`);
    }
  }
  const how = noModel ? 'without a model' : 'with a model';
  return [
    { name: `questions right, held out, ${how}`, value: held.right, unit: 'count', note: `of ${held.of}` },
    { name: `questions right, looked at, ${how}`, value: seen.right, unit: 'count', note: `of ${seen.of}` },
    ...(noModel
      ? []
      : [{ name: 'worded sentences that failed the check', value: dropped, unit: 'count' } satisfies Figure]),
  ];
}

/** Why an answer is wrong, or null when it is right. */
function judge(question: YearQuestion, answer: Answer, keys: ReadonlyMap<string, string>): string | null {
  const cited = (ids: readonly string[]) =>
    new Set(
      ids.flatMap((id) => {
        const entryId = answer.evidence.find((evidence) => evidence.id === id)?.entryId;
        const key = entryId === undefined ? undefined : keys.get(entryId);
        return key === undefined ? [] : [key];
      }),
    );
  const known = cited(answer.known.flatMap((claim) => claim.evidence));
  const everywhere = cited(
    [...answer.known, ...answer.unknown, ...answer.maybe].flatMap((claim) => claim.evidence),
  );

  if (question.kind === 'nothing') {
    const claimed = [...known].filter((key) => !question.may.includes(key));
    return claimed.length === 0 ? null : `claims to know from ${claimed.join(', ')}`;
  }
  const missing = question.cite.filter((key) => !everywhere.has(key));
  if (missing.length > 0) return `does not cite ${missing.join(', ')}`;
  const allowed = new Set([...question.cite, ...question.may]);
  const extra = [...known].filter((key) => !allowed.has(key));
  if (question.kind === 'exact' && extra.length > 0) return `also cites ${extra.join(', ')}`;
  const said = words(question, answer);
  const unsaid = question.says.find((choices) => !choices.some((choice) => mentions(said, choice)));
  return unsaid === undefined ? null : `does not say ${unsaid.join(' or ')}`;
}

/** What was said: the sentences, and for recall the quoted notes too. */
function words(question: YearQuestion, answer: Answer): string {
  const sentences = [...answer.known, ...answer.maybe, ...answer.unknown].map((claim) => claim.text);
  const quotes = question.kind === 'recall' ? answer.evidence.map((evidence) => evidence.text) : [];
  return [...sentences, ...quotes].join('\n');
}

/** Whole words only: "2" is not said by "12" or "2.5". */
function mentions(said: string, choice: string): boolean {
  const escaped = choice.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // "15 Mar" is said by "15 March".
  const end = /[a-z]$/i.test(choice) ? '' : '(?![\\w]|[.,]\\d)';
  return new RegExp(`(?<![\\w.,])${escaped}${end}`, 'i').test(said);
}
