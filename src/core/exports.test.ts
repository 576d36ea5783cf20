import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type CrumbId,
  decode,
  type EntryId,
  type EventDraft,
  type EventId,
  type ExportProgress,
  encode,
  type Input,
  type Method,
  newId,
  type Output,
  type Reply,
} from '../contract/index.ts';
import { type Core, createCore } from '../core.ts';
import { sha256, writeIntent } from '../crumbs/ledger.ts';
import { COLUMNS, KINDS, tableOf } from '../exchange/format.ts';
import { asWritten, csvRows, jsonRows } from '../exchange/testing.ts';
import { modelsFolders, programFolder } from '../paths.ts';
import { nodeHost } from '../transport/index.ts';
import { openVault, scratchDb } from '../vault/index.ts';

const passphrase = 'a short sentence of mine';
const now = '2026-02-08T21:30:00+01:00';
let home: string;
let core: Core;
let told: ExportProgress[];
let heard: (progress: ExportProgress) => void;

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'tend-exports-'));
  mkdirSync(join(home, 'out'));
  told = [];
  heard = () => {};
  core = start();
  await call('vault.create', { passphrase, owner: 'Anna', start: 'empty', country: 'DE' });
});
afterEach(async () => {
  await core.close();
  rmSync(home, { recursive: true, force: true });
});

function start(): Core {
  const [first = '', ...others] = modelsFolders();
  return createCore({
    vaultDir: join(home, 'vault'),
    modelsDirs: [first, ...others],
    host: nodeHost(),
    holder: 'terminal',
    zone: 'Europe/Berlin',
    indexing: 'when-searching',
    emit: (name, payload) => {
      if (name !== 'export') return;
      // The core's own event, a line above the wire.
      const progress = decode(payload) as ExportProgress;
      told.push(progress);
      heard(progress);
    },
  });
}

async function reply<M extends Method>(method: M, input: Input<M>): Promise<Reply> {
  // The core's own reply, a line above the wire.
  return decode(await core.handle(method, encode(input))) as Reply;
}

async function call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
  const answer = await reply(method, input);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as Output<M>;
}

const out = () => join(home, 'out');
const write = (more: Partial<Input<'export.write'>> = {}) =>
  call('export.write', { folder: out(), passphrase, now, ...more });
const written = async (more: Partial<Input<'export.write'>> = {}) => (await write(more)).path ?? '';
const everythingIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => readFileSync(join(one.parentPath, one.name), 'latin1'))
    .join('\n');

/** Opens the vault itself, for what only SQL can do. */
async function inside(work: (db: Awaited<ReturnType<typeof openVault>>['db']) => void): Promise<void> {
  await call('vault.lock', {});
  const vault = await openVault(join(home, 'vault'), passphrase);
  work(vault.db);
  vault.close();
  await call('vault.unlock', { passphrase });
}

async function attach(entryId: EntryId, name: string, content: string) {
  const bytes = Buffer.from(content);
  const { upload } = await call('attachment.begin', {
    name,
    mediaType: 'text/plain',
    bytes: bytes.length,
    now,
  });
  await call('attachment.chunk', { upload, offset: 0, data: bytes.toString('base64') });
  const { id } = await call('attachment.finish', { upload });
  return call('attachment.attach', { id, entryId });
}

const at = { start: now, end: now, zone: 'Europe/Berlin', precision: 'minute' } as const;
const draft = (kind: EventDraft['kind'], more: Partial<EventDraft> = {}): EventDraft => ({
  id: newId<EventId>(),
  kind,
  source: 'person',
  confirmed: true,
  at,
  text: 'x',
  ...more,
});

