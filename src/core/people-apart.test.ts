import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasReader, type Input, type Method, type Output, type Reply, requests } from '../contract/index.ts';
import { createCore } from '../core.ts';
import { modelsFolders } from '../paths.ts';
import { nodeHost } from '../transport/index.ts';
import { casesOf, hostile } from './testing/apart-cases.ts';
import {
  EVERYBODY,
  NOW,
  PASSPHRASE,
  threePeople,
  WHO,
  type Who,
  type World,
  WRITERS,
  type Writer,
} from './testing/three-people.ts';

let world: World;
beforeAll(async () => {
  const [first = '', ...others] = modelsFolders();
  world = await threePeople((vaultDir) =>
    createCore({
      ...{ vaultDir, modelsDirs: [first, ...others], host: nodeHost(), holder: 'terminal' },
      ...{ zone: 'Europe/Berlin', indexing: 'when-searching', emit: () => {} },
    }),
  );
}, 60_000);
afterAll(() => world.close());

/** Keeps something: asked last, so that what it keeps is in nobody's way. */
const KEEPS: ReadonlySet<string> = new Set(
  'journal.add form.add paste.keep check-in.keep check-in.fold tracked.set scale.add scale.set reminder.set expected.leave expected.settle fact.add fact.plan journal.undo journal.redo'.split(
    ' ',
  ),
);
/** Whose last deed, whose line: of a writer, not of a person. */
const OF_A_WRITER: ReadonlySet<string> = new Set(['journal.undo', 'journal.redo', 'draft.get']);
const methods = Object.keys(requests) as Method[];
// Which they are is known before there is a world to ask.
const shapes = casesOf({} as World);
const asking = methods.filter((method) => 'about' in shapes[method]);
const byId = methods.filter((method) => 'byId' in shapes[method]);

/** Marks and words of others that came back although they were not in the question. */
function leaks(
  said: string,
  input: unknown,
  { who, observer }: { who: Who | 'anybody'; observer: Writer | 'everybody' },
): string[] {
  const asked = JSON.stringify(input).toLowerCase();
  const text = said.toLowerCase();
  const others = EVERYBODY.filter((one) => who !== 'anybody' && one !== who).flatMap((one) => [
    ...(text.match(new RegExp(`${WHO[one].mark}\\w+`, 'g')) ?? []),
    ...WHO[one].own.filter((word) => text.includes(word)),
  ]);
  const kept = Object.entries(WRITERS)
    .filter(([writer]) => writer !== observer)
    .flatMap(([, mark]) => text.match(new RegExp(`${mark}\\w+`, 'g')) ?? []);
  // Of these nothing was written but in private notes, until the requests that keep something are asked.
  const only =
    observer === 'everybody'
      ? ['migraine', 'melatonin', 'nosebleed'].filter((word) => text.includes(word))
      : [];
  return [...new Set([...others, ...kept, ...only])].filter((word) => !asked.includes(word));
}

/** All that came back: for an export, all that was written. */
function said(method: Method, reply: Reply): string {
  if (method !== 'export.write' || !reply.ok) return JSON.stringify(reply);
  // As the contract has it.
  const folder = join(world.out, (reply.value as { folder: string }).folder);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => `${one.name}\n${readFileSync(join(one.parentPath, one.name), 'utf8')}`)
    .join('\n');
}

/** No export, no paper, nothing learned and nothing that leaves, whoever asks: not even what is one's own. */
const NEVER_PRIVATE: ReadonlySet<string> = new Set(
  'export.write sheet.read memory.list crumb.preview tracked.list check-in.get scale.list fact.list'.split(
    ' ',
  ),
);

async function askedOf(method: Method, who: Who, observer: Writer) {
  const one = casesOf(world)[method];
  if (!('about' in one)) throw new Error(method);
  const others = EVERYBODY.filter((other) => other !== who);
  const inputs: readonly Input<Method>[] = one.about({ subject: WHO[who].name, who, observer, others });
  const answers: { input: Input<Method>; reply: Reply; said: string }[] = [];
  for (const input of inputs) {
    const reply = await world.reply(method, input);
    answers.push({ input, reply, said: said(method, reply) });
  }
  return { told: one.told, answers };
}

