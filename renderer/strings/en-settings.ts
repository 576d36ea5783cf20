import { count } from './count.ts';
import { enNumbers } from './en-numbers.ts';
import { enPlans } from './en-plans.ts';

/** Bytes as people say them: "1.1 GB", "25 MB". */
function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${Math.round(bytes / 1e6)} MB`;
  return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

export const enSettings = {
  ...enNumbers,
  ...enPlans,

  memory: {
    title: (name: string) => `What Tend has learned about ${name}`,
    sentence: (learned: number) =>
      `From ${count(learned, 'note')}. It only helps to find things sooner, and never leaves this laptop.`,
    showEntries: (n: number) => (n === 1 ? 'Show the note' : `Show the ${count(n, 'note')}`),
    seen: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
    weight: (share: number) => `${Math.round(share * 100)} % of what is remembered`,
    forget: 'Forget this',
    forgetMeans:
      'The statement and what was derived from it are erased. The notes it came from stay in your journal. Old backups may still hold it.',
    forgetYes: 'Forget it',
    keep: 'Keep it',
    forgotten: 'Forgotten.',
    empty: (name: string) => `Nothing has been learned about ${name} yet.`,
    emptyText:
      'When something has been written down a few times, a plain statement appears here, such as “headache, noted 5 times, last on 26 February”, each with the notes it came from. You can forget any of them.',
    states: { suggested: 'suggested', confirmed: '', paused: 'paused' },
    open: 'open in Today',
  },

  settings: {
    title: 'Settings',
    outside: 'What may leave',
    crumbs: 'Crumbs',
    crumbsHint:
      'Single questions that may leave, each only after you have seen its exact bytes. Off until you turn it on.',
    localOnly: 'Local only',
    localOnlyHint: 'With this on, nothing in Tend can open a connection: no crumb, no download.',
    receiver: 'Who receives a crumb',
    receiverHint: 'Anything that speaks the OpenAI protocol. Adding one sends nothing.',
    receiverNone: 'Nobody yet.',
    receiverAdd: 'Add a receiver',
    receiverName: 'Name',
    receiverUrl: 'Address',
    receiverModel: 'Model',
    receiverKey: 'Key',
    receiverKeyHint: 'Kept sealed in your journal; only used to send.',
    receiverKeyKept: 'with a key',
    receiverKeyNone: 'no key',
    receiverRemove: (name: string) => `Remove ${name}`,
    receiverBadUrl: 'Please write a whole address, such as https://example.org/v1.',
    look: 'How it looks',
    theme: 'Light or dark',
    themes: { system: 'as the system', light: 'light', dark: 'dark' },
    country: 'Country',
    countryHint: 'For the right emergency number.',
    countryNone: 'not written down',
    subjects: 'Whom you write about',
    subjectLine: (entries: number, born: string | undefined) =>
      `${count(entries, 'note')}${born === undefined ? '' : `, born ${born}`}`,
    persons: 'Who else appears',
    personsHint: 'Relatives, doctors, teachers. Their names never leave.',
    personsNone: 'Nobody else yet.',
    personAdd: 'Add a person',
    personName: 'Name',
    personRole: 'Who it is',
    roles: {
      owner: 'you',
      clinician: 'doctor, nurse or therapist',
      relative: 'family',
      school: 'school or day care',
      other: 'someone else',
    },
    facts: (name: string) => `What stands for longer, about ${name}`,
    factsHint: 'Diagnoses, allergies, current medicines. Suspected is never shown as diagnosed.',
    factsNone: 'Nothing written down.',
    factAdd: 'Write one down',
    factKeep: 'Keep',
    factKind: 'Kind',
    factValue: 'What',
    factStatus: 'How sure',
    factSince: 'Since',
    factSinceHint: 'If you like, as 2024-03.',
    factKinds: {
      diagnosis: 'diagnosis',
      allergy: 'allergy',
      intolerance: 'intolerance',
      medicine: 'current medicine',
      genotype: 'genotype',
      pregnancy: 'pregnancy',
      device: 'device',
      contact: 'contact',
      plan: 'plan',
    },
    factStatuses: {
      suspected: 'suspected',
      diagnosed: 'diagnosed',
      'confirmed-absent': 'looked for, not there',
    },
    factLine: (kind: string, status: string, since: string | undefined) =>
      `${kind}, ${status}${since === undefined ? '' : `, since ${since}`}`,
    edit: (name: string) => `Edit ${name}`,
    version: (version: string) => `Tend ${version}`,
  },

  models: {
    title: 'Models',
    hint: 'They run on this laptop and hold no key. Without any of them Tend still finds, counts and answers.',
    wording: 'Let a model word the answers',
    wordingHint:
      'It may join and soften sentences. Each is checked against your notes; what fails is replaced by Tend’s own.',
    tasks: { embed: 'finds by meaning', word: 'words answers' },
    line: (bytes: number, licence: string) => `${size(bytes)}, ${licence}`,
    source: (source: string) => `From ${source}`,
    trainedOn: (what: string) => `Trained on: ${what}`,
    states: { absent: 'not here', fetching: 'fetching', present: 'here', damaged: 'damaged' },
    loaded: 'in memory',
    get: (bytes: number) => `Fetch ${size(bytes)}`,
    getHint: (source: string) => `Fetching opens a connection to ${source}. Nothing of yours is sent.`,
    stop: 'Stop fetching',
    load: 'Load',
    unload: 'Unload',
    progress: (done: number, total: number, source: string) =>
      `${size(done)} of ${size(total)} from ${source}`,
    backend: 'Computed on',
    threads: 'Threads',
    folder: 'Folder',
    notLoaded: 'nothing loaded',
    details: 'More',
  },
};
