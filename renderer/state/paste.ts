import { create } from 'zustand';
import type {
  NoteToKeep,
  Parse,
  PasteAnswers,
  Pasted,
  PastedNote,
  RedFlag,
} from '../../src/contract/index.ts';
import { useApp } from './app.ts';
import { type Correction, corrected, eventsToKeep, type Read } from './corrections.ts';
import { useLine } from './line.ts';
import { useWriter } from './writer.ts';

/** One note of what was pasted, as it was split, read and put right. */
export type PasteNote = PastedNote & {
  readonly nth: number;
  /** About whom it would be kept. */
  readonly about: string;
  readonly parse: Parse | null;
  readonly corrections: readonly Correction[];
  /** The person left it out. */
  readonly out: boolean;
  /** The person gave it this day: no answer changes it. */
  readonly byHand: boolean;
};

/** What was pasted into the line and may be several notes. The line keeps the words until all of it is on disk. */
export type Paste = {
  readonly text: string;
  readonly split: Pasted | null;
  /** The text that the person wants as one note. */
  readonly asOne: string | null;
  readonly open: boolean;
  readonly answers: PasteAnswers;
  /** Who a sender is, where the person said so. */
  readonly senders: Readonly<Record<string, string>>;
  /** Whom a sender's notes are about, where the journal is about the sender too. */
  readonly abouts: Readonly<Record<string, string>>;
  readonly notes: readonly PasteNote[];
  readonly doses: readonly { readonly nth: number; readonly question: string }[];
  readonly busy: boolean;
  readonly error: string | null;
};

export const initialPaste: Paste = {
  text: '',
  split: null,
  asOne: null,
  open: false,
  answers: {},
  senders: {},
  abouts: {},
  notes: [],
  doses: [],
  busy: false,
  error: null,
};

export const usePaste = create<Paste>()(() => initialPaste);

useApp.subscribe(({ phase }, before) => {
  if (phase !== before.phase && phase === 'locked') usePaste.setState(initialPaste, true);
});

/** Is this line offered as several notes? */
export const isOffered = (p: Paste, text: string): boolean =>
  p.split?.several === true && p.text === text && p.asOne !== text && !p.open;

/** The notes of another splitting: what a person did to one stays with it, for only days change with an answer. */
export const splitAnew = (p: Paste, split: Pasted, about: (text: string) => string): Paste => ({
  ...p,
  split,
  notes: split.notes.map((note, nth): PasteNote => {
    const before = p.notes[nth]?.text === note.text ? p.notes[nth] : undefined;
    const dated = before?.byHand ? { ...note, ...dayOf(before) } : note;
    const same = before !== undefined && before.day === dated.day && before.time === dated.time;
    return {
      ...dated,
      nth,
      about: before?.about ?? about(note.text),
      parse: same ? before.parse : null,
      corrections: before?.corrections ?? [],
      out: before?.out ?? false,
      byHand: before?.byHand ?? false,
    };
  }),
});

function dayOf({ day, time }: PasteNote): Pick<PastedNote, 'day' | 'time' | 'undated' | 'future'> {
  return {
    ...(day !== undefined && { day }),
    ...(time !== undefined && { time }),
    undated: false,
    future: false,
  };
}

export const changeNote = (p: Paste, nth: number, change: Partial<PasteNote>): Paste => ({
  ...p,
  doses: [],
  error: null,
  notes: p.notes.map((note) => (note.nth === nth ? { ...note, ...change } : note)),
});

/** Its day, given by hand; an empty one is now. */
export const dated = (p: Paste, nth: number, day: string, today: string): Paste => {
  const notes = p.notes.map((note): PasteNote => {
    if (note.nth !== nth) return note;
    const { day: _, undated: __, future: ___, ...rest } = note;
    return { ...rest, byHand: true, parse: null, ...(day !== '' && { day, future: day > today }) };
  });
  return { ...p, notes, doses: [], error: null };
};

export const readsOf = ({ parse, corrections }: PasteNote): Read[] =>
  parse === null ? [] : corrected(parse.events, corrections);

/** Warnings of all notes, each once. */
export function flagsOf({ notes }: Pick<Paste, 'notes'>): RedFlag[] {
  const found = new Map<string, RedFlag>();
  for (const { out, parse } of notes)
    if (!out) for (const flag of parse?.redFlags ?? []) found.set(`${flag.level} ${flag.rule}`, flag);
  return [...found.values()];
}

export const unknownSenders = (p: Paste): string[] =>
  (p.split?.senders ?? []).flatMap(({ name, person }) =>
    person === undefined && p.senders[name] === undefined ? [name] : [],
  );

/** Senders the journal is about too: "I fell over" is theirs, "she slept well" is not. */
export const speakers = (p: Paste, page: string): { readonly name: string; readonly subject: string }[] =>
  (p.split?.senders ?? []).flatMap(({ name, subject }) =>
    subject !== undefined && subject !== page && p.notes.some((note) => note.sender === name)
      ? [{ name, subject }]
      : [],
  );

/** Notes that name nobody go over to whom they were said to be about. */
export const toldAbout = (p: Paste, sender: string, who: string, page: string): Paste => {
  const before = p.abouts[sender] ?? page;
  return {
    ...p,
    abouts: { ...p.abouts, [sender]: who },
    doses: [],
    notes: p.notes.map((note) =>
      note.sender === sender && note.about === before
        ? { ...note, about: who, parse: null, corrections: [] }
        : note,
    ),
  };
};

/** Whether something has to be answered before any of it can be kept. */
export const isUnsettled = (p: Paste): boolean =>
  p.split?.order !== undefined ||
  unknownSenders(p).length > 0 ||
  speakers(p, useApp.getState().subject).some(({ name }) => p.abouts[name] === undefined) ||
  p.notes.some((note) => !note.out && (note.undated === true || note.future === true));

export function writerOf(p: Paste, { sender }: PastedNote): string | undefined {
  if (sender === undefined) return undefined;
  return p.split?.senders.find(({ name }) => name === sender)?.person ?? p.senders[sender];
}

/** A note as the core takes it. */
export function toKeep(p: Paste, note: PasteNote): NoteToKeep {
  const observer = writerOf(p, note) ?? useWriter.getState().name ?? '';
  const events = note.corrections.length === 0 ? undefined : eventsToKeep(readsOf(note));
  const { isPrivate } = useLine.getState();
  const settled = note.undated !== true && note.future !== true;
  return {
    text: note.text,
    ...(settled && note.day !== undefined && { day: note.day }),
    ...(settled && note.day !== undefined && note.time !== undefined && { time: note.time }),
    ...(note.about !== '' && { subject: note.about }),
    ...(observer !== '' && { observer }),
    // Somebody else's words are not one's own to keep from them.
    ...(isPrivate && note.sender === undefined && { private: true }),
    ...(events !== undefined && { events }),
  };
}

export const chosen = (p: Paste): PasteNote[] => p.notes.filter(({ out }) => !out);