/** Two people, and something of every kind there is. */
async function fill() {
  for (const name of ['Maya', 'Finn'])
    await call('subject.add', { name, born: '2018-05', aliases: [`${name}chen`] });
  await call('person.add', { name: 'Dr Quast', role: 'clinician', aliases: ['the doctor'] });
  await call('number.add', { kind: 'doctor', label: 'Practice', number: '+49 30 901820', sure: true });
  await call('provider.add', { name: 'hall', url: 'https://example.org/v1', model: 'm', key: 'KEYCANARY' });
  await call('fact.add', {
    subject: 'Maya',
    kind: 'medicine',
    value: 'Keppra 250 mg twice a day',
    since: '2026-01',
    now,
  });
  const old = await call('fact.add', { subject: 'Maya', kind: 'allergy', value: 'hazelnut', now });
  await call('fact.end', { id: old.id, now });
  await call('fact.plan', {
    subject: 'Maya',
    plan: { kind: 'usual-seizure', underMinutes: 3 },
    givenBy: 'Dr Quast',
    givenOn: '2026-01-10',
    reviewBy: '2026-12-01',
    now,
  });
  const { entry } = await call('journal.add', {
    text: 'gave Maya 2.5 mg melatonin 20:10, itchy arms 3/10 by nine',
    subject: 'Maya',
    observer: 'Nana',
    now,
  });
  await call('journal.edit', {
    id: entry.id,
    text: 'gave Maya 5 mg melatonin 20:10, itchy arms 3/10 by nine',
    now,
  });
  await attach(entry.id, 'letter.txt', 'MAYASLETTER');
  const suspect = draft('exposure', {
    what: { name: 'dairy', original: 'milk', group: 'dairy', detail: 'milk' },
  });
  await call('journal.add', {
    text: '=HYPERLINK("http://x"), she said\nand "more"\r\n’s end ',
    subject: 'Maya',
    now,
    events: [
      suspect,
      draft('reaction', { what: { name: 'itch', original: 'itchy' }, suspects: [suspect.id], site: 'arm' }),
      draft('check-in', { checkIn: { lookedFor: ['rash'], from: now, to: now, found: [] } }),
      draft('wound', { wound: { lengthMm: 3, widthMm: 2, photos: [] } }),
      draft('dose', {
        what: { name: 'x', original: 'x' },
        amount: { low: 1, high: 2, unit: null, original: '1-2' },
      }),
      draft('observation', {
        what: { name: 'pain', original: 'pain' },
        severity: { label: 'mild', original: 'mild' },
        absent: true,
        count: 2,
        route: 'oral',
        confirmed: false,
      }),
    ],
  });
  const skin = { subject: 'Maya', name: 'Skin', min: 0, max: 5, direction: 'more-is-worse' } as const;
  await call('scale.add', { ...skin, anchors: [{ at: 5, words: 'raw' }] });
  await call('scale.set', { ...skin, max: 10 });
  await call('tracked.set', {
    subject: 'Maya',
    tracked: [{ name: 'rash', by: { as: 'scale', name: 'Skin' } }],
    now,
  });
  const answers = [{ name: 'rash', answer: 'some', value: 7 }] as const;
  await call('check-in.keep', { subject: 'Maya', answers: [...answers], now });
  await call('form.add', {
    subject: 'Maya',
    form: {
      ...{ kind: 'dose', product: 'Co-codamol', taken: 'taken', givenBy: 'Nana', words: 'after supper' },
      ingredients: [{ name: 'codeine', strength: { value: 8, unit: 'mg' } }],
    },
    now,
  });
  const food = { kind: 'exposure', to: 'food', name: 'pancakes', ingredients: ['milk'] } as const;
  await call('form.add', { subject: 'Maya', form: { ...food, ingredients: ['milk'] }, now });
  const gone = await call('journal.add', { text: 'Maya DELETEDCANARY', subject: 'Maya', now });
  await call('journal.delete', { id: gone.entry.id });
  await call('journal.add', { text: 'FINNCANARY had a cold', subject: 'Finn', observer: 'Opa Otto', now });
  await call('ask', { question: 'When did Maya last have melatonin?', subject: 'Maya', noModel: true, now });
  await call('memory.list', { subject: 'Maya' });
  await inside((db) => {
    const body = { kind: 'intent', crumb: newId(), at: now, atMs: Date.parse(now), receiver: 'hall' };
    const row = {
      ...body,
      url: 'u',
      model: 'm',
      bytes: '{}',
      sha256: '0',
      predicates: [],
      crowd: 1,
      consent: 'c',
      previous: '0',
    };
    db.prepare(
      "INSERT INTO ledger (crumb_uid, row_kind, at_ms, body, previous, hash) VALUES (?, 'intent', ?, ?, '0', 'h')",
    ).run(body.crumb, body.atMs, JSON.stringify(row));
    const together = newId<CrumbId>();
    writeIntent(db, {
      ...{ crumb: together, together, at: now, atMs: Date.parse(now), receiver: 'attic', purpose: 'crumb' },
      ...{ url: 'u', model: 'm', bytes: '{}', sha256: sha256('{}'), predicates: [], crowd: 1, consent: 'c' },
      ...{ subject: null, own: false, retention: null },
    });
    db.prepare(
      "INSERT INTO asked_outside (uid, subject_id, asked_ms, question) SELECT ?, id, 0, 'why?' FROM subjects WHERE name = 'Maya'",
    ).run(together);
  });
  return { entry };
}

