import { join } from 'node:path';
import { type EventDraft, type EventId, type Input, type Method, newId } from '../../contract/index.ts';
import { DAY, NOW, PASSPHRASE, WHO, type Who, type World, type Writer } from './three-people.ts';

/** Asked about one person by one writer. `told`: a mark that must come back, so that an empty answer proves nothing. */
type About = {
  readonly subject: string;
  readonly who: Who;
  readonly observer: Writer;
  readonly others: readonly Who[];
};
export type Case<M extends Method> =
  | { readonly about: (about: About) => readonly Input<M>[]; readonly told: string | null }
  | {
      readonly byId: (ids: {
        entry: World['last'];
        attachment: World['hidden'][number]['attachment'];
      }) => readonly Input<M>[];
    }
  | { readonly nobody: string };

const time = { now: NOW };
/** Words of others, syntax of the keyword index and of SQL, and what has no words. */
export const hostile = (others: readonly Who[]) => [
  ...others.map((one) => `${WHO[one].name} ${WHO[one].alias} rash headache`),
  ...others.map((one) => WHO[one].own.join(' OR ')),
  'zmaya* OR zrash* OR zsynt* OR zpriv*',
  'text : headache OR NEAR(itchy arms, 10) NOT maya',
  `" OR 1=1 -- %`,
  '%',
  '*',
  'I am at my end, I shouted, I hid it, I cry a lot',
];

const event = (name: string): EventDraft => ({
  ...{ id: newId<EventId>(), kind: 'dose', source: 'person', confirmed: true, taken: 'taken', text: name },
  at: { start: NOW, end: NOW, zone: 'Europe/Berlin', precision: 'minute' },
  what: { name, original: name },
});
const ofVault = 'of the vault as a whole, not of a person';
const ofMachine = 'of this computer, not of a person';
const nothingBack = 'answers that it is done, and nothing else';
const ofLedger = 'what has left: sentences about nobody, and whom each was about for the vault as a whole';
const onesOwn = 'answers with what was handed in';

