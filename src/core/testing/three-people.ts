import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AttachmentId,
  decode,
  type EntryId,
  encode,
  type FactId,
  type Input,
  type Method,
  newId,
  type Output,
  type Reply,
} from '../../contract/index.ts';

export const PASSPHRASE = 'a short sentence of mine';
export const NOW = '2026-02-20T21:30:00+01:00';
export const DAY = '2026-02-20';
const at = (day: number, time: string) => `2026-02-${String(day).padStart(2, '0')}T${time}:00+01:00`;

/**
 * Three people whose names ask for trouble: one is called like a word of another's journal, one is syntax of SQL and of the
 * keyword index, and two share a family name. `mark` begins every word that stands in what is about them and nowhere else.
 */
export const WHO = {
  maya: { name: 'Maya Lee', alias: 'the baby', mark: 'zmaya', own: ['lamotrigine', 'peanut'] },
  rash: { name: 'Rash', alias: 'the big one', mark: 'zrash', own: ['sertraline', 'kiwi'] },
  syntax: { name: `%' OR "1" NEAR *`, alias: '_', mark: 'zsynt', own: ['metformin', 'prawn'] },
} as const;
export type Who = keyof typeof WHO;
export const EVERYBODY = Object.keys(WHO) as readonly Who[];

/** Who writes, and the mark of what only they see. */
export const WRITERS = { Anna: 'zprivanna', Nana: 'zprivnana' } as const;
export type Writer = keyof typeof WRITERS;

export type Hidden = { readonly entry: EntryId; readonly attachment: AttachmentId; readonly by: Writer };

/** What each person has, by its ids. */
type Ids = {
  readonly entry: EntryId;
  readonly edited: EntryId;
  readonly attachment: AttachmentId;
  readonly fact: FactId;
};

