import { create } from 'zustand';
import type {
  BackupProgress,
  EntryId,
  ExamProgress,
  IndexProgress,
  ModelsStatus,
  Person,
  Place,
  Status,
  Subject,
  SubjectId,
} from '../../src/contract/index.ts';

/** `leaf`: a page to print, which Settings leads to. */
export type Page = 'today' | 'look-back' | 'about' | 'ask' | 'memory' | 'crumbs' | 'settings' | 'leaf';
/**
 * `beginning`: the vault was just made and is open, and the recovery phrase is offered. `locking`: what was being written is
 * still being sealed, and none of it is shown any more.
 */
export type Phase = 'starting' | 'welcome' | 'beginning' | 'locked' | 'open' | 'locking';
export type Download = { readonly doneBytes: number; readonly totalBytes: number; readonly source: string };

/** What the whole window knows. Lines, answers and previews have stores of their own. */
export type App = {
  readonly phase: Phase;
  /** True from a crash of the core until the passphrase was entered again. */
  readonly crashed: boolean;
  /** Why the door could not be found; said on an otherwise empty page. */
  readonly trouble: string | null;
  readonly page: Page;
  readonly status: Status | null;
  readonly subjects: readonly Subject[];
  readonly people: readonly Person[];
  /** Whom the pages are about, by name. */
  readonly subject: string;
  readonly downloads: Readonly<Record<string, Download>>;
  /** How far the examination of a model is; null when none is. */
  readonly exam: ExamProgress | null;
  /** How far the backup is that is being made; null when none is. */
  readonly backup: BackupProgress | null;
  /** What was just done; `undo` offers the way back, `redo` the way forth again. */
  readonly notice: {
    readonly id: number;
    readonly text: string;
    readonly undo: boolean;
    readonly redo?: boolean;
  } | null;
  /** The entry Today should show and mark. */
  readonly jump: EntryId | null;
  /** The section that should be shown, by the id of its heading. */
  readonly section: string | null;
  /** The medicine whose form About should open, by the id of its fact. */
  readonly changing: string | null;
  /** What is known of the place the vault lies in; null until it was looked at. */
  readonly place: Place | null;
};

export const initial: App = {
  phase: 'starting',
  crashed: false,
  trouble: null,
  page: 'today',
  status: null,
  subjects: [],
  people: [],
  subject: '',
  downloads: {},
  exam: null,
  backup: null,
  notice: null,
  jump: null,
  section: null,
  changing: null,
  place: null,
};

export const useApp = create<App>()(() => initial);

export const toPage = (app: App, page: Page): App => ({
  ...app,
  page,
  jump: null,
  section: null,
  changing: null,
  notice: null,
});

export const jumpTo = (app: App, entry: EntryId, subject?: string): App => ({
  ...app,
  page: 'today',
  jump: entry,
  subject: subject ?? app.subject,
});

/** Everything that was read from the vault is dropped with its key; only what stands in a line store stays. */
export const locked = (app: App, crashed: boolean): App => ({
  ...initial,
  phase: 'locked',
  page: app.page,
  crashed,
});

export const opened = (app: App): App => ({ ...app, phase: 'open', crashed: false, trouble: null });

/** `last`: whom the window was about when it was locked. */
export const withPeople = (
  app: App,
  subjects: readonly Subject[],
  people: readonly Person[],
  last?: SubjectId,
): App => ({
  ...app,
  subjects,
  people,
  subject: subjects.some((s) => s.name === app.subject)
    ? app.subject
    : (subjects.find(({ id }) => id === last)?.name ?? usual(subjects)),
});

/** Whom the window opens about the first time: whoever is written about most. */
function usual(subjects: readonly Subject[]): string {
  const [first, ...rest] = subjects;
  if (first === undefined) return '';
  return rest.reduce((most, one) => (one.entries > most.entries ? one : most), first).name;
}

export const withStatus = (app: App, status: Status): App => ({ ...app, status });

export const withIndex = (app: App, index: IndexProgress): App =>
  app.status === null ? app : { ...app, status: { ...app.status, index } };

export const withModels = (app: App, models: ModelsStatus): App => {
  const fetching = new Set(models.models.filter((m) => m.state === 'fetching').map((m) => m.id));
  const downloads = Object.fromEntries(Object.entries(app.downloads).filter(([id]) => fetching.has(id)));
  return app.status === null ? app : { ...app, status: { ...app.status, models }, downloads };
};

export const withExam = (app: App, exam: ExamProgress | null): App => ({ ...app, exam });

export const withDownload = (app: App, id: string, download: Download): App => ({
  ...app,
  downloads: { ...app.downloads, [id]: download },
});

export const withBackup = (app: App, progress: BackupProgress): App => ({
  ...app,
  backup: progress.step === 'done' || progress.step === 'failed' ? null : progress,
});

export const noticed = (app: App, text: string, undo: boolean, redo = false): App => ({
  ...app,
  notice: { id: (app.notice?.id ?? 0) + 1, text, undo, redo },
});

export const unnoticed = (app: App, id: number): App =>
  app.notice?.id === id ? { ...app, notice: null } : app;

/** The owner's name: who wrote what has no other name beside it. */
export const ownerOf = (app: App): string => app.status?.owner ?? '';

/** Every name the journal knows, which somebody who knows the person would try as a passphrase. */
export const namesOf = (app: App): readonly string[] => [
  ownerOf(app),
  ...[...app.subjects, ...app.people].flatMap(({ name, aliases = [] }) => [name, ...aliases]),
];
