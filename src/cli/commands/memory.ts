import { type Output, type Statement, StatementId } from '../../contract/index.ts';
import { type Args, about, type Command, clockOf } from '../command.ts';
import { dayOf } from '../print/time.ts';
import { heading, joined, plural, quiet, wrap } from '../text.ts';
import { needed, wrongUsage } from '../usage.ts';

const SHOWN = {
  followed: 'What came after what',
  corrected: 'Words put right',
  noted: 'What is written down',
};
const TITLES: Readonly<Record<Statement['sort'], string>> = { ...SHOWN, asked: 'What is asked about' };

export const memoryCommands: readonly Command[] = [
  {
    name: 'memory',
    usage: '',
    about: 'what Tend has learned about the subject, with the entries it comes from, and what it asks about',
    needs: 'vault',
    async run({ client, common }) {
      const value = await client.call('memory.list', { ...about(common), ...clockOf(common) });
      return { value, text: memoryText(value) };
    },
  },
  {
    name: 'memory forget',
    usage: 'ID',
    about: 'forgets one of these for good',
    needs: 'vault',
    async run({ client, args }) {
      const value = await client.call('memory.forget', { id: idIn(args) });
      return { value, text: 'Forgotten.' };
    },
  },
  {
    name: 'memory answer',
    usage: 'ID yes|no|later',
    about: 'whether what Tend asks about is worth remembering; no is never asked again',
    needs: 'vault',
    async run({ client, common, args }) {
      const answer = args.words[1];
      if (answer !== 'yes' && answer !== 'no' && answer !== 'later')
        throw wrongUsage('Answer with yes, no or later.');
      const value = await client.call('memory.answer', { id: idIn(args), answer, ...clockOf(common) });
      const said = {
        yes: 'Remembered.',
        no: 'Not remembered, and not asked again.',
        later: 'Asked again later.',
      };
      return { value, text: said[answer] };
    },
  },
  {
    name: 'memory say',
    usage: 'ID [WORDS]',
    about: 'your words in place of Tend’s; without words, Tend’s again',
    needs: 'vault',
    async run({ client, args }) {
      const words = args.words.slice(1).join(' ').trim();
      const value = await client.call('memory.set', { id: idIn(args), said: words === '' ? null : words });
      return { value, text: words === '' ? 'In Tend’s words again.' : 'Saved in your words.' };
    },
  },
  pausing(
    'memory pause',
    true,
    'uses one of these for nothing; without ID nothing of the whole, nor learns more',
  ),
  pausing('memory resume', false, 'uses it again'),
];

function pausing(name: string, paused: boolean, about: string): Command {
  return {
    name,
    usage: '[ID]',
    about,
    needs: 'vault',
    async run({ client, common, args }) {
      const value =
        args.words.length > 0
          ? await client.call('memory.set', { id: idIn(args), paused })
          : await client.call('memory.pause', { ...whose(common.subject), paused, ...clockOf(common) });
      return { value, text: paused ? 'Paused.' : 'In use again.' };
    },
  };
}

const whose = (subject: string | undefined) => (subject === undefined ? {} : { subject });

function idIn(args: Args): StatementId {
  const id = StatementId.safeParse(needed(args.words, 0, 'the id of a statement, as tend memory prints it'));
  if (id.success) return id.data;
  throw wrongUsage('This command needs the id of a statement, as tend memory prints it.');
}

export function memoryText({
  subject,
  statements,
  learnedFrom,
  asks,
  waiting,
  themes,
  paused,
}: Output<'memory.list'>): string {
  if (statements.length === 0 && asks === null && !paused)
    return `Nothing is remembered about ${subject} yet.`;
  return [
    heading(`Remembered about ${subject}, from ${plural(learnedFrom, 'entry', 'entries')}`),
    ...(paused
      ? [wrap('Paused: nothing is learned, and nothing of this is used. tend memory resume ends it.', '  ')]
      : []),
    ...(asks === null ? [] : askText(asks, waiting)),
    ...(themes.length === 0 ? [] : themesText(themes)),
    // The order of the window.
    ...(Object.keys(TITLES) as Statement['sort'][]).flatMap((sort) =>
      ofSort(
        sort,
        statements.filter((one) => one.sort === sort),
      ),
    ),
    quiet('tend memory say, pause and forget change one of these, by its ID.'),
  ].join('\n');
}

function askText(asks: Statement, waiting: number): string[] {
  const behind = waiting === 0 ? '' : ` ${plural(waiting, 'more question')} after it.`;
  return [
    heading('Is this worth remembering?'),
    wrap(`${asks.text}.`, '    ', '  ? '),
    ...(asks.why === undefined ? [] : [wrap(asks.why, '    ')]),
    quiet(
      wrap(
        `Until you say yes it counts for nothing: tend memory answer ${asks.id} yes|no|later.${behind}`,
        '    ',
      ),
    ),
  ];
}

/** A bar for each theme, as wide as its share; the months stand in --json. */
function themesText(themes: Output<'memory.list'>['themes']): string[] {
  const most = Math.max(...themes.map(({ share }) => share));
  return [
    heading('What the notes are about'),
    ...themes.map(({ names, notes, share }) => {
      const bar = '▇'.repeat(Math.max(1, Math.round((share / most) * 16)));
      const name = names.length === 0 ? 'other notes' : names.join(', ');
      return `  ${bar.padEnd(16)}  ${name} · ${plural(notes, 'entry', 'entries')}`;
    }),
  ];
}

function ofSort(sort: Statement['sort'], statements: readonly Statement[]): string[] {
  if (statements.length === 0) return [];
  return [
    heading(TITLES[sort]),
    ...statements.map(({ id, text, tend, why, state, evidence, questions = [], lastSeen }) => {
      const origin = joined([
        state === 'paused' && 'paused',
        tend !== undefined && `in your words; Tend’s: ${tend}`,
        evidence.length > 0 && plural(evidence.length, 'entry', 'entries'),
        questions.length > 0 && plural(questions.length, 'question'),
        `last on ${dayOf(lastSeen)}`,
        id,
      ]);
      const more = why === undefined ? '' : `\n${quiet(wrap(why, '    '))}`;
      return `${wrap(text, '    ', '  - ')}${more}\n${quiet(wrap(origin, '    '))}`;
    }),
  ];
}