describe('what was written is all there', () => {
  test('in JSON Lines as the timeline shows it, and the same once more in CSV', async () => {
    const { entry } = await fill();
    const folder = await written({ files: true });
    const rows = jsonRows(folder);
    const of = (type: string) =>
      rows.filter((row) => row.type === type).map(({ type: _type, ...row }) => row);

    expect(rows[0]).toMatchObject({
      type: 'export',
      format: 1,
      encrypted: false,
      owner: 'Anna',
      about: null,
    });
    for (const subject of ['Anna', 'Maya', 'Finn']) {
      const { entries } = await call('journal.timeline', { subject });
      const shown = of('entry').filter((row) => row.subject === subject);
      expect(shown).toEqual(entries.map(({ events: _e, attachments: _a, ...rest }) => rest));
      expect(of('event').filter((row) => row.subject === subject)).toEqual(
        entries.flatMap(({ events }) => events),
      );
      const { facts } = await call('fact.list', { subject, now });
      expect(of('fact').filter((row) => row.subject === subject)).toEqual(facts);
    }
    const [before] = (await call('journal.history', { id: entry.id })).revisions;
    expect(of('revision')).toMatchObject([{ entryId: entry.id, ...before, events: [{ kind: 'dose' }, {}] }]);
    const [attachment] = (await call('attachment.list', { subject: 'Maya' })).attachments;
    expect(of('attachment')).toMatchObject([{ id: attachment?.id, name: 'letter.txt', subject: 'Maya' }]);
    expect(readFileSync(join(folder, String(of('attachment')[0]?.file)), 'utf8')).toBe('MAYASLETTER');
    expect(of('statement')).not.toEqual([]);
    expect(of('conversation')).toMatchObject([
      { subject: 'Maya', question: 'When did Maya last have melatonin?' },
    ]);
    expect(of('outside')).toMatchObject([
      { subject: 'Maya', question: 'why?', answers: [{ receiver: 'attic' }] },
    ]);
    expect(of('ledger')).toEqual((await call('ledger.list', {})).rows);
    expect(of('setting')).toContainEqual({ name: 'country', value: 'DE' });
    expect(of('person').map(({ name }) => name)).toEqual(['Anna', 'Dr Quast', 'Nana', 'Opa Otto']);

    const counts = Object.fromEntries(
      KINDS.map((kind) => [kind, of(kind).length]).filter(([, n]) => n !== 0),
    );
    expect(rows.at(-1)).toEqual({ type: 'end', counts, files: 1, unreadable: 0 });
    for (const kind of KINDS) {
      const table = csvRows(join(folder, tableOf(kind)));
      expect(table, kind).toEqual(of(kind).map((row) => cells(kind, row)));
    }
  });

  test('of what was deleted, of a receiver’s key and of where backups lie there is nothing', async () => {
    await fill();
    mkdirSync(join(home, 'stickcanary'));
    await call('vault.backup', { folder: join(home, 'stickcanary'), now });
    const all = everythingIn(await written({ files: true }));
    expect(all).toContain('FINNCANARY');
    for (const never of ['DELETEDCANARY', 'KEYCANARY', 'stickcanary', passphrase])
      expect(all).not.toContain(never);
  });

  test('every field that is written has a column, and the page of the format names each', async () => {
    await fill();
    const rows = jsonRows(await written({ files: true }));
    const page = readFileSync(join(programFolder(), 'docs', 'export-format.md'), 'utf8');
    const sections = new Map(page.split(/^### /m).map((part) => [part.split('\n')[0], part] as const));
    for (const kind of KINDS) {
      const named = [...(sections.get(kind) ?? '').matchAll(/^\| `([\w.]+)` \|/gm)].map(([, field]) => field);
      expect(named, kind).toEqual([...COLUMNS[kind]]);
      const some = rows.filter(({ type }) => type === kind);
      expect(some, kind).not.toEqual([]);
      for (const { type: _type, ...row } of some) {
        for (const path of paths(row)) {
          expect(
            COLUMNS[kind].some((column) => path === column || path.startsWith(`${column}.`)),
            `${kind} ${path}`,
          ).toBe(true);
        }
      }
    }
  });

  test('a photo whose bytes do not hold is missing, said to be, and keeps nothing else in', async () => {
    const { entry } = await fill();
    const bad = await attach(entry.id, 'other.txt', 'BROKEN');
    await inside((db) =>
      db.prepare('UPDATE attachments SET sha256 = ? WHERE uid = ?').run('0'.repeat(64), bad.id),
    );
    const made = await write({ files: true });
    expect(made).toMatchObject({ files: 1, unreadable: 1 });
    expect(readdirSync(join(made.path ?? '', 'files'))).toHaveLength(1);
    expect(jsonRows(made.path ?? '').filter(({ unreadable }) => unreadable === true)).toMatchObject([
      { id: bad.id },
    ]);
  });
});

test('nothing of another person is in what is written of one', async () => {
  await fill();
  const folder = await written({ subject: 'maya', files: true });
  const all = everythingIn(folder);
  for (const never of ['Finn', 'FINNCANARY', 'Opa Otto', 'hall', '901820', 'local-only']) {
    expect(all, never).not.toContain(never);
  }
  expect(all).toContain('Nana');
  expect(jsonRows(folder)[0]).toMatchObject({ about: 'Maya' });
  const other = everythingIn(await written({ subject: 'Finn', files: true }));
  for (const never of ['Maya', 'Nana', 'MAYASLETTER', 'melatonin', 'Keppra'])
    expect(other, never).not.toContain(never);
});

test('of a span there is what began in it, and facts, which stand for longer', async () => {
  await fill();
  await call('journal.add', { text: 'Maya slept well', subject: 'Maya', now: '2026-02-10T08:00:00+01:00' });
  const rows = jsonRows(
    await written({ from: '2026-02-09T00:00:00+01:00', to: '2026-02-10T23:59:59+01:00', subject: 'Maya' }),
  );
  expect(rows.filter(({ type }) => type === 'entry')).toMatchObject([{ text: 'Maya slept well' }]);
  const types = new Set(rows.map(({ type }) => type));
  expect([...types]).toEqual([
    'export',
    'person',
    'subject',
    'fact',
    'scale',
    'tracked',
    'entry',
    'event',
    'end',
  ]);
});

/**
 * What each table's columns become. A new one makes this red: whoever adds it says here whether a person may take it with
 * them, and if it marks what not everybody may see (a note for its writer alone), `whole.ts` is where it has to be heeded.
 */
test('no column comes into the vault without a word on whether it is exported', () => {
  const db = scratchDb();
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '%fts%' ORDER BY name",
    )
    .pluck()
    .all();
  const found = Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
        .all()
        .map(({ name }) => name)
        .join(' '),
    ]),
  );
  const exported = {
    aliases: 'id subject_id person_id alias',
    attachments:
      'id uid entry_id file secret kind name media_type bytes sha256 width height taken_ms taken_offset_min metadata wound length_mm width_mm depth_mm added_ms added_offset_min thumbnail_type thumbnail',
    conversations: 'id subject_id asked_ms question answer',
    entries:
      'id uid subject_id observer_id revision text start_ms end_ms offset_min zone precision created_ms edited_ms deleted_ms sample while_locked private made_by dated edited_by',
    entry_revisions:
      'entry_id revision text start_ms end_ms offset_min zone precision written_ms events private made_by subject_id written_by',
    events:
      'id uid entry_id subject_id position kind source confirmed start_ms end_ms offset_min zone precision name name_original name_group name_detail amount amount_low amount_high unit amount_original severity severity_min severity_max severity_label severity_original site route count absent taken onset_of onset_low onset_high onset_original detail text deleted only_for how scale scale_version',
    facts:
      'id uid subject_id said_by kind value status since until reviewed_ms plan review_by regimen regimen_from_ms ask_after_ms',
    asked_outside: 'uid subject_id asked_ms question',
    ledger: 'id crumb_uid row_kind at_ms body content previous hash',
    numbers: 'id uid kind label number country lock_screen added_ms',
    people: 'id uid name role sample created_ms',
    providers: 'name url model key added_ms own proxy timeout_s stream retention price',
    settings: 'key value',
    scales: 'id uid subject_id name version min max anchors direction made_ms',
    statement_entries: 'statement_id entry_id revision',
    statement_questions: 'statement_id conversation_id',
    statements: 'id uid subject_id topic text weight first_ms last_ms state sort why words said later_ms',
    subjects: 'id uid name born sex country sample created_ms colour',
    templates: 'id uid entry_id name added_ms',
    tracked: 'subject_id position name measure',
  };
  const leftOut = {
    // Of this machine's disks; of undo; of what was seen and not sent; of what is made anew from the words.
    // Which evening somebody did not want to be asked.
    check_ins_folded: 'subject_id day',
    backups: 'id at_ms folder file bytes entries made_by ledger_head',
    deeds: 'id deed entry_id at_ms batch whole undone released',
    entry_vectors: 'entry_id chunk revision model vector',
    forgotten: 'subject_id topic_hash',
    passage_vectors: 'passage_id chunk model vector',
    passages: 'id uid pack title text source url licence dated',
    previews: 'uid subject_id made_ms provider bytes sha256 predicates crowd sendable question',
    letters: 'uid preview_uid position provider bytes sha256',
    // Of when this machine may remind, and what was asked.
    reminders: 'subject_id doses check_in asked_through_ms asked_day',
    profile_vectors: 'id subject_id statement_id model weight vector',
    profile_entries: 'profile_id entry_id weight',
    // Whether anything is learned of them now.
    memory_paused: 'subject_id since_ms',
    // How Tend counts their words, not what they wrote.
    word_agreements: 'id subject_id name counts_as counts said_by said_ms',
  };
  expect(found).toEqual({ ...exported, ...leftOut });
});