/** Every request there is. A new one does not compile until it stands here: asked, or left out for a reason that holds. */
export const casesOf = (world: World): { readonly [M in Method]: Case<M> } => ({
  // What is asked about a person.
  'words.list': { told: null, about: ({ subject }) => [{ subject }] },
  'words.count': {
    told: null,
    about: ({ subject, observer }) => [
      { subject, observer, name: 'redness', countsAs: 'rash', counts: true },
    ],
  },
  'words.takeBack': {
    told: null,
    about: ({ subject }) => [{ subject, name: 'redness', countsAs: 'rash' }],
  },
  'journal.timeline': {
    told: 'entry',
    about: ({ subject, observer, others }) => [
      { subject, observer },
      { subject, observer, take: 'newest', limit: 3 },
      { subject, observer, kind: 'dose' },
      ...others.map((one) => ({ subject, observer, before: world.ids[one].entry })),
      ...world.hidden.map(({ entry }) => ({ subject, observer, before: entry })),
    ],
  },
  search: {
    told: 'entry',
    about: ({ subject, observer, others }) => [
      ...['hybrid', 'words', 'meaning'].flatMap((mode) =>
        ['rash on both legs', 'itchy arms', ...hostile(others)].map((query) => ({
          // One of the three it was made from.
          ...{ query, subject, observer, mode: mode as 'hybrid', limit: 200, ...time },
        })),
      ),
    ],
  },
  ask: {
    told: 'entry',
    about: ({ subject, observer, others }) =>
      [
        ...['when was the last rash?', 'what medicines were given?', 'how often was there a headache?'],
        ...['was there a migraine?', 'how much melatonin in all?', 'what happened on 20 February?'],
        ...['what was eaten?', 'what is diagnosed?', 'how long after food did the rash come?'],
        ...['and before that?', 'what about the other one?', 'what did Nana write?', 'what did Anna write?'],
        ...hostile(others),
      ].map((question) => ({ question, subject, observer, noModel: true, ...time })),
  },
  'memory.list': { told: '', about: ({ subject }) => [{ subject, ...time }] },
  'sheet.read': {
    told: 'entry',
    about: ({ subject }) => [{ subject, from: '2026-02-01', to: DAY, ...time }],
  },
  'export.write': {
    told: null,
    about: ({ subject }) => [{ subject, folder: world.out, passphrase: PASSPHRASE, files: true, ...time }],
  },
  'crumb.preview': {
    told: '',
    about: ({ subject, others }) =>
      [
        'Why does the rash come?',
        'Can the medicine cause the itch?',
        'Is a migraine usual?',
        ...hostile(others),
      ].map((question) => ({ question, subject, ...time })),
  },
  'opinion.list': { told: null, about: ({ subject, observer }) => [{ subject, observer }] },
  'opinion.read': { nobody: 'what came back for one question, by its id; what it touches is tested with it' },
  'fact.list': { told: 'fact', about: ({ subject }) => [{ subject, ...time }] },
  'expected.list': { told: 'product', about: ({ subject, observer }) => [{ subject, observer, ...time }] },
  'reminder.get': { told: null, about: ({ subject }) => [{ subject, ...time }] },
  'scale.list': { told: 'scale', about: ({ subject }) => [{ subject, all: true, ...time }] },
  'tracked.list': { told: 'tracked', about: ({ subject }) => [{ subject, ...time }] },
  'check-in.get': { told: 'tracked', about: ({ subject }) => [{ subject, ...time }] },
  'journal.days': { told: null, about: ({ subject, observer }) => [{ subject, observer }] },
  'journal.strip': {
    told: '',
    about: ({ subject, observer }) => [{ subject, observer, from: '2026-02-01', to: DAY, bins: 20 }],
  },
  'journal.things': { told: '', about: ({ subject, observer }) => [{ subject, observer }] },
  'template.list': { told: 'template', about: ({ subject, observer }) => [{ subject, observer }] },
  'attachment.list': {
    told: 'file',
    about: ({ subject, observer }) => [
      { subject, observer },
      { staged: true, observer },
    ],
  },
  'number.list': { told: null, about: ({ subject }) => [{ subject }] },
  'line.repeat': {
    told: null,
    about: ({ subject, observer }) =>
      ['same as yesterday', 'same breakfast', 'the same again', 'same dose'].map((text) => ({
        ...{ text, subject, observer, ...time },
      })),
  },
  'line.complete': {
    told: null,
    about: ({ subject, observer }) =>
      ['gave 5', 'gave 240 mg', 'I am at my', 'rash on', 'itchy', 'a head'].map((text) => ({
        ...{ text, subject, observer, ...time },
      })),
  },
  'line.propose': { nobody: 'the model is given the line and what code read in it, and nothing else' },
  'journal.parse': {
    told: null,
    about: ({ subject, observer, others }) => [
      ...['gave 240 mg paracetamol at 19:15', 'gave 10 mg melatonin at 19:05', 'mum & me both'].map(
        (text) => ({
          ...{ text, subject, observer, ...time },
        }),
      ),
      ...others.map((one) => ({
        text: `gave ${WHO[one].own[0]} 50 mg at 20:00`,
        subject,
        observer,
        ...time,
      })),
    ],
  },
  'form.read': {
    told: null,
    about: ({ subject, observer }) =>
      ['paracetamol', 'melatonin'].map((name) => ({
        ...{ subject, observer, ...time },
        form: { kind: 'dose', ingredients: [{ name }], taken: 'taken', amount: { value: 10, unit: 'mg' } },
      })),
  },
  'paste.split': {
    told: null,
    about: ({ subject, observer }) => [
      { text: '1 Feb 2026: rash\n2 Feb 2026: none', subject, observer, ...time },
    ],
  },
  'paste.read': {
    told: null,
    about: ({ subject, observer }) => [
      { notes: [{ text: 'gave 240 mg paracetamol', day: DAY, time: '19:12', subject, observer }], ...time },
    ],
  },
  'paste.doses': {
    told: null,
    about: ({ subject, observer }) => [
      { notes: [{ text: 'gave 10 mg melatonin', day: DAY, time: '19:02', subject, observer }], ...time },
    ],
  },
  // What is asked by the id of a note, or of a file beside one.
  'journal.entry': { byId: ({ entry: id }) => [{ id }] },
  'journal.history': { byId: ({ entry: id }) => [{ id }] },
  'journal.edit': {
    byId: ({ entry: id }) => [
      { id, text: 'x', ...time },
      { id, text: 'x', private: false, ...time },
    ],
  },
  'journal.delete': { byId: ({ entry: id }) => [{ id }] },
  'journal.forget': { byId: ({ entry: id }) => [{ id }] },
  'journal.restore': { byId: ({ entry: id }) => [{ id, revision: 1, ...time }] },
  'form.of': { byId: ({ entry: id }) => [{ id }] },
  'form.edit': { byId: ({ entry: id }) => [{ id, form: { kind: 'note', words: 'x' }, ...time }] },
  'bulk.plan': { byId: ({ entry }) => [{ ids: [entry], change: { type: 'delete' }, ...time }] },
  'bulk.do': {
    byId: ({ entry }) => [
      { ids: [entry], change: { type: 'private', private: false }, ...time },
      { ids: [entry], change: { type: 'subject', subject: WHO.rash.name }, ...time },
      { ids: [entry], change: { type: 'delete' }, ...time },
    ],
  },
  'template.add': { byId: ({ entry }) => [{ entry, name: 'mine', ...time }] },
  'attachment.attach': { byId: ({ entry, attachment }) => [{ id: attachment, entryId: entry }] },
  'attachment.read': { byId: ({ attachment: id }) => [{ id, offset: 0 }] },
  'attachment.thumbnail': { byId: ({ attachment: id }) => [{ id }] },
  'attachment.thumbnail.set': { byId: ({ attachment: id }) => [{ id, data: '', width: 1, height: 1 }] },
  'attachment.set': { byId: ({ attachment: id }) => [{ id, name: 'x' }] },
  'attachment.remove': { byId: ({ attachment: id }) => [{ id }] },
  'attachment.save': { byId: ({ attachment: id }) => [{ id, file: join(world.out, 'copy') }] },
  // What keeps something, and tells of what was kept.
  'journal.add': {
    told: null,
    about: ({ subject, observer }) => [
      { text: 'gave 240 mg paracetamol at 19:15', subject, observer, ...time },
      { text: 'gave 10 mg melatonin at 19:05', subject, observer, ...time, events: [event('melatonin')] },
    ],
  },
  'form.add': {
    told: null,
    about: ({ subject, observer }) => [
      {
        subject,
        observer,
        form: { kind: 'dose', ingredients: [{ name: 'melatonin' }], taken: 'taken' },
        ...time,
      },
    ],
  },
  'paste.keep': {
    told: null,
    about: ({ subject, observer }) => [
      { notes: [{ text: 'gave 10 mg melatonin', day: DAY, time: '19:02', subject, observer }], ...time },
    ],
  },
  'check-in.keep': {
    told: null,
    about: ({ subject, observer, who }) => [
      { subject, observer, answers: [{ name: `${WHO[who].mark}tracked`, answer: 'none' }], ...time },
    ],
  },
  'memory.pause': {
    told: null,
    about: ({ subject }) => [
      { subject, paused: true, ...time },
      { subject, paused: false, ...time },
    ],
  },
  'check-in.fold': { told: null, about: ({ subject }) => [{ subject, folded: true, ...time }] },
  'tracked.set': { told: null, about: ({ subject }) => [{ subject, tracked: [], ...time }] },
  'scale.add': {
    told: null,
    about: ({ subject, observer }) => [
      { subject, name: `own ${observer}`, min: 0, max: 3, direction: 'more-is-worse', ...time },
    ],
  },
  'scale.set': {
    told: 'scale',
    about: ({ subject, who }) => [{ subject, name: `${WHO[who].mark}scale`, max: 6, ...time }],
  },
  'reminder.set': { told: null, about: ({ subject }) => [{ subject, doses: false, checkIn: null, ...time }] },
  'expected.leave': { told: null, about: ({ subject, observer }) => [{ subject, observer, ...time }] },
  'expected.settle': {
    told: null,
    about: ({ who, observer }) => [
      { fact: world.ids[who].fact, at: event('x').at, how: 'given', observer, ...time },
    ],
  },
  'fact.add': { told: null, about: ({ subject }) => [{ subject, kind: 'allergy', value: 'dust', ...time }] },
  'fact.plan': {
    told: null,
    about: ({ subject }) => [
      {
        ...{ subject, plan: { kind: 'usual-oxygen', fromPercent: 88 }, givenBy: 'Dr Kaya', ...time },
        ...{ givenOn: '2026-01-10', reviewBy: '2026-12-01' },
      },
    ],
  },
  'journal.undo': { told: null, about: ({ observer }) => [{ observer, ...time }] },
  'journal.redo': { told: null, about: ({ observer }) => [{ observer, ...time }] },
  'draft.get': { told: null, about: ({ observer }) => [{ observer }] },
  'draft.set': { nobody: nothingBack },
  'form.draft.get': { told: null, about: ({ observer }) => [{ observer }] },
  'form.draft.set': { nobody: nothingBack },
  'inbox.seal': { nobody: 'is asked without a key, and reads nothing of the vault' },
  'inbox.flags': { nobody: 'is asked without a key, and reads nothing of the vault' },
  'inbox.state': { nobody: 'counts files, without a key' },
  'inbox.arrived': {
    nobody: 'what was written on the lock screen is nobody’s alone; each line says whom it is about',
  },
  'inbox.unreadable.delete': { nobody: 'a count' },
  // One thing by its own id, which names no one.
  'fact.change': { nobody: onesOwn },
  'fact.review': { nobody: onesOwn },
  'fact.later': { nobody: onesOwn },
  'fact.end': { nobody: onesOwn },
  'regimen.read': { nobody: onesOwn },
  'template.rename': { nobody: onesOwn },
  'template.remove': { nobody: nothingBack },
  'memory.forget': { nobody: nothingBack },
  'memory.answer': { nobody: nothingBack },
  'memory.set': { nobody: nothingBack },
  'crumb.need': { nobody: 'names out of a closed list, by a model that sees the question alone' },
  'crumb.kinds': { nobody: 'a closed list' },
  'crumb.never': { nobody: 'a closed list' },
  'crumb.previewed': { nobody: 'the bytes of a preview, which was asked for above' },
  'crumb.send': { nobody: 'sends those bytes' },
  'crumb.send.several': { nobody: 'sends those bytes' },
  'crumb.stop': { nobody: nothingBack },
  'crumb.forget': { nobody: nothingBack },
  'journal.when': { nobody: 'reads a date' },
  'line.propose.stop': { nobody: nothingBack },
  'ask.stop': { nobody: nothingBack },
  'ask.warm': { nobody: nothingBack },
  'attachment.begin': { nobody: onesOwn },
  'attachment.chunk': { nobody: onesOwn },
  'attachment.finish': { nobody: onesOwn },
  'attachment.cancel': { nobody: nothingBack },
  'attachment.save.choose': { nobody: 'is refused by core: main asks for the place' },
  'export.choose': { nobody: 'is refused by core: main asks for the place' },
  'export.stop': { nobody: nothingBack },
  // Lists of who there is, and numbers of people.
  'subject.list': { nobody: 'is the list of everybody, without a word about them' },
  'subject.show': { nobody: nothingBack },
  'subject.add': { nobody: onesOwn },
  'subject.set': { nobody: onesOwn },
  'subject.forgetting': { nobody: 'counts' },
  'subject.remove': { nobody: 'counts' },
  'person.list': { nobody: 'is the list of who writes and is mentioned' },
  'person.add': { nobody: onesOwn },
  'ledger.list': { nobody: ofLedger },
  'ledger.byProvider': { nobody: ofLedger },
  'ledger.export': { nobody: ofLedger },
  'ledger.export.choose': { nobody: 'is refused by core: main asks for the place' },
  'number.add': { nobody: ofVault },
  'number.set': { nobody: ofVault },
  'number.remove': { nobody: ofVault },
  'provider.list': { nobody: ofVault },
  'provider.add': { nobody: ofVault },
  'provider.remove': { nobody: ofVault },
  'provider.presets': { nobody: ofMachine },
  'provider.set': { nobody: ofVault },
  'provider.testing': { nobody: 'fixed words about nobody' },
  'provider.test': { nobody: 'fixed words about nobody' },
  'settings.get': { nobody: ofVault },
  'settings.set': { nobody: ofVault },
  'sample.remove': { nobody: ofVault },
  status: { nobody: 'counts' },
  'vault.state': { nobody: ofVault },
  'vault.create': { nobody: ofVault },
  'vault.unlock': { nobody: ofVault },
  'vault.recover': { nobody: ofVault },
  'vault.phrase.make': { nobody: ofVault },
  'vault.passphrase.change': { nobody: ofVault },
  'vault.backup': { nobody: 'everything, sealed' },
  'vault.backup.choose': { nobody: 'everything, sealed' },
  'vault.restore': { nobody: ofVault },
  'vault.restore.choose': { nobody: ofVault },
  'vault.restore.pick': { nobody: ofVault },
  'vault.restore.picked': { nobody: ofVault },
  'vault.lock': { nobody: ofVault },
  'vault.keychain.make': { nobody: ofVault },
  'vault.unlock.keychain': { nobody: ofVault },
  'vault.keychain.drop': { nobody: ofVault },
  'vault.keys.renew': { nobody: ofVault },
  'vault.keys.renew.stop': { nobody: ofVault },
  'vault.erasing': { nobody: 'counts' },
  'vault.erase': { nobody: ofVault },
  'backup.list': { nobody: ofVault },
  'backup.stop': { nobody: ofVault },
  'backup.folder': { nobody: ofVault },
  'backup.folder.choose': { nobody: ofVault },
  'keychain.state': { nobody: ofMachine },
  'keychain.on': { nobody: ofMachine },
  'keychain.off': { nobody: ofMachine },
  'keychain.open': { nobody: ofMachine },
  'vault.place': { nobody: ofMachine },
  'vault.place.told': { nobody: ofMachine },
  'models.list': { nobody: ofMachine },
  'models.get': { nobody: ofMachine },
  'models.stop': { nobody: ofMachine },
  'models.load': { nobody: ofMachine },
  'models.unload': { nobody: ofMachine },
  'models.use': { nobody: ofMachine },
  'models.exam': { nobody: ofMachine },
  'models.exam.stop': { nobody: ofMachine },
});
