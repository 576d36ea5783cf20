import { createInterface } from 'node:readline/promises';
import { EntryId, SearchMode } from '../../contract/index.ts';
import { batch } from '../batch.ts';
import { type Client, readAs } from '../client.ts';
import { about, type Command, type Common, type Context, clockOf, present } from '../command.ts';
import { instantOf } from '../dates.ts';
import { EXIT } from '../exit.ts';
import { filterOf, filterOptions } from '../filter.ts';
import { answerText } from '../print/answer.ts';
import { addedText, parseText, searchText, timelineText, undoneText } from '../print/journal.ts';
import { wrap } from '../text.ts';
import { needed, oneOf, wholeNumber, wrongUsage } from '../usage.ts';
import { warningAnyway } from '../warn-anyway.ts';
import { refusePassphrase, sealLine } from './inbox.ts';
import { addPasted, pasteOptions } from './paste.ts';
import { bulkOptions, editMany, hidden } from './several.ts';

export const journalCommands: readonly Command[] = [
  {
    name: 'parse',
    usage: '"LINE" | -',
    about: 'shows what a line is understood as, without saving it',
    needs: 'vault',
    run: eachText('a line', async (client, text, common) => {
      const value = await client.call('journal.parse', line(text, common));
      return { value, text: parseText(value) };
    }),
  },
  {
    name: 'add',
    usage: '"LINE" | -',
    about:
      'keeps a line with what was understood; - takes one entry a line from standard input; --sealed asks for no passphrase: what it seals can be read after the next unlocking; --private keeps it from all but its writer; --also NAME keeps what it says of them on their page too; --paste FILE shows what a pasted week would be kept as, note by note, and asks (--yes does not)',
    options: {
      sealed: { type: 'boolean' },
      private: { type: 'boolean' },
      also: { type: 'string', multiple: true },
      ...pasteOptions,
    },
    needs: (args) => (args.flag('sealed') ? 'core' : 'vault'),
    run: (context) => {
      if (context.args.flag('sealed')) refusePassphrase(context);
      if (context.args.flag('sealed') && context.args.flag('private')) {
        throw wrongUsage(
          'A sealed line is about anybody and for everybody: leave out --private, or --sealed.',
        );
      }
      const pasted = context.args.option('paste');
      return pasted === undefined ? addEach(context) : addPasted(context, pasted);
    },
  },
  {
    name: 'timeline',
    usage: '',
    about: 'what was written, oldest first',
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      limit: { type: 'string' },
      ...filterOptions,
    },
    needs: 'vault',
    async run({ client, common, args }) {
      const value = await client.call('journal.timeline', {
        ...about(common),
        ...present({
          from: instantOf(args.option('from'), 'first', common.zone, '--from'),
          to: instantOf(args.option('to'), 'last', common.zone, '--to'),
          limit: wholeNumber(args.option('limit'), '--limit'),
        }),
        ...filterOf(args),
      });
      return { value, text: timelineText(value) };
    },
  },
  {
    name: 'search',
    usage: '"WORDS"',
    about: 'finds entries and passages by words and by meaning',
    options: { mode: { type: 'string' }, limit: { type: 'string' }, ...filterOptions },
    needs: 'vault',
    async run({ client, common, args }) {
      const query = needed([args.words.join(' ')].filter(Boolean), 0, 'words to look for');
      const value = await client.call('search', {
        query,
        ...about(common),
        ...clockOf(common),
        ...present({
          mode: oneOf(args.option('mode'), SearchMode.options, '--mode'),
          limit: wholeNumber(args.option('limit'), '--limit'),
        }),
        ...filterOf(args),
      });
      return { value, text: searchText(value), status: value.hits.length === 0 ? EXIT.nothing : EXIT.done };
    },
  },
  {
    name: 'ask',
    usage: '"QUESTION" | -',
    about: 'answers from what was written, each sentence with its evidence',
    options: { 'no-model': { type: 'boolean' } },
    needs: 'vault',
    run: eachText('a question', async (client, question, common, { args }) => {
      const noModel = args.flag('no-model') ? { noModel: true } : {};
      const value = await client.call('ask', { question, ...noModel, ...about(common), ...clockOf(common) });
      return { value, text: answerText(value) };
    }),
  },
  {
    name: 'edit',
    usage: 'ID ["LINE"] | --ids ID,ID',
    about:
      'changes an entry; what it said before is kept in its history. --private: its writer alone sees it; --not-private: everybody again. With --ids one change for many notes: --about, --day, --shift MINUTES, --count red=itch, --private or --delete; it says what would change and asks (--yes does not)',
    options: { private: { type: 'boolean' }, 'not-private': { type: 'boolean' }, ...bulkOptions },
    needs: 'vault',
    async run(context) {
      const { client, common, args } = context;
      const ids = args.option('ids');
      if (ids !== undefined) return editMany(context, ids);
      const id = entryId(args.words[0]);
      const hide = hidden(args);
      const same = hide !== undefined && args.words.length === 1;
      const text = same
        ? (await client.call('journal.entry', { id })).text
        : args.words.length > 1
          ? args.words.slice(1).join(' ')
          : await retyped(client, id);
      const value = await warningAnyway(client, text, common, () =>
        client.call('journal.edit', {
          ...{ id, text },
          ...(hide === undefined ? {} : { private: hide }),
          ...clockOf(common),
        }),
      );
      return { value, text: addedText(value, 'Changed') };
    },
  },
  {
    name: 'delete',
    usage: 'ID',
    about: 'takes an entry out; undo brings it back',
    needs: 'vault',
    async run({ client, args }) {
      const value = await client.call('journal.delete', { id: entryId(args.words[0]) });
      return { value, text: 'Deleted. tend undo brings it back.' };
    },
  },
  {
    name: 'undo',
    usage: '',
    about: 'takes back the last add, edit or delete of the last day, and shows which it was',
    needs: 'vault',
    async run({ client, common }) {
      const value = await client.call('journal.undo', clockOf(common));
      return { value, text: undoneText(value) };
    },
  },
];

