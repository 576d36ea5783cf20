import { createInterface, type Interface } from 'node:readline';
import { type Answer, TendError } from '../contract/index.ts';
import type { Client } from './client.ts';
import { about, type Common, type Context, clockOf } from './command.ts';
import { memoryText } from './commands/memory.ts';
import { askCountry } from './country.ts';
import { EXIT } from './exit.ts';
import { chooseNewPassphrase, readPassphrase } from './passphrase.ts';
import { phraseText } from './phrase.ts';
import { sayPlace } from './place.ts';
import { answerText } from './print/answer.ts';
import { previewText } from './print/crumb-preview.ts';
import { arrivedText } from './print/inbox.ts';
import { parseText, searchText, timelineText, undoneText } from './print/journal.ts';
import { redFlagCards } from './print/warnings.ts';
import { out } from './streams.ts';
import { heading, quiet, wrap } from './text.ts';
import { wrongUsage } from './usage.ts';
import { warningAnyway } from './warn-anyway.ts';

const welcome = [
  'Tend is a private notebook for what you notice about yourself or someone you care for, and it answers questions from what you wrote.',
  'Everything stays on this laptop, sealed with your passphrase; nothing leaves unless you have seen the exact text and said yes.',
  'It never tells you to start, stop or change a medicine, and it does not diagnose.',
  'It shows a warning when your words contain certain alarms, but no warning does not mean that all is well.',
];

const help: readonly (readonly [string, string])[] = [
  ['any line', 'is shown as it was understood, and kept when you press Enter'],
  ['a question?', 'ends with a question mark and is answered from what you wrote'],
  ['/back [DAYS]', 'looks back over the last days (seven)'],
  ['/find WORDS', 'looks for words and their meaning'],
  ['/memory', 'what Tend has learned, with the entries it comes from'],
  ['/crumb QUESTION', 'shows what could be asked outside, and what stays'],
  ['/about NAME', 'whom the next lines are about'],
  ['/undo', 'takes back the last change'],
  ['/quit', 'locks the vault and leaves (so does Ctrl-D)'],
];

/** Names the answers of this conversation among the core's events. */
const STREAM = 'terminal';

/** The next line a person types after a prompt; undefined when they leave. */
type Ask = (prompt: string) => Promise<string | undefined>;

/** A conversation at the terminal. What is typed is kept nowhere but in the vault: the history is read from it. */
export async function converse({ client, common }: Context): Promise<number> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw wrongUsage('There is no terminal here for a conversation. Name a command: tend help lists them.');
  }
  await enter(client, common);
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    historySize: 200,
    history: await written(client, common),
  });
  const ask = asker(lines);
  let now = common;
  // Ctrl-C stops an answer on its way, and leaves when there is none.
  let busy = false;
  lines.on('SIGINT', () => (busy ? void client.call('ask.stop', { stream: STREAM }) : lines.close()));
  await out(`${wrap('Write a line, ask a question that ends with “?”, or type help.')}\n`);
  try {
    for (let line = await ask('tend> '); line !== undefined; line = await ask('tend> ')) {
      busy = line.trim().endsWith('?');
      const next = await answer(client, now, line.trim(), ask);
      busy = false;
      if (next === 'quit') break;
      now = next;
    }
  } finally {
    lines.close();
  }
  await out('Locked.\n');
  return EXIT.done;
}

function asker(lines: Interface): Ask {
  const typed = lines[Symbol.asyncIterator]();
  return async (prompt) => {
    lines.setPrompt(prompt);
    lines.prompt();
    const { value, done } = await typed.next();
    return done ? undefined : value;
  };
}

/** First run, or the lock: three tries at the passphrase, then the error ends it. */
async function enter(client: Client, common: Common): Promise<void> {
  if ((await client.call('vault.state', {})).state === 'none') return firstRun(client, common);
  for (let tries = 1; ; tries++) {
    try {
      await client.call('vault.unlock', { passphrase: await readPassphrase(common.passphrase) });
      const arrived = arrivedText(await client.call('inbox.arrived', {}));
      if (arrived !== undefined) await out(`${arrived}\n\n`);
      return;
    } catch (error) {
      if (tries === 3 || !(error instanceof TendError) || error.code !== 'wrong-passphrase') throw error;
      await out(`${wrap(error.message)}\n`);
    }
  }
}

async function firstRun(client: Client, common: Common): Promise<void> {
  await out(`${heading('Welcome to Tend')}\n${welcome.map((line) => wrap(line, '  ')).join('\n')}\n\n`);
  const passphrase = await chooseNewPassphrase(common.passphrase, []);
  const lines = createInterface({ input: process.stdin, output: process.stdout, historySize: 0 });
  lines.on('SIGINT', () => lines.close());
  const ask = asker(lines);
  const owner = (await ask('What shall Tend call you? '))?.trim();
  const country = owner === undefined ? undefined : await askCountry(ask);
  const start = country === undefined ? undefined : await howToStart(ask);
  lines.close();
  if (owner === undefined || start === undefined)
    throw new TendError('cancelled', 'Stopped. Nothing was made.');
  const { phrase } = await client.call('vault.create', {
    passphrase,
    owner: owner || 'Me',
    start,
    phrase: true,
    ...(country && { country }),
  });
  if (phrase !== undefined) await out(`\n${phraseText(phrase)}\n`);
  await sayPlace(client);
}

