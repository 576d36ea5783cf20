import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import { CheckInAnswer, Direction, Form, TendError } from '../../contract/index.ts';
import { readAnswers, readTracked } from '../check-in-line.ts';
import type { Client } from '../client.ts';
import { type Args, about, type Command, type Common, clockOf, present } from '../command.ts';
import { cardText, rowQuestion, scaleText, trackedText } from '../print/filled-in.ts';
import { addedText } from '../print/journal.ts';
import { needed, oneOf, wrongUsage } from '../usage.ts';

const scaleOptions = {
  range: { type: 'string' },
  direction: { type: 'string' },
  anchor: { type: 'string', multiple: true },
} as const;

const who = (common: Common) => ({
  ...(common.observer === undefined ? {} : { observer: common.observer }),
  ...about(common),
  ...clockOf(common),
});

export const filledInCommands: readonly Command[] = [
  {
    name: 'scale add',
    usage: 'NAME',
    about:
      'a scale of one’s own: --range 0..5, --direction worse|better (what a higher number means), --anchor "5=as bad as it gets" for words at a value, as often as you like',
    options: scaleOptions,
    needs: 'vault',
    async run({ client, common, args }) {
      const { direction, min, max, ...rest } = scaleFields(args);
      if (direction === undefined || min === undefined || max === undefined)
        throw wrongUsage('A scale needs its --range, as 0..5, and a --direction, worse or better.');
      const name = needed(args.words, 0, 'the name of a scale');
      const value = await client.call('scale.add', { name, min, max, direction, ...rest, ...about(common) });
      return { value, text: scaleText(value) };
    },
  },
  {
    name: 'scale set',
    usage: 'NAME',
    about: 'changes a scale: a new version, and what was written on the one before stays on it',
    options: scaleOptions,
    needs: 'vault',
    async run({ client, common, args }) {
      const name = needed(args.words, 0, 'the name of a scale');
      const value = await client.call('scale.set', { name, ...scaleFields(args), ...about(common) });
      return { value, text: scaleText(value) };
    },
  },
  {
    name: 'scale list',
    usage: '',
    about: 'the scales of one person as they stand; --all every version',
    options: { all: { type: 'boolean' } },
    needs: 'vault',
    async run({ client, common, args }) {
      const value = await client.call('scale.list', { ...about(common), all: args.flag('all') });
      return { value, text: value.scales.map(scaleText).join('\n') || 'None yet: tend scale add NAME.' };
    },
  },
  {
    name: 'track list',
    usage: '',
    about: 'what is looked for each evening, and what it could be too',
    needs: 'vault',
    async run({ client, common }) {
      const value = await client.call('tracked.list', { ...about(common), ...clockOf(common) });
      return { value, text: trackedText(value) };
    },
  },
  {
    name: 'track set',
    usage: '"THING, THING…"',
    about:
      'the whole list in its order: a thing alone is told with none or some, "itch 0-10" also with a number, "sleep in h" in a unit, "rash on Skin" on a scale',
    needs: 'vault',
    async run({ client, common, args }) {
      const tracked = readTracked(needed([args.words.join(' ')].filter(Boolean), 0, 'what to look for'));
      const value = await client.call('tracked.set', { tracked, ...about(common), ...clockOf(common) });
      return { value, text: trackedText(value) };
    },
  },
  {
    name: 'check-in',
    usage: '["THING none|some|same|NUMBER, …" | -]',
    about:
      'keeps what was looked for today: none was looked for and not there; what is not named is not answered. - takes {"answers": [{"name", "answer", "value"?}]} from standard input; alone it asks one thing after the other, and without a terminal shows what is asked',
    needs: 'vault',
    async run({ client, common, args }) {
      const card = await client.call('check-in.get', { ...about(common), ...clockOf(common) });
      const asks = args.words.length === 0;
      if (asks && !(process.stdin.isTTY && process.stdout.isTTY && card.rows.length > 0)) {
        return { value: card, text: cardText(card) };
      }
      const answers = asks
        ? await asked(card.rows)
        : args.words[0] === '-'
          ? (await json(common, z.object({ answers: z.array(CheckInAnswer).min(1) }))).answers
          : readAnswers(args.words.join(' '), card.rows);
      if (answers.length === 0) return { value: card, text: 'Nothing was answered, and nothing is kept.' };
      const value = await client.call('check-in.keep', { answers, ...who(common) });
      return { value, text: addedText(value) };
    },
  },
  {
    name: 'form add',
    usage: '-',
    about:
      'keeps what a line cannot say, as one JSON object on standard input: {"kind": "dose"|"exposure"|"observation"|"reaction"|"wound"|"note", …}; --read shows what it would be kept as, without keeping it',
    options: { read: { type: 'boolean' } },
    needs: 'vault',
    run: async ({ client, common, args }) => formAdd(client, common, args),
  },
];

async function formAdd(client: Client, common: Common, args: Args) {
  if (args.words[0] !== '-') throw wrongUsage('This command reads a form as JSON: tend form add -.');
  const form = await json(common, Form);
  if (args.flag('read')) {
    const value = await client.call('form.read', { form, ...who(common) });
    return { value, text: [value.text, ...value.notes, ...value.doseQuestions].join('\n') };
  }
  const value = await client.call('form.add', { form, ...who(common) });
  return { value, text: addedText(value) };
}

/** All of standard input as one JSON value in that shape. Nothing of it is in what goes wrong. */
async function json<T>(common: Common, shape: z.ZodType<T>): Promise<T> {
  const lines: string[] = [];
  for await (const line of common.passphrase.lines) lines.push(line);
  let value: unknown;
  try {
    value = JSON.parse(lines.join('\n'));
  } catch {
    throw wrongUsage('Standard input is no JSON.');
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.');
  throw new TendError(
    'bad-input',
    `This JSON is not in the shape of that command${where ? `: look at ${where}` : ''}.`,
  );
}

/** One thing after the other; Enter alone leaves it unanswered. */
async function asked(rows: Parameters<typeof readAnswers>[1]): Promise<CheckInAnswer[]> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  const answers: CheckInAnswer[] = [];
  try {
    for (const row of rows) {
      for (;;) {
        const typed = (await lines.question(rowQuestion(row))).trim();
        if (typed === '') break;
        try {
          answers.push(...readAnswers(`${row.name} ${typed}`, rows));
          break;
        } catch (thrown) {
          if (!(thrown instanceof TendError)) throw thrown;
          lines.write('');
          process.stderr.write(`${thrown.message}\n`);
        }
      }
    }
    return answers;
  } finally {
    lines.close();
  }
}

function scaleFields(args: Args) {
  const range = args.option('range');
  const [, min, max] = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)$/.exec(range ?? '') ?? [];
  if (range !== undefined && min === undefined) throw wrongUsage('--range is two numbers, as 0..5.');
  const way = oneOf(args.option('direction'), ['worse', 'better'] as const, '--direction');
  return present({
    min: min === undefined ? undefined : Number(min),
    max: max === undefined ? undefined : Number(max),
    direction: way === undefined ? undefined : Direction.parse(`more-is-${way}`),
    anchors: args.list('anchor')?.map((one) => {
      const [, at, words] = /^\s*(-?\d+(?:\.\d+)?)\s*=\s*(\S.*)$/s.exec(one) ?? [];
      if (at === undefined || words === undefined)
        throw wrongUsage('--anchor is a value and its words, as "5=as bad as it gets".');
      return { at: Number(at), words };
    }),
  });
}
