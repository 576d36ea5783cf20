import type { Figure } from './figures.ts';
import { bootstrap, wilson } from './years-intervals.ts';
import type { Verdict } from './years-judge.ts';
import type { Question } from './years-questions.ts';

/** One question, how its answer was judged, and how many of its sentences under "what we know" have no support. */
export type Scored = {
  readonly question: Question;
  readonly answerable: boolean;
  readonly verdict: Verdict;
  readonly sentences: number;
  readonly unsupported: number;
  readonly readAs: string;
};

/** The figures of one set of questions. `peer`: the same set another way. */
export function figuresOf(
  label: string,
  scored: readonly Scored[],
  peer?: { name: string; scored: readonly Scored[] },
): Figure[] {
  const beside = (value: (set: readonly Scored[]) => number) =>
    peer === undefined ? {} : { peer: { name: peer.name, value: value(peer.scored) } };
  const part = (
    name: string,
    hits: (one: Scored) => boolean,
    of: (one: Scored) => boolean,
    aim?: Figure['aim'],
  ): Figure => {
    const among = scored.filter(of);
    const count = among.filter(hits).length;
    return {
      name: `${name}, ${label}`,
      value: count / among.length,
      unit: 'of 1',
      note: `${count} of ${among.length}, ${range(wilson(count, among.length))}`,
      ...beside((set) => set.filter(of).filter(hits).length / set.filter(of).length),
      ...(aim && { aim }),
    };
  };
  const average = (name: string, value: (one: Scored) => number | null): Figure => {
    const values = (set: readonly Scored[]) => set.flatMap((one) => value(one) ?? []);
    const own = values(scored);
    return {
      name: `${name}, ${label}`,
      value: mean(own),
      unit: 'of 1',
      note: `mean of ${own.length} answers, ${range(bootstrap(own))}`,
      ...beside((set) => mean(values(set))),
    };
  };
  const isRecall = ({ question }: Scored) => question.truth.ask === 'recall';
  return [
    part('right', right, () => true),
    part('right, answerable', right, ({ answerable }) => answerable),
    part(
      'says the right thing',
      ({ verdict }) => verdict.said,
      ({ answerable }) => answerable,
    ),
    average('citation precision', (one) => (one.answerable ? one.verdict.precision : null)),
    average('citation precision without recall of notes', (one) =>
      one.answerable && !isRecall(one) ? one.verdict.precision : null,
    ),
    average('citation recall', (one) => (one.answerable ? one.verdict.recall : null)),
    part(
      'abstains where nothing can be known',
      ({ verdict }) => verdict.silent,
      ({ answerable }) => !answerable,
      {
        atLeast: 0.95,
      },
    ),
    part(
      'says another number or day than the truth',
      ({ verdict }) => verdict.falseAt >= 0,
      ({ answerable }) => answerable,
    ),
    { ...sentences(label, scored), ...beside((set) => sentences(label, set).value) },
  ];
}

export const right = ({ verdict }: Scored): boolean => verdict.why === null;

/** Sentences are counted all together, and drawn by question: those of one answer stand or fall together. */
function sentences(label: string, scored: readonly Scored[]): Figure {
  const all = scored.reduce((sum, one) => sum + one.sentences, 0);
  const bad = scored.reduce((sum, one) => sum + one.unsupported, 0);
  const perAnswer = scored.filter((one) => one.sentences > 0).map((one) => one.unsupported / one.sentences);
  return {
    name: `sentences shown as known without support, ${label}`,
    value: bad / Math.max(1, all),
    unit: 'of 1',
    note: `${bad} of ${all}; mean by answer ${mean(perAnswer).toFixed(3)}, ${range(bootstrap(perAnswer))}`,
    aim: { below: 0.001 },
  };
}

/** A line for each form: right, and what Tend took it for. */
export function byForm(scored: readonly Scored[]): string[] {
  const forms = [...new Set(scored.map(({ question }) => question.form))];
  return forms.map((form) => {
    const among = scored.filter(({ question }) => question.form === form);
    const count = (test: (one: Scored) => boolean) => among.filter(test).length;
    const readAs = [...new Set(among.map((one) => one.readAs))]
      .map((as) => `${as} ${count((one) => one.readAs === as)}`)
      .join(', ');
    const falsely = count(({ verdict }) => verdict.falseAt >= 0);
    return `${form.padEnd(18)} right ${String(count(right)).padStart(2)} of ${String(among.length).padStart(2)}, says it ${String(count(({ verdict }) => verdict.said)).padStart(2)}, another number ${falsely}; read as ${readAs}`;
  });
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const range = ({ low, high }: { low: number; high: number }) =>
  `95 % ${low.toFixed(2)} to ${high.toFixed(2)}`;