describe('nothing half, nothing open to others', () => {
  test('its owner alone may read it, and no name tells of whom it is', async () => {
    await fill();
    const folder = await written({ files: true });
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const one of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const mode = statSync(join(one.parentPath, one.name)).mode & 0o777;
      expect(mode, one.name).toBe(one.isFile() ? 0o600 : 0o700);
      expect(one.name).not.toMatch(/maya|finn|anna|letter/i);
    }
    expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain('NOT ENCRYPTED');
    // A second one of the day stands beside it.
    expect((await write()).folder).toBe('tend-export-2026-02-08-2');
    expect(readdirSync(out()).sort()).toEqual(['tend-export-2026-02-08', 'tend-export-2026-02-08-2']);
  });

  test('who only found Tend open takes nothing with them', async () => {
    const refused = await reply('export.write', { folder: out(), passphrase: 'a guess', now });
    expect(refused).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
    expect(readdirSync(out())).toEqual([]);
  });

  test('a folder that is not there, or a name nobody has, is said', async () => {
    expect(await reply('export.write', { folder: join(out(), 'no'), passphrase, now })).toMatchObject({
      error: { code: 'bad-input', message: expect.stringContaining('choose another') },
    });
    expect(await reply('export.write', { folder: out(), passphrase, subject: 'Zoe', now })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(readdirSync(out())).toEqual([]);
  });

  test('stopped, or locked in the middle, it leaves nothing, and core answers others all the while', async () => {
    await many(2000);
    for (const end of ['export.stop', 'vault.lock'] as const) {
      const stopped = new Promise<unknown>((resolve) => {
        heard = ({ step, done }) => {
          // Asked from within the writing, as a window would: it is answered before the next piece.
          if (step === 'writing' && done < 2000) resolve(reply(end, {}));
        };
      });
      const writing = reply('export.write', { folder: out(), passphrase, now });
      await stopped;
      expect(await writing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(readdirSync(out())).toEqual([]);
    }
    expect(told.at(-1)).toMatchObject({ step: 'failed' });
    heard = () => {};
    await call('vault.unlock', { passphrase });
    expect((await write()).counts.entry).toBe(2000);
    expect(told.at(-1)).toMatchObject({ step: 'done' });
  });

  test('what a crash left half written, in the clear, goes when the vault is opened next; nothing else does', async () => {
    const part = join(out(), 'tend-export-2026-02-08.0123abcd.part');
    const other = join(out(), 'my own.part');
    for (const folder of [part, other]) {
      mkdirSync(folder);
      writeFileSync(join(folder, 'journal.jsonl'), 'words');
    }
    const left = (path: string) =>
      inside((db) => db.prepare("INSERT OR REPLACE INTO settings VALUES ('export.part', ?)").run(path));
    await left(other);
    await left(part);
    await expect.poll(() => readdirSync(out())).toEqual(['my own.part']);
  });
});

/** Entries enough for many pieces. */
async function many(count: number): Promise<void> {
  await inside((db) => {
    const insert = db.prepare(`
      INSERT INTO entries (uid, subject_id, observer_id, text, start_ms, end_ms, offset_min, zone, precision, created_ms)
      VALUES (:uid, 1, 1, 'itchy arms', :ms, :ms, 60, 'Europe/Berlin', 'minute', :ms)`);
    db.transaction(() => {
      for (let i = 0; i < count; i++) insert.run({ uid: newId(), ms: Date.parse(now) + i * 60_000 });
    })();
  });
}

function cells(kind: (typeof KINDS)[number], row: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    COLUMNS[kind].map((path) => {
      const value = path.split('.').reduce<unknown>((node, step) => Object(node)[step], row);
      if (value === undefined || value === null) return [path, ''];
      if (typeof value === 'string') return [path, /^[=+\-@'\t\r\n]/.test(value) ? `'${value}` : value];
      return [path, typeof value === 'object' ? JSON.stringify(value) : String(value)];
    }),
  );
}

/** The path of every leaf, lists being leaves. */
function paths(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) && Object.keys(inner).length > 0
      ? paths(inner, `${before}${key}.`)
      : [`${before}${key}`],
  );
}

test('taking the sign off a cell gives back what was written', async () => {
  await call('subject.add', { name: 'Maya' });
  const texts = ['=1+1', "'quoted' it", '-5 degrees', '+ a lot', '@home', "'=tricky", 'plain', ' spaced '];
  for (const text of texts) await call('journal.add', { text, subject: 'Maya', now });
  const table = csvRows(join(await written({ subject: 'Maya' }), tableOf('entry')));
  expect(table.map(({ text }) => asWritten(text))).toEqual(texts);
  expect(table.filter(({ text = '' }) => /^[=+\-@]/.test(text))).toEqual([]);
});