describe('its writer', () => {
  const [maya] = [WHO.maya.name];
  const ask = (observer: Writer, question: string) =>
    world.call('ask', { question, subject: maya, observer, noModel: true, now: NOW });

  test('finds it in the timeline, by search and in an answer', async () => {
    for (const observer of ['Anna', 'Nana'] as const) {
      const mine = WRITERS[observer];
      const { entries } = await world.call('journal.timeline', { subject: maya, observer });
      expect(entries.filter((one) => one.private).every((one) => one.observer === observer)).toBe(true);
      expect(JSON.stringify(entries)).toContain(`${mine}note`);
      const { hits } = await world.call('search', { subject: maya, observer, query: 'at my end', now: NOW });
      expect(JSON.stringify(hits)).toContain(`${mine}note`);
      const answer = await ask(observer, 'when was the last migraine?');
      expect(JSON.stringify(answer.evidence)).toContain(`${mine}note`);
    }
  });

  test('has it counted, and nobody else', async () => {
    // One migraine of each writer's own, about each person.
    const counted = (answer: Output<'ask'>) =>
      answer.known[0]?.counted?.length ?? answer.known[0]?.evidence.length;
    expect(counted(await ask('Anna', 'how often was there a migraine?'))).toBe(1);
    expect(counted(await ask('Nana', 'how often was there a migraine?'))).toBe(1);
    const { days } = await world.call('journal.days', { subject: maya, observer: 'Nobody here' });
    const mine = await world.call('journal.days', { subject: maya, observer: 'Anna' });
    const sum = (all: typeof days) => all.reduce((total, { entries }) => total + entries, 0);
    expect(sum(mine.days)).toBe(sum(days) + 2);
    const people = await world.call('subject.list', {});
    expect(people.subjects.find(({ name }) => name === maya)?.entries).toBe(sum(days));
  });

  test('is asked about the dose in it, and nobody else', async () => {
    const asked = async (observer: string) =>
      (
        await world.call('journal.parse', {
          ...{ text: 'gave 10 mg melatonin at 19:20', subject: WHO.rash.name, observer, now: NOW },
        })
      ).doseQuestions ?? [];
    expect(await asked('Anna')).toEqual([expect.stringMatching(/^You recorded this at/)]);
    expect(await asked('Somebody new')).toEqual([]);
  });

  test('has what was said while it was private kept from the history others see', async () => {
    const { entries } = await world.call('journal.timeline', { subject: maya, observer: 'Anna' });
    const opened = entries.find(({ text, observer }) => text === 'dizzy' && observer === 'Nana');
    if (!opened) throw new Error('the opened note is not there');
    const seen = async (observer: Writer) =>
      (await world.call('journal.history', { id: opened.id, observer })).revisions.map(({ text }) => text);
    expect(await seen('Anna')).toEqual(['dizzy']);
    expect(await seen('Nana')).toEqual(['dizzy, I hid it zprivnanaopened', 'dizzy']);
  });
});

test('a dose that another was given minutes before is not taken for one’s own', async () => {
  for (const [i, who] of EVERYBODY.entries()) {
    const { doseQuestions } = await world.call('journal.parse', {
      ...{ text: 'gave 240 mg paracetamol at 19:15', subject: WHO[who].name, observer: 'Nana', now: NOW },
    });
    expect(doseQuestions).toEqual([`Anna recorded this at 19:${10 + i}. Another one?`]);
  }
});

test('to page back from what is another’s, or is kept from the reader, leads nowhere', async () => {
  const subject = WHO.maya.name;
  const own = await world.call('journal.timeline', { subject, before: world.ids.maya.entry });
  expect(own.entries.length).toBeGreaterThan(0);
  const foreign = [
    world.ids.rash.entry,
    ...world.hidden.filter(({ by }) => by === 'Nana').map(({ entry }) => entry),
  ];
  for (const before of foreign)
    expect((await world.call('journal.timeline', { subject, before })).entries).toEqual([]);
});