/** A core over one folder. */
type Started = {
  handle(method: string, payload: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
};

export async function threePeople(start: (vaultDir: string) => Started) {
  const home = mkdtempSync(join(tmpdir(), 'tend-apart-'));
  mkdirSync(join(home, 'out'));
  const core = start(join(home, 'vault'));
  const reply = async <M extends Method>(method: M, input: Input<M>): Promise<Reply> =>
    // The core's own reply, a line above the wire.
    decode(await core.handle(method, encode(input))) as Reply;
  const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    const answer = await reply(method, input);
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`);
    return answer.value as Output<M>;
  };
  const attached = async (entryId: EntryId, name: string, observer: Writer) => {
    const bytes = Buffer.from(name);
    const { upload } = await call('attachment.begin', { name, mediaType: 'text/plain', bytes: bytes.length });
    await call('attachment.chunk', { upload, offset: 0, data: bytes.toString('base64') });
    const { id } = await call('attachment.finish', { upload });
    await call('attachment.attach', { id, entryId, observer });
    return id;
  };

  await call('vault.create', { passphrase: PASSPHRASE, owner: 'Anna', start: 'empty', country: 'DE' });
  await call('person.add', { name: 'Nana', role: 'relative' });
  // Rash first: who is found first must not be who is meant.
  for (const who of ['rash', 'maya', 'syntax'] as const) {
    await call('subject.add', { name: WHO[who].name, born: '2018-05', aliases: [WHO[who].alias] });
  }
  const ids = {} as Record<Who, Ids>;
  const hidden: Hidden[] = [];
  for (const who of EVERYBODY) {
    ids[who] = await fill(who);
    for (const by of ['Anna', 'Nana'] as const) hidden.push(await keepToOneself(who, by));
  }
  // Often enough to be suggested for the evening's check-in, were it not kept to herself.
  for (const day of [13, 14, 15, 16, 17])
    await call('journal.add', {
      ...{ text: `nosebleed 2/10 ${WRITERS.Nana}often`, subject: WHO.maya.name, observer: 'Nana' },
      ...{ private: true, now: at(day, '19:00') },
    });
  // One deed of Nana's alone is the last that could be taken back.
  const last = await call('journal.add', {
    ...{ text: `I cry a lot ${WRITERS.Nana}undo`, subject: WHO.maya.name, observer: 'Nana' },
    ...{ private: true, now: at(20, '21:00') },
  });

  async function fill(who: Who): Promise<Ids> {
    const { name, mark, own } = WHO[who];
    const [medicine, food] = own;
    const write = (text: string, day: number, time = '20:10') =>
      call('journal.add', { text, subject: name, observer: 'Anna', now: at(day, time) });
    for (let day = 2; day <= 6; day++) {
      await write(`gave 5 mg ${medicine} at 20:00, itchy arms 3/10 by nine ${mark}daily`, day);
    }
    const { entry } = await write(`${food} at 15:00, rash on both legs 4/10 by 16:30 ${mark}entry`, 7);
    // Each is spoken of in what is about another: there it is that one's.
    for (const other of EVERYBODY.filter((one) => one !== who)) {
      await write(`${WHO[other].name} came too, headache at noon, mum & me both ${mark}both`, 8, '13:00');
    }
    const edited = (await write(`slept badly ${mark}before`, 9)).entry;
    await call('journal.edit', { id: edited.id, text: `slept 6 h, woke 3x ${mark}after` });
    const deleted = (await write(`vomited twice ${mark}deleted`, 10)).entry;
    await call('journal.delete', { id: deleted.id });
    await write(`fever of 39 ${mark}undone`, 11);
    await call('journal.undo', { now: at(11, '20:11') });
    const forgotten = (await write(`seizure at 14:00 ${mark}forgotten`, 12)).entry;
    await call('journal.forget', { id: forgotten.id });
    // Shared: the same medicine, minutes apart, so that one dose could be taken for the other's.
    await write(`gave 240 mg paracetamol at 19:${10 + EVERYBODY.indexOf(who)} ${mark}shared`, 20, '19:30');
    const attachment = await attached(entry.id, `${mark}file.txt`, 'Anna');
    const fact = await call('fact.add', {
      subject: name,
      kind: 'diagnosis',
      value: `epilepsy ${mark}fact`,
      now: NOW,
    });
    await call('fact.add', {
      ...{ subject: name, kind: 'medicine', value: `${medicine} ${mark}regimen`, now: at(1, '08:00') },
      regimen: { product: `${mark}product`, ingredient: medicine, when: { kind: 'daily', at: ['20:00'] } },
    });
    await call('fact.plan', {
      ...{ subject: name, plan: { kind: 'usual-seizure', underMinutes: 3 }, givenBy: `${mark}doctor` },
      ...{ givenOn: '2026-01-10', reviewBy: '2026-12-01', now: NOW },
    });
    await call('scale.add', {
      ...{ subject: name, name: `${mark}scale`, min: 0, max: 5, direction: 'more-is-worse', now: NOW },
    });
    await call('tracked.set', {
      ...{ subject: name, now: NOW },
      tracked: [{ name: `${mark}tracked`, by: { as: 'scale', name: `${mark}scale` } }],
    });
    await call('template.add', { entry: entry.id, name: `${mark}template`, now: NOW });
    await call('ask', {
      question: `When was ${medicine} last given?`,
      subject: name,
      noModel: true,
      now: NOW,
    });
    await call('memory.list', { subject: name });
    return { entry: entry.id, edited: edited.id, attachment, fact: fact.id };
  }

  /** A note that is about somebody and for nobody: with a dose, a symptom, a reaction and a file. */
  async function keepToOneself(who: Who, by: Writer): Promise<Hidden> {
    const mark = WRITERS[by];
    const { entry } = await call('journal.add', {
      text: `At my end with this. Gave 10 mg melatonin at 19:00, migraine 7/10 ${mark}note`,
      ...{ subject: WHO[who].name, observer: by, private: true, now: at(20, '20:00') },
    });
    const attachment = await attached(entry.id, `${mark}file.txt`, by);
    // Open, then kept to oneself: what stood there before was everybody's, what stands there now is not.
    const turned = await call('journal.add', {
      ...{ text: 'a headache', subject: WHO[who].name, observer: by, now: at(19, '18:00') },
    });
    await call('journal.edit', {
      ...{
        id: turned.entry.id,
        text: `a headache, and I shouted ${mark}turned`,
        private: true,
        observer: by,
      },
    });
    // The other way round: what it said while it was private stays so.
    const opened = await call('journal.add', {
      text: `dizzy, I hid it ${mark}opened`,
      ...{ subject: WHO[who].name, observer: by, private: true, now: at(18, '18:00') },
    });
    await call('journal.edit', { id: opened.entry.id, text: 'dizzy', private: false, observer: by });
    return { entry: entry.id, attachment, by };
  }

  return {
    ...{ home, call, reply, ids, hidden, last: last.entry.id, out: join(home, 'out') },
    /** Ids of nothing. */
    nowhere: { entry: newId<EntryId>(), attachment: newId<AttachmentId>() },
    async close() {
      await core.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof threePeople>>;
