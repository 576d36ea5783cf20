import {
  type Added,
  type Clock,
  type EntryWithEvents,
  type EventDraft,
  type EventId,
  type Form,
  type FormReading,
  type Output,
  type Parsed,
  TendError,
} from '../contract/index.ts';
import { redFlags, watched } from '../safety/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { doseQuestions } from './dose-questions.ts';
import { formEvents } from './form-events.ts';
import { formOf } from './form-of.ts';
import { numberQuestions } from './form-questions.ts';
import type { SuspectNames } from './form-sentence.ts';
import { timeOf } from './form-time.ts';
import { type ChangeMade, type KeepMade, type Made, madeFlags, madeText } from './made.ts';
import { readerOf } from './people.ts';
import { prepared } from './prepared.ts';
import { safetyContext } from './safety-context.ts';
import { resolveSubject, type SubjectRow } from './subjects.ts';

type Input<M extends 'form.read' | 'form.add' | 'form.edit'> = Omit<Parsed<M>, 'now' | 'zone'>;

/** What forms are kept through, and what they stand on. */
export type Ways = {
  readonly keep: KeepMade;
  readonly change: ChangeMade;
  /** @throws TendError `not-found` */
  entry(id: EntryWithEvents['id'], by: { readonly observer?: string | undefined }): EntryWithEvents;
  readonly country: () => string;
};

/** Entries for what a line cannot say. */
export function createForms(db: ReadableDb, ways: Ways) {
  const ask = doseQuestions(db);

  function made(form: Form, subject: SubjectRow, observer: string | undefined, clock: Clock): Made {
    const names = suspectNames(db, subject.id, form.kind === 'reaction' ? form.suspects : [], observer);
    const at = timeOf(form.when, clock);
    const drafts = formEvents(form, at, { db, subjectId: subject.id, suspects: names });
    const own = form.kind === 'note';
    const text = own ? form.words : madeText('form', drafts, names);
    const [sentence = text] = text.split('\n');
    const events = drafts.map((one) => (one.text === '' ? { ...one, text: sentence } : one));
    const photos = form.kind === 'wound' ? form.photos : [];
    return {
      ...{ subject: subject.name, observer, text, events, attachments: photos },
      by: own ? undefined : 'form',
    };
  }

  return {
    /** What it would be kept as; keeps nothing. Throws as `add` does. */
    read({ form, subject: whose, observer, entry }: Input<'form.read'>, clock: Clock): FormReading {
      const subject = resolveSubject(db, whose);
      const { text, events } = made(form, subject, observer, clock);
      const reader = readerOf(db, observer);
      const about = { subject, writer: reader.name, country: ways.country() };
      const atMs = Date.parse(events[0]?.at.start ?? '');
      const context = safetyContext(db, { ...about, atMs }, clock);
      const some = watched(text);
      const except = entry === undefined ? {} : { except: rowId(db, entry) };
      return {
        text,
        notes: notesOf(events),
        contains: events.flatMap(({ what, exposedTo }) =>
          exposedTo === 'food' && what?.detail !== undefined
            ? [{ name: what.original, allergens: what.detail.replaceAll(';', ',') }]
            : [],
        ),
        doseQuestions: [
          ...numberQuestions(events),
          ...ask({ subjectId: subject.id, reader, ...except }, events, clock),
        ],
        redFlags: madeFlags(text, (words) => redFlags(words, context)),
        ...(some !== undefined && { watched: some }),
      };
    },

    /** @throws TendError `bad-input`, `no-such-time`, `not-found` */
    add({ form, subject, observer, private: alone }: Input<'form.add'>, clock: Clock): Added {
      const filled = made(form, resolveSubject(db, subject), observer, clock);
      const added = ways.keep({ ...filled, ...(alone !== undefined && { private: alone }) }, clock);
      const asked = [...numberQuestions(filled.events), ...(added.doseQuestions ?? [])];
      return asked.length === 0 ? added : { ...added, doseQuestions: asked };
    },

    /** A new revision, worded anew. Throws as `add` does. */
    edit({ id, form, observer }: Input<'form.edit'>, clock: Clock): Added {
      const { subject } = ways.entry(id, { observer });
      return ways.change(id, made(form, resolveSubject(db, subject), observer, clock), { observer }, clock);
    },

    /** @throws TendError `not-found`, `bad-input` for an entry that was written as a line */
    of(id: EntryWithEvents['id'], observer: string | undefined): Output<'form.of'> {
      const { events, madeBy, text } = ways.entry(id, { observer });
      const [only] = events;
      const note = only?.kind === 'note' && only.text === text;
      if (madeBy !== 'form' && !note) {
        throw new TendError('bad-input', 'This note was not filled in by a form. Change its words instead.');
      }
      return { form: formOf(events) };
    },
  };
}

/** What doses and exposures of a person are called, of these or of none: those that the reader may see. */
export function suspectNames(
  db: ReadableDb,
  subject: number,
  ids: readonly EventId[],
  observer?: string,
): SuspectNames {
  if (ids.length === 0) return new Map();
  const rows = prepared<{ id: EventId; words: string }>(
    db,
    `SELECT uid AS id, coalesce(nullif(name_original, ''), name) AS words FROM events
      WHERE uid IN (SELECT value FROM json_each(:ids)) AND subject_id = :subject AND kind IN ('dose', 'exposure')
        AND deleted = 0 AND (only_for IS NULL OR only_for = :reader) AND name IS NOT NULL`,
  ).all({ ids: JSON.stringify(ids), subject, reader: readerOf(db, observer).id });
  return new Map(rows.map(({ id, words }) => [id, words]));
}

function rowId(db: ReadableDb, uid: string): number {
  return prepared<{ id: number }>(db, 'SELECT id FROM entries WHERE uid = :uid').get({ uid })?.id ?? 0;
}

/** Kept all the same, and out of what is compared. */
function notesOf(events: readonly EventDraft[]): string[] {
  const amounts = events.flatMap(({ amount, ingredients = [] }) => [
    amount,
    ...ingredients.map(({ strength }) => strength),
  ]);
  return amounts.flatMap((amount) => {
    if (amount === undefined || amount.unit !== null) return [];
    const typed = amount.original.replace(/^[\d.,]+\s*/, '');
    return [
      typed === ''
        ? `${amount.original} has no unit. It is kept as it is, and is not compared with other numbers.`
        : `Tend does not know the unit “${typed}”. ${amount.original} is kept as it is, and is not compared with other numbers.`,
    ];
  });
}