test('undo passes over what another did alone, for whoever it is, and redo too', async () => {
  for (const observer of ['Anna', 'Somebody new']) {
    const undone = await world.call('journal.undo', { observer, now: NOW });
    expect(undone.id).not.toBe(world.last);
    expect(JSON.stringify(undone)).not.toContain(WRITERS.Nana);
    expect(await world.call('journal.redo', { observer, now: NOW })).toMatchObject({ id: undone.id });
  }
  expect((await world.call('journal.undo', { observer: 'Nana', now: NOW })).id).toBe(world.last);
  expect(JSON.stringify(await world.call('journal.redo', { observer: 'Anna', now: NOW }))).not.toContain(
    WRITERS.Nana,
  );
  await world.call('journal.redo', { observer: 'Nana', now: NOW });
});

describe('of one person nothing comes back about another, and of a private note nothing to anybody but its writer', () => {
  const ordered = [...asking.filter((one) => !KEEPS.has(one)), ...asking.filter((one) => KEEPS.has(one))];
  test.each(ordered)('%s', { timeout: 120_000 }, async (method) => {
    for (const who of EVERYBODY) {
      for (const observer of ['Anna', 'Nana'] as const) {
        const { told, answers } = await askedOf(method, who, observer);
        const reader = NEVER_PRIVATE.has(method) ? 'everybody' : observer;
        const found: string[] = [];
        for (const { input, said } of answers) {
          // A question may name somebody else: then it is about them, and says so. What was asked stands in an export.
          const about = answeredAbout(said) ?? who;
          const asked = method === 'export.write' ? hostile(EVERYBODY) : input;
          found.push(
            ...leaks(said, asked, { who: OF_A_WRITER.has(method) ? 'anybody' : about, observer: reader }),
          );
        }
        expect(found, `${method} about ${who} by ${observer}`).toEqual([]);
        const all = answers
          .map((one) => one.said)
          .join('')
          .toLowerCase();
        if (told !== null) {
          const words = [`${WHO[who].mark}${told}`, ...(told === '' ? WHO[who].own : [])];
          expect(
            words.some((word) => all.includes(word)),
            `${method} tells of ${who} at all`,
          ).toBe(true);
        }
      }
    }
  });
});

function answeredAbout(said: string): Who | undefined {
  const reply = JSON.parse(said.startsWith('{') ? (said.split('\n')[0] ?? '{}') : '{}') as {
    value?: { subject?: unknown; understood?: unknown };
  };
  if (reply.value?.understood === undefined) return undefined;
  return EVERYBODY.find((one) => WHO[one].name === reply.value?.subject);
}

test('every request that is about a person is asked, and every request that has a reader', () => {
  const left = methods.filter((method) => 'nobody' in shapes[method]);
  const about = left.filter((method) => {
    const { input } = requests[method];
    return 'shape' in input && 'subject' in input.shape;
  });
  expect(about).toEqual(['export.choose', 'line.propose', 'inbox.seal', 'draft.set']);
  const read = left.filter((method) => hasReader(method) && !about.includes(method));
  expect(read).toEqual(['form.draft.set', 'template.rename', 'attachment.save.choose']);
});

describe('by the id of what another keeps to themselves', () => {
  test.each(byId)(
    '%s finds nothing, changes nothing, and says the same as of what was never there',
    async (method) => {
      for (const { entry, attachment, by } of world.hidden) {
        for (const observer of ['Anna', 'Nana', 'Somebody new'].filter((one) => one !== by)) {
          const one = casesOf(world)[method];
          if (!('byId' in one)) throw new Error(method);
          const before = await world.call('journal.entry', { id: entry, observer: by });
          const inputs: readonly object[] = one.byId({ entry, attachment });
          const nowhere: readonly object[] = one.byId(world.nowhere);
          for (const [i, input] of inputs.entries()) {
            // Each is an input of this very request; the reader is one of its fields.
            const reply = await world.reply(method, { ...input, observer } as Input<Method>);
            const unknown = await world.reply(method, { ...nowhere[i], observer } as Input<Method>);
            expect(JSON.stringify(reply)).not.toMatch(/zpriv/);
            expect(reply, JSON.stringify(input)).toEqual(unknown);
          }
          expect(await world.call('journal.entry', { id: entry, observer: by })).toEqual(before);
        }
      }
    },
  );
});

