import {
  type Added,
  type Arrived,
  type Clock,
  type EntryId,
  type InboxState,
  MAX_LINE_CHARS,
  newId,
  type Parsed,
  type RedFlag,
  type SealedNow,
  TendError,
} from '../contract/index.ts';
import { checkLine, isoIn, type Journal } from '../journal/index.ts';
import { emergencyNumber, numbersBesides } from '../knowledge/index.ts';
import { redFlags, watched } from '../safety/index.ts';
import {
  type Door,
  deleteUnreadable,
  type InboxLine,
  inboxState,
  readDoor,
  sealLine,
  tellTheDoor,
  type Vault,
  vaultError,
} from '../vault/index.ts';
import { clockOf } from './clock.ts';
import { whenThereIsRoom } from './room.ts';
import type { Handlers } from './router.ts';

/** What can be done with a line while nobody has the key. */
export type Inbox = {
  state(): InboxState;
  flags(text: string, clock: Clock): RedFlag[];
  /** @throws TendError `empty-line`, `line-too-long`, and what `sealLine` throws */
  seal(input: Parsed<'inbox.seal'>, clock: Clock): Promise<SealedNow>;
  /** What was put aside goes for good. @returns how many files */
  deleteUnreadable(): number;
  /** Tells the lock screen which numbers to name; left for the next time when the disk is full. */
  know(door: Door): void;
};

/**
 * So much of a text is looked through for warnings (some tenths of a second). More than a note can hold: what is too long to be kept
 * may still tell of an emergency.
 */
const MOST_CHECKED_CHARS = 200_000;

export const nothingArrived: Arrived = { lines: [], unreadable: 0, waiting: 0 };

export function createInbox(vaultDir: string): Inbox {
  const state = () => inboxState(vaultDir);

  /** Without whose line it is and how old they are: that is in the vault. Once it is read, the line is looked at again. */
  function flags(text: string, clock: Clock): RedFlag[] {
    const { country, numbers: added } = readDoor(vaultDir);
    const number = emergencyNumber(country);
    const numbers = [...numbersBesides(country), ...added];
    return redFlags(text.slice(0, MOST_CHECKED_CHARS), {
      ...clock,
      atMs: clock.nowMs,
      ...(country !== '' && { country }),
      ...(number !== undefined && { emergencyNumber: number }),
      ...(numbers.length > 0 && { numbers }),
    });
  }

  return {
    state,
    flags,
    async seal({ text, subject, observer }, clock) {
      checkLine(text);
      const { zone, nowMs } = clock;
      const line: InboxLine = {
        id: newId<EntryId>(),
        text,
        at: isoIn(nowMs, zone),
        zone,
        ...(subject !== undefined && { subject }),
        ...(observer !== undefined && { observer }),
      };
      await sealLine(vaultDir, line);
      const some = watched(text);
      return {
        sealed: { id: line.id, at: line.at },
        redFlags: flags(text, clock),
        ...(some !== undefined && { watched: some }),
        waiting: state().waiting,
      };
    },
    deleteUnreadable: () => deleteUnreadable(vaultDir),
    know: (door) => whenThereIsRoom(() => tellTheDoor(vaultDir, door)),
  };
}

type Desk = {
  /** @throws TendError `locked`, `no-vault` */
  session(): { readonly arrived: Arrived };
  clock(input: { readonly now?: string | undefined; readonly zone?: string | undefined }): Clock;
  readonly inbox: Inbox;
};

/** The first three are answered without a key, and know nothing that needs one. */
export function inboxHandlers({ session, clock, inbox }: Desk): Pick<Handlers, InboxMethod> {
  return {
    'inbox.state': () => inbox.state(),
    'inbox.flags': (input) => {
      const some = watched(input.text.slice(0, MAX_LINE_CHARS));
      return {
        redFlags: inbox.flags(input.text, clock(input)),
        ...(some !== undefined && { watched: some }),
      };
    },
    'inbox.seal': (input) => inbox.seal(input, clock(input)),
    'inbox.arrived': () => session().arrived,
    'inbox.unreadable.delete': () => {
      session();
      return { deleted: inbox.deleteUnreadable() };
    },
  };
}

type InboxMethod = `inbox.${'state' | 'flags' | 'seal' | 'arrived' | 'unreadable.delete'}`;

/**
 * Keeps what was written while the vault was locked, each line with its own time. Never in the way of opening: what
 * cannot be kept now waits, and what is no line is put aside.
 */
export async function readArrived(vault: Vault, journal: Journal, now: Clock): Promise<Arrived> {
  const lines: Added[] = [];
  try {
    const read = await vault.readInbox((line) => {
      const added = kept(journal, line, now);
      if (added !== undefined) lines.push(added);
    });
    return { ...read, lines: lines.map(shown) };
  } catch {
    // The folder itself cannot be read or written in. The lines are where they were.
    return { ...nothingArrived, lines: lines.map(shown) };
  }
}

function kept(journal: Journal, line: InboxLine, now: Clock): Added | undefined {
  const { id, text, subject, observer } = line;
  const then = thenOf(line, now);
  const named = { ...(subject !== undefined && { subject }), ...(observer !== undefined && { observer }) };
  try {
    return journal.arrive({ id, text, ...named }, then, now.nowMs);
  } catch (error) {
    const known = vaultError(error);
    // A name that nobody has, a time that no day has: the words are kept all the same, for the person to put right.
    if (!(known instanceof TendError) || !['not-found', 'no-such-time'].includes(known.code)) throw known;
    return journal.arrive({ id, text, events: [] }, then, now.nowMs);
  }
}

/** Before Tend, and a clock that was a day ahead: nobody writes a line then, and it would be lost among other days. */
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const AHEAD_MS = 24 * 60 * 60 * 1000;

/** When it was written; where that cannot be, the time of unlocking, and the words are kept all the same. */
function thenOf(line: InboxLine, now: Clock): Clock {
  const said = saidIn(line, now);
  const canBe = said.nowMs >= EARLIEST_MS && said.nowMs <= now.nowMs + AHEAD_MS;
  return canBe ? said : { ...said, nowMs: now.nowMs };
}

/** A zone that is not known here is read as that of this machine; the instant stands. */
function saidIn({ at, zone }: InboxLine, now: Clock): Clock {
  try {
    return clockOf({ now: at, zone }, () => now.nowMs, now.zone);
  } catch {
    return { nowMs: Date.parse(at), zone: now.zone };
  }
}

function shown({ entry, redFlags, doseQuestions }: Added): Arrived['lines'][number] {
  const { id, subject, at } = entry;
  return { id, subject, at, redFlags, ...(doseQuestions !== undefined && { doseQuestions }) };
}