const addEach = eachText('a line', async (client, text, common, { args }) => {
  if (args.flag('sealed')) return sealLine(client, text, common);
  const asked = args.words[0] === '-' ? undefined : await askedAboutDoses(client, text, common);
  if (asked === 'left out') return { value: { kept: false }, text: 'Left out.' };
  const value = await client.call('journal.add', {
    ...line(text, common),
    ...(args.flag('private') ? { private: true } : {}),
    ...present({ alsoAbout: args.list('also') }),
  });
  // What was answered before is not asked again.
  return { value, text: addedText(asked === 'kept' ? { ...value, doseQuestions: [] } : value) };
});

/** Somebody at a terminal is asked before a dose is kept. A script is told afterwards, in `doseQuestions`. */
async function askedAboutDoses(client: Client, text: string, common: Common) {
  if (common.json || !process.stdin.isTTY || !process.stderr.isTTY) return undefined;
  const { doseQuestions = [] } = await client.call('journal.parse', line(text, common));
  if (doseQuestions.length === 0) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    const questions = doseQuestions.map((question) => `${wrap(question, '  ')}\n`).join('');
    const answer = await lines.question(`${questions}Keep it? [Enter keeps it, n leaves it out] `);
    return /^n/i.test(answer.trim()) ? ('left out' as const) : ('kept' as const);
  } finally {
    lines.close();
  }
}

type Answered = { readonly value: unknown; readonly text: string };
type AnswerText = (client: Client, text: string, common: Common, context: Context) => Promise<Answered>;

/** A command over one text, or with `-` over each line of standard input. */
export function eachText(what: string, answer: AnswerText): Command['run'] {
  return async (context) => {
    const { client, common, args } = context;
    if (args.words.length === 0)
      throw wrongUsage(`This command needs ${what}. tend help shows how it is written.`);
    if (args.words.length > 1 || args.words[0] !== '-') {
      const text = args.words.join(' ');
      return warningAnyway(client, text, common, () => answer(client, text, common, context));
    }
    const status = await batch(common, async ({ text, common: replaced }) => {
      // A line may name who asks: what is another's alone is not read out to them.
      const its = readAs(client, replaced.observer);
      return (await warningAnyway(its, text, replaced, () => answer(its, text, replaced, context))).value;
    });
    return { value: undefined, text: '', status };
  };
}

function line(text: string, common: Common) {
  const observer = common.observer === undefined ? {} : { observer: common.observer };
  return { text, ...observer, ...about(common), ...clockOf(common) };
}

function entryId(word: string | undefined): EntryId {
  const id = EntryId.safeParse(word);
  if (!id.success) throw wrongUsage('This command needs the id of an entry, as add and timeline print it.');
  return id.data;
}

/** Lets a person change the line at the terminal. */
async function retyped(client: Client, id: EntryId): Promise<string> {
  if (!process.stdin.isTTY) throw wrongUsage('Say what the entry should read: tend edit ID "LINE".');
  const { text } = await client.call('journal.entry', { id });
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    const answer = lines.question('> ');
    lines.write(text);
    return await answer;
  } finally {
    lines.close();
  }
}
