import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { text as textOf } from 'node:stream/consumers';
import type { NoteToKeep, Output, PasteAnswers } from '../../contract/index.ts';
import type { Client } from '../client.ts';
import { about, type Common, type Context, clockOf, type Result } from '../command.ts';
import { eventLine } from '../print/event.ts';
import { questionLine } from '../print/journal.ts';
import { redFlagCards } from '../print/warnings.ts';
import { heading, quiet, wrap, written } from '../text.ts';
import { oneOf, wrongUsage } from '../usage.ts';

export const pasteOptions = {
  paste: { type: 'string' },
  yes: { type: 'boolean' },
  order: { type: 'string' },
  undated: { type: 'string' },
  sender: { type: 'string', multiple: true },
  whose: { type: 'string', multiple: true },
} as const;

type Split = Output<'paste.split'>;

/** Days and notes of a pasted text, shown before any is kept; kept as one deed after a yes, or with `--yes`. */
export async function addPasted({ client, common, args }: Context, file: string): Promise<Result> {
  const text = await read(file);
  const asks = !common.json && !args.flag('yes') && file !== '-' && process.stdin.isTTY === true;
  const { split, senders } = await settled(client, common, text, asks, {
    answers: {
      order: oneOf(args.option('order'), ['day-first', 'month-first'] as const, '--order'),
      undated: oneOf(args.option('undated'), ['above', 'now'] as const, '--undated'),
    },
    senders: pairsOf(args.list('sender') ?? [], '--sender'),
  });
  const whose = await toldWhose(split, common, pairsOf(args.list('whose') ?? [], '--whose'), asks);
  const kept = split.notes.filter((note) => note.future !== true);
  const notes = kept.map(({ text: words, day, time, sender }): NoteToKeep => {
    const observer = sender === undefined ? common.observer : (senders.get(sender) ?? common.observer);
    return {
      text: words,
      ...(day !== undefined && { day }),
      ...(day !== undefined && time !== undefined && { time }),
      ...(observer !== undefined && { observer }),
      ...about(common),
      ...(sender !== undefined && whose.has(sender) && { subject: whose.get(sender) ?? '' }),
    };
  });
  if (notes.length === 0) throw wrongUsage('There is nothing in it that could be kept.');
  const { parses } = await client.call('paste.read', { notes, ...clockOf(common) });
  const { questions } = await client.call('paste.doses', { notes, ...clockOf(common) });
  const shown = preview(split, kept, parses, questions);
  if (!args.flag('yes')) {
    const yes = asks && /^y/i.test(await asked(`${shown}\n\nKeep these ${notes.length} notes? [y/N] `));
    if (!yes) {
      return {
        value: { kept: false, notes, parses, questions },
        text: asks ? 'Nothing was kept.' : `${shown}\n\n${quiet('Nothing was kept. With --yes it is.')}`,
      };
    }
  }
  const { added, ids } = await client.call('paste.keep', { notes, ...clockOf(common) });
  const said = heading(`Kept: ${ids.length} notes. tend undo takes all of them back.`);
  return { value: { kept: true, ids, added }, text: asks ? said : `${shown}\n\n${said}` };
}

async function read(file: string): Promise<string> {
  if (file === '-') return textOf(process.stdin);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw wrongUsage('That file could not be read. Check its name after --paste.');
  }
}

type Known = { readonly answers: PasteAnswers; readonly senders: ReadonlyMap<string, string> };

/** What code cannot know is asked at a terminal, and named to a script. */
async function settled(client: Client, common: Common, text: string, asks: boolean, known: Known) {
  const split = (answers: PasteAnswers) =>
    client.call('paste.split', { text, answers, ...about(common), ...clockOf(common) });
  const answers = { ...known.answers };
  let found = await split(answers);
  if (found.order) {
    const { written: words, dayFirst, monthFirst } = found.order;
    if (!asks)
      throw wrongUsage(
        `“${words}” is ${dayFirst} with --order day-first, ${monthFirst} with --order month-first. Please say which.`,
      );
    const answer = await asked(`${words}: 1) ${dayFirst} or 2) ${monthFirst}? `);
    answers.order = answer.trim() === '2' ? 'month-first' : 'day-first';
    found = await split(answers);
  }
  if (found.undated > 0 && answers.undated === undefined) {
    if (!asks)
      throw wrongUsage(
        `${found.undated} of these notes have no date but stand beneath one. --undated above takes that day, --undated now takes today.`,
      );
    const answer = await asked(`${found.undated} notes have no date of their own. Of the day above? [y/N] `);
    answers.undated = /^y/i.test(answer) ? 'above' : 'now';
    found = await split(answers);
  }
  const senders = new Map(known.senders);
  for (const { name, person } of found.senders) {
    if (senders.has(name)) continue;
    if (person !== undefined) senders.set(name, person);
    else if (asks) senders.set(name, (await asked(`Who is “${name}”? A name in this journal: `)).trim());
    else
      throw wrongUsage(
        'Somebody who wrote in it is not in this journal. Say who they are: --sender "NAME THERE=NAME HERE".',
      );
  }
  return { split: found, senders };
}

/** A sender whom the journal is about too may speak of themselves: nobody but a person knows. */
async function toldWhose(split: Split, common: Common, known: ReadonlyMap<string, string>, asks: boolean) {
  const whose = new Map(known);
  for (const { name, subject } of split.senders) {
    if (subject === undefined || whose.has(name) || subject === common.subject) continue;
    if (!asks)
      throw wrongUsage(
        'Somebody who wrote in it has a page in this journal too. Say whom their notes are about: --whose "NAME THERE=NAME HERE".',
      );
    const answer = await asked(`“${name}” wrote some of it. Whom are those notes about? A name: `);
    whose.set(name, answer.trim());
  }
  return whose;
}

function pairsOf(pairs: readonly string[], option: string): Map<string, string> {
  return new Map(
    pairs.map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw wrongUsage(`${option} is written as "NAME THERE=NAME HERE".`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

function preview(
  split: Split,
  kept: Split['notes'],
  parses: Output<'paste.read'>['parses'],
  questions: Output<'paste.doses'>['questions'],
): string {
  const flags = new Map(parses.flatMap(({ redFlags }) => redFlags.map((flag) => [flag.rule, flag])));
  const lines = [...redFlagCards([...flags.values()])];
  let day = '';
  for (const [i, note] of kept.entries()) {
    const here = note.day ?? 'now';
    if (here !== day) lines.push(heading(here));
    day = here;
    const by = [note.time, note.sender].filter((part) => part !== undefined).join(' ');
    if (by !== '') lines.push(quiet(wrap(by, '  ')));
    lines.push(written(wrap(`${note.text}”`, '    ', '  “')));
    const { events = [], leftOver = [] } = parses[i] ?? {};
    lines.push(...events.map((event) => wrap(eventLine(event, events, here), '     ', '   + ')));
    if (events.length > 0 && leftOver.length > 0)
      lines.push(quiet(wrap(`words only: ${leftOver.join(', ')}`, '     ')));
    lines.push(...questions.filter(({ nth }) => nth === i).map(({ question }) => questionLine(question)));
  }
  const ahead = split.notes.filter(({ future }) => future === true);
  for (const note of ahead) lines.push(quiet(wrap(`left out, still to come: ${note.day} “${note.text}”`)));
  for (const line of split.leftOut) lines.push(quiet(wrap(`left out, of the chat itself: ${line}`)));
  return lines.join('\n');
}

async function asked(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}
