import type { ExamFigure, ExamTask, ModelInfo, Trust } from '../../contract/index.ts';
import { joined, quiet, wrap } from '../text.ts';

export function modelLine(model: ModelInfo): string {
  const state = model.loaded ? 'loaded' : model.state;
  const what = joined([model.name, bytes(model.bytes), model.licence, state, model.inUse && 'in use']);
  const more = joined([`${model.id}.`, model.purpose, model.measured], ' ');
  const trusted = model.trust.length === 0 ? [] : [quiet(wrap(trustedWith(model.trust), '    '))];
  return [wrap(what, '    ', '  - '), quiet(wrap(more, '    ')), ...trusted].join('\n');
}

export function bytes(count: number): string {
  return count >= 1e9 ? `${(count / 1e9).toFixed(1)} GB` : `${Math.round(count / 1e6)} MB`;
}

const names: Readonly<Record<ExamTask, string>> = {
  wording: 'wording answers',
  question: 'reading questions',
  events: 'naming what a line left over',
  support: 'reading wordings a second time',
  needed: 'what a question from outside needs',
};

export function taskName(task: ExamTask): string {
  return names[task];
}

function trustedWith(trust: readonly Trust[]): string {
  const of = (state: Trust['state']) =>
    trust.filter((one) => one.state === state).map(({ task }) => names[task]);
  const told = (words: string, tasks: string[]) => tasks.length > 0 && `${words}: ${tasks.join(', ')}.`;
  return joined(
    [
      told('Passed, and trusted with', of('passed')),
      told('Failed, and not given', of('failed')),
      told('Not examined by us yet, and not given', of('unexamined')),
    ],
    ' ',
  );
}

/** How a model did, part by part; of all parts or of those that were asked for. */
export function examText({ name, trust }: ModelInfo, tasks: readonly ExamTask[] | undefined): string {
  const parts = trust.filter(({ task }) => tasks?.includes(task) ?? true);
  return [name, ...parts.map(partText)].join('\n');
}

function partText({ task, state, result }: Trust): string {
  const words = { passed: 'passed', failed: 'failed', unexamined: 'not examined by us yet' }[state];
  return [
    wrap(`${names[task]}: ${words}`, '    ', '  - '),
    ...(result?.figures ?? []).map((figure) => quiet(wrap(figureText(figure), '      '))),
  ].join('\n');
}

function figureText({ name, value, of, atLeast, atMost }: ExamFigure): string {
  const mark =
    atLeast !== undefined
      ? `at least ${percent(atLeast)}`
      : atMost !== undefined && `at most ${percent(atMost)}`;
  return joined([`${name}: ${value} of ${of}`, mark]);
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
