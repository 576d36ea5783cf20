import type { PasteAnswers } from '../../../src/contract/index.ts';
import { call, sentenceOf } from '../../bridge.ts';
import { noticed, useApp } from '../../state/app.ts';
import { raised, useFlags } from '../../state/flags.ts';
import { kept, useLine } from '../../state/line.ts';
import {
  chosen,
  initialPaste,
  isUnsettled,
  type PasteNote,
  splitAnew,
  toKeep,
  usePaste,
} from '../../state/paste.ts';
import { refreshPeople, refreshStatus } from '../../state/session.ts';
import { whom } from '../../state/whom.ts';
import { en } from '../../strings/en.ts';
import { reloadDays } from '../today/load.ts';

/** Notes read with one request: what the window waits for between two pictures of how far it is. */
const AT_ONCE = 12;

/** Nothing shorter is a week of notes. */
const SHORTEST = 24;

/** Looks whether the line is several notes, and offers it. Silent: the line can always be kept as it is. */
export async function look(text: string): Promise<void> {
  if (text.trim().length < SHORTEST || !/\n|\d\s?[./-]\s?\d|\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3}/u.test(text)) {
    if (usePaste.getState().split !== null) usePaste.setState(initialPaste);
    return;
  }
  try {
    const split = await call('paste.split', { text });
    // Looked at already: what was answered there stands.
    usePaste.setState((p) => (p.open ? p : { ...initialPaste, asOne: p.asOne, text, split }));
  } catch {
    // Too long: keeping it says so.
    usePaste.setState((p) => (p.open ? p : initialPaste));
  }
}

export async function review(): Promise<void> {
  usePaste.setState((p) => (p.split === null ? p : { ...splitAnew(p, p.split, aboutOf), open: true }));
  await readOn();
}

/** The words stay in the line, as they were. */
export function backToLine(): void {
  reading += 1;
  usePaste.setState((p) => ({ ...p, open: false, notes: [], doses: [], error: null, busy: false }));
}

export async function answer(answers: PasteAnswers): Promise<void> {
  const p = usePaste.getState();
  const all = { ...p.answers, ...answers };
  try {
    const split = await call('paste.split', { text: p.text, answers: all });
    usePaste.setState((now) => splitAnew({ ...now, answers: all, doses: [] }, split, aboutOf));
    await readOn();
  } catch (thrown) {
    usePaste.setState({ error: sentenceOf(thrown) });
  }
}

let reading = 0;

/** Reads what is not read yet, a few at a time; a later call, or leaving, ends the one before. */
export async function readOn(): Promise<void> {
  reading += 1;
  const mine = reading;
  try {
    for (;;) {
      const p = usePaste.getState();
      const some = p.notes.filter((note) => note.parse === null && !note.out).slice(0, AT_ONCE);
      if (!p.open || some.length === 0 || mine !== reading) return;
      const { parses } = await call('paste.read', { notes: some.map((note) => plain(note)) });
      if (mine !== reading) return;
      const read = new Map(some.map((note, i) => [note.nth, parses[i] ?? null]));
      usePaste.setState((now) => ({
        ...now,
        notes: now.notes.map((note) =>
          note.parse === null ? { ...note, parse: read.get(note.nth) ?? null } : note,
        ),
      }));
    }
  } catch (thrown) {
    if (mine === reading) usePaste.setState({ error: sentenceOf(thrown) });
  }
}

function plain(note: PasteNote) {
  const { events: _, ...rest } = toKeep(usePaste.getState(), note);
  return rest;
}

/** Keeps what was not left out: all of it as one deed, or nothing. What there is to ask about doses comes first. */
export async function keepAll(): Promise<void> {
  const p = usePaste.getState();
  const its = chosen(p);
  if (p.busy || its.length === 0 || isUnsettled(p) || its.some(({ parse }) => parse === null)) return;
  usePaste.setState({ busy: true, error: null });
  try {
    const notes = its.map((note) => toKeep(p, note));
    const { questions } = await call('paste.doses', { notes });
    const fresh = questions.filter(({ question }) => !p.doses.some((one) => one.question === question));
    if (fresh.length > 0) {
      const doses = questions.map(({ nth, question }) => ({ nth: its[nth]?.nth ?? nth, question }));
      usePaste.setState({ busy: false, doses });
      return;
    }
    const { added } = await call('paste.keep', { notes });
    for (const { entry, redFlags } of added) {
      const { id, subject, observer } = entry;
      const origin = { type: 'entry', id, subject, ...(entry.private && { only: observer }) } as const;
      useFlags.setState((s) => raised(s, redFlags, origin));
    }
    useLine.setState((line) => kept(line, p.text));
    usePaste.setState(initialPaste, true);
    useApp.setState((s) => noticed(s, en.paste.kept(added.length), true));
    await Promise.all([reloadDays(useApp.getState().subject), refreshStatus(), refreshPeople()]);
  } catch (thrown) {
    usePaste.setState({ busy: false, error: sentenceOf(thrown) });
  }
}

function aboutOf(text: string): string {
  const { subjects, subject } = useApp.getState();
  return useLine.getState().about ?? whom(text, subjects, subject).subject;
}
