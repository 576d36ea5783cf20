import { createInterface } from 'node:readline/promises';
import { type BulkChange, EntryId, TemplateId } from '../../contract/index.ts';
import { type Args, about, type Command, type Context, clockOf, type Result } from '../command.ts';
import { redoneText } from '../print/journal.ts';
import { heading, quiet, wrap, written } from '../text.ts';
import { needed, wrongUsage } from '../usage.ts';

export const severalCommands: readonly Command[] = [
  {
    name: 'redo',
    usage: '',
    about: 'does again what undo took back last, until something else is done',
    needs: 'vault',
    async run({ client, common }) {
      const value = await client.call('journal.redo', clockOf(common));
      return { value, text: redoneText(value) };
    },
  },
  {
    name: 'template list',
    usage: '',
    about: 'the short names that a note is written again by',
    needs: 'vault',
    async run({ client, common }) {
      const value = await client.call('template.list', about(common));
      const lines = value.templates.flatMap(({ id, name, subject, text }) => [
        `${heading(name)}${quiet(`, about ${subject}`)}`,
        written(wrap(`${text}”`, '    ', '  “')),
        quiet(`   ${id}`),
      ]);
      return { value, text: lines.length === 0 ? 'There is none yet.' : lines.join('\n') };
    },
  },
  {
    name: 'template add',
    usage: 'ID NAME',
    about: 'gives a note a short name: writing it offers what the note says was taken or eaten',
    needs: 'vault',
    async run({ client, common, args }) {
      const name = needed([args.words.slice(1).join(' ')].filter(Boolean), 0, 'a name');
      const entry = idOf(EntryId, args.words[0], 'the id of a note');
      const value = await client.call('template.add', { entry, name, ...clockOf(common) });
      return { value, text: `“${value.name}” can be written from now on.` };
    },
  },
  {
    name: 'template rename',
    usage: 'ID NAME',
    about: 'gives it another name',
    needs: 'vault',
    async run({ client, args }) {
      const name = needed([args.words.slice(1).join(' ')].filter(Boolean), 0, 'a name');
      const id = idOf(TemplateId, args.words[0], 'the id of a short name');
      const value = await client.call('template.rename', { id, name });
      return { value, text: `“${value.name}” can be written from now on.` };
    },
  },
  {
    name: 'template remove',
    usage: 'ID',
    about: 'takes the short name away; the note stays',
    needs: 'vault',
    async run({ client, args }) {
      const id = idOf(TemplateId, args.words[0], 'the id of a short name');
      const value = await client.call('template.remove', { id });
      return { value, text: 'The short name is gone. The note stays.' };
    },
  },
];

export const bulkOptions = {
  ids: { type: 'string' },
  about: { type: 'string' },
  day: { type: 'string' },
  shift: { type: 'string' },
  count: { type: 'string' },
  delete: { type: 'boolean' },
  yes: { type: 'boolean' },
} as const;

/** `tend edit --ids …`: says what would change, and changes it as one deed after a yes. */
export async function editMany({ client, common, args }: Context, list: string): Promise<Result> {
  const ids = list
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((id) => idOf(EntryId, id, 'ids of notes, with commas between'));
  const change = changeOf(args);
  const input = { ids, change, ...clockOf(common) };
  const plan = await client.call('bulk.plan', input);
  const files = plan.withFiles === 0 ? '' : `, ${plan.withFiles} of them with photos or files`;
  const says = `${plan.changed} of ${plan.notes} notes would ${change.type === 'delete' ? 'be deleted' : 'change'}${files}.`;
  if (plan.changed === 0) return { value: { done: false, ...plan }, text: 'Nothing would change.' };
  if (!args.flag('yes')) {
    const asks = !common.json && process.stdin.isTTY === true;
    if (!(asks && (await isYes(`${says} Their words stay as they are. Do it? [y/N] `))))
      return {
        value: { done: false, ...plan },
        text: asks ? 'Nothing was changed.' : `${says} ${quiet('With --yes it is done.')}`,
      };
  }
  const value = await client.call('bulk.do', input);
  return {
    value: { done: true, ...value },
    text: `Changed: ${value.ids.length} notes. tend undo takes all of it back.`,
  };
}

/** Whether a note is its writer's alone from now on; undefined when nobody said. */
export function hidden(args: Args): boolean | undefined {
  if (args.flag('private')) return true;
  return args.flag('not-private') ? false : undefined;
}

function changeOf(args: Args): BulkChange {
  const [subject, day, shift, count] = ['about', 'day', 'shift', 'count'].map((name) => args.option(name));
  const hide = hidden(args);
  const changes: BulkChange[] = [];
  if (subject !== undefined) changes.push({ type: 'subject', subject });
  if (day !== undefined) changes.push({ type: 'day', day });
  if (shift !== undefined) {
    if (!/^-?\d{1,5}$/.test(shift)) throw wrongUsage('--shift is a number of minutes, as 60 or --shift=-60.');
    changes.push({ type: 'shift', minutes: Number(shift) });
  }
  if (count !== undefined) {
    const [from = '', to = ''] = count.split('=').map((part) => part.trim());
    if (from === '' || to === '') throw wrongUsage('--count is written as red=itch.');
    changes.push({ type: 'name', from, to });
  }
  if (hide !== undefined) changes.push({ type: 'private', private: hide });
  if (args.flag('delete')) changes.push({ type: 'delete' });
  const [only] = changes;
  if (only === undefined || changes.length > 1)
    throw wrongUsage(
      'With --ids say one thing that changes: --about NAME, --day YYYY-MM-DD, --shift MINUTES, --count red=itch, --private, --not-private or --delete.',
    );
  return only;
}

function idOf<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  word: string | undefined,
  what: string,
): T {
  const id = schema.safeParse(word);
  if (!id.success) throw wrongUsage(`This command needs ${what}. tend help shows how it is written.`);
  return id.data;
}

async function isYes(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    return /^y/i.test(await lines.question(question));
  } finally {
    lines.close();
  }
}