test('a warning comes with a private line too', async () => {
  const { redFlags, entry } = await world.call('journal.add', {
    ...{ text: 'I want to kill myself', subject: WHO.maya.name, observer: 'Nana', private: true, now: NOW },
  });
  expect(redFlags.map(({ level }) => level)).toContain('now');
  expect(entry.private).toBe(true);
});

describe('a question on somebody’s page', () => {
  test.each(['when was the last rash?', 'did she get a rash after peanut?', 'Rash on the legs: when?'])(
    'is about them, also when another is called like a word of it: %s',
    async (question) => {
      const answer = await world.call('ask', { question, subject: WHO.maya.name, noModel: true, now: NOW });
      expect(answer.subject).toBe(WHO.maya.name);
    },
  );

  test('is about another who is named, and says so', async () => {
    const answer = await world.call('ask', {
      ...{ question: 'When did Rash last have kiwi?', subject: WHO.maya.name, noModel: true, now: NOW },
    });
    expect(answer.subject).toBe(WHO.rash.name);
    expect(JSON.stringify(answer)).toContain('zrashentry');
  });

  test('counts nobody else’s', async () => {
    const answer = await world.call('ask', {
      ...{ question: 'how often was paracetamol given?', subject: WHO.syntax.name, noModel: true, now: NOW },
    });
    expect(answer.evidence.every(({ text }) => !/zmaya|zrash/.test(text))).toBe(true);
    expect(answer.evidence.some(({ text }) => text.includes('zsyntshared'))).toBe(true);
  });
});

test('what another kept to themselves is found out when it does come back', () => {
  const of = { who: 'maya', observer: 'Anna' } as const;
  expect(leaks('… zrashentry …', {}, of)).toEqual(['zrashentry']);
  expect(leaks('kiwi', {}, of)).toEqual(['kiwi']);
  expect(leaks('zprivnananote zprivannanote zmayaentry peanut', {}, of)).toEqual(['zprivnananote']);
  expect(leaks('zprivannanote', {}, { ...of, observer: 'everybody' })).toEqual(['zprivannanote']);
});

describe('an answer that rests on what is private', () => {
  const exported = async () => {
    const { folder } = await world.call('export.write', {
      ...{ subject: WHO.maya.name, folder: world.out, passphrase: PASSPHRASE, now: NOW },
    });
    return readFileSync(join(world.out, folder, 'journal.jsonl'), 'utf8');
  };

  test('is not kept, so that no export has it', async () => {
    const question = 'who was at their end with this?';
    const answer = await world.call('ask', {
      ...{ question, subject: WHO.maya.name, observer: 'Nana', noModel: true, now: NOW },
    });
    expect(JSON.stringify(answer.known)).toContain('zprivnananote');
    expect(await exported()).not.toContain(question);
  });

  test('goes when the note it rests on is kept to oneself', async () => {
    const question = 'when did she have hiccups?';
    const { entry } = await world.call('journal.add', {
      ...{ text: 'hiccups at noon', subject: WHO.maya.name, observer: 'Nana', now: NOW },
    });
    await world.call('ask', { question, subject: WHO.maya.name, noModel: true, now: NOW });
    expect(await exported()).toContain(question);
    await world.call('journal.edit', {
      ...{ id: entry.id, text: entry.text, private: true, observer: 'Nana', now: NOW },
    });
    expect(await exported()).not.toContain(question);
    expect(await exported()).not.toContain('hiccups');
  });
});
