import { count } from './count.ts';

/** "0.3 MB": a backup is never so small that it were worth less. */
function size(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`;
}

/** Backups, and bringing one back. */
export const enBackup = {
  backup: {
    title: 'Backup',
    none: 'There is no backup yet. If this laptop is lost, so is what you wrote.',
    last: (day: string, notes: number) => `The last good backup is of ${day}, with ${count(notes, 'note')}.`,
    hint: 'One sealed file, in a folder you choose: best on a stick or another disk. It opens with your passphrase, or your 24 words if you have them.',
    make: 'Back up now…',
    making: 'Backing up…',
    stop: 'Stop',
    stopped: 'Stopped. No backup was made.',
    good: (notes: number, file: string) =>
      `Backed up, read back and compared: ${count(notes, 'note')}, in ${file}.`,
    steps: {
      copying: 'Copying the journal',
      sealing: 'Sealing it',
      checking: 'Reading it back and comparing',
      done: 'Done',
      failed: 'Stopped',
    },
    progress: (step: string, percent: number) => `${step}, ${percent} %`,
    schedule: 'By itself',
    schedules: { off: 'no', daily: 'every day', weekly: 'every week' },
    scheduleHint: (folder: string | null) =>
      folder === null
        ? 'While Tend is open and you are not writing. You are asked for a folder first.'
        : `While Tend is open and you are not writing, into the folder “${folder}”. Its newest ten are kept; those you make yourself stay.`,
    folder: 'Another folder…',
    failed: (day: string, message: string) => `The backup of ${day} did not come about. ${message}`,
    all: 'The backups Tend knows of',
    line: (day: string, notes: number, bytes: number | null) =>
      `${day}, ${count(notes, 'note')}${bytes === null ? '' : `, ${size(bytes)}`}`,
    by: { hand: 'made by you', schedule: 'made by itself' },
    inFolder: (folder: string | null) => (folder === null ? 'in a folder of yours' : `in “${folder}”`),
    now: {
      there: 'is there',
      gone: 'not there any more: moved, or deleted',
      unknown: 'its disk is not here now',
    },
    looking: 'Looking for them…',
    late: (days: number, ever: boolean) =>
      ever ? `Last backup: ${days} days ago` : `No backup in ${days} days`,
    lateWhere: 'Settings',
  },

  restore: {
    have: 'I have a backup',
    title: 'Bring back a backup',
    sentence: 'A file of Tend’s, as “tend-2026-11-25.age”. It stays where it is and as it is.',
    choose: 'Choose the file…',
    another: 'Another file…',
    chosen: (file: string) => `Chosen: ${file}`,
    passphrase: 'Passphrase',
    passphraseHint: 'The one you had when this backup was made.',
    phrase: 'The 24 words',
    usePhrase: 'Use the 24 words instead',
    usePassphrase: 'Use the passphrase instead',
    restore: 'Bring it back',
    restoring: 'Bringing it back…',
    back: 'Back',
    needSecret: 'Please fill this in.',
    wrong: 'That passphrase does not open this backup. It has to be the one of the day it was made.',
    done: (notes: number) => `Your journal is back, with ${count(notes, 'note')}.`,
  },
};