/** Asks until it is answered: a sentence typed here by mistake is no choice, and is said to be lost. */
async function howToStart(ask: Ask): Promise<'empty' | 'sample' | undefined> {
  const question = 'Start empty, or look around with an invented sample week? [empty/sample] ';
  for (let said = await ask(question); said !== undefined; said = await ask(question)) {
    const word = said.trim().toLowerCase();
    if (word === 'empty' || word === 'e') return 'empty';
    if (word === 'sample' || word === 's') return 'sample';
    await out('Nothing of that was kept. Please type empty or sample.\n');
  }
  return undefined;
}

/** Newest first, as readline wants it. */
async function written(client: Client, common: Common): Promise<string[]> {
  const { entries } = await client.call('journal.timeline', { ...about(common), limit: 100, take: 'newest' });
  return entries.map(({ text }) => text.replaceAll('\n', ' ')).reverse();
}

async function answer(client: Client, common: Common, line: string, ask: Ask): Promise<Common | 'quit'> {
  const [, command = '', after = ''] = /^\/(\w+)(.*)$/s.exec(line) ?? [];
  const rest = after.trimStart();
  if (line === '') return common;
  if (command === 'quit' || line === 'quit' || line === 'exit') return 'quit';
  if (command === 'about') return { ...common, subject: rest === '' ? undefined : rest };
  try {
    if (command === 'help' || line === 'help') await out(`${helpText()}\n`);
    else if (command !== '') await out(`${await lookUp(client, common, command, rest)}\n`);
    else
      await warningAnyway(client, line, common, () =>
        line.endsWith('?') ? replyTo(client, common, line) : keep(client, common, line, ask),
      );
  } catch (error) {
    if (!(error instanceof TendError)) throw error;
    await out(`${wrap(error.message)}\n`);
  }
  return common;
}

async function lookUp(client: Client, common: Common, command: string, rest: string): Promise<string> {
  const whom = { ...about(common), ...clockOf(common) };
  switch (command) {
    case 'back': {
      const days = /^\d+$/.test(rest) ? Number(rest) : 7;
      const now = common.now === undefined ? Date.now() : Date.parse(common.now);
      const from = new Date(now - days * 24 * 3600 * 1000).toISOString();
      return timelineText(await client.call('journal.timeline', { ...about(common), from }));
    }
    case 'find':
      return searchText(await client.call('search', { query: rest, ...whom }));
    case 'memory':
      return memoryText(await client.call('memory.list', { ...about(common), ...clockOf(common) }));
    case 'crumb':
      return previewText(await client.call('crumb.preview', { question: rest, ...whom }));
    case 'undo':
      return undoneText(await client.call('journal.undo', clockOf(common)));
    default:
      throw wrongUsage(`/${command} is not known here; help lists what is.`);
  }
}

/** Shows what was understood; what is kept on Enter is exactly what was shown. */
async function keep(client: Client, common: Common, text: string, ask: Ask): Promise<void> {
  const observer = common.observer === undefined ? {} : { observer: common.observer };
  const line = { text, ...observer, ...about(common), ...clockOf(common) };
  const parse = await client.call('journal.parse', line);
  await out(`${parseText(parse)}\n`);
  const yes = await ask('Keep it? [Enter keeps it, n leaves it out] ');
  if (yes === undefined || /^n/i.test(yes.trim())) {
    await out('Left out.\n');
    return;
  }
  const { entry, redFlags } = await client.call('journal.add', { ...line, events: parse.events });
  const shown = new Set(parse.redFlags.map(({ rule }) => rule));
  await out(
    [
      ...redFlagCards(redFlags.filter(({ rule }) => !shown.has(rule))),
      `Kept, about ${entry.subject}.\n`,
    ].join(''),
  );
}

/** Code's own answer at once; a model's checked wording follows it when there is one, and replaces nothing that is being read. */
async function replyTo(client: Client, common: Common, question: string): Promise<void> {
  let first: Answer | undefined;
  const stop = client.on('answer', (event) => {
    if (event.stream !== STREAM || first !== undefined) return;
    first = event.answer;
    void out(`${answerText(event.answer)}\n`);
  });
  try {
    const final = await client.call('ask', {
      question,
      stream: STREAM,
      ...about(common),
      ...clockOf(common),
    });
    if (first === undefined) await out(`${answerText(final)}\n`);
    else if (readOtherwise(first, final)) {
      await out(`${quiet('A model read it once more, and this is the answer now:')}\n${answerText(final)}\n`);
    } else if (final.known.some(({ text }, index) => text !== first?.known[index]?.text)) {
      await out(
        `${quiet(`In other words (${final.model ?? 'by code'}, checked):`)}\n${final.known.map(({ text }) => wrap(text, '  ')).join('\n')}\n`,
      );
    }
  } finally {
    stop();
  }
}

/** A model read the question that code could not. */
const readOtherwise = (first: Answer, final: Answer): boolean =>
  first.understood.readBy !== final.understood.readBy;

function helpText(): string {
  return help.map(([what, says]) => wrap(says, ' '.repeat(19), `  ${what.padEnd(17)}`)).join('\n');
}
