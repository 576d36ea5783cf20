import { count, list } from './count.ts';

type Goes = {
  readonly entries: number;
  readonly facts: number;
  readonly statements: number;
  readonly conversations: number;
  readonly attachments: number;
};

/** “: 3 notes and 1 fact”, as far as there is any of it. */
function goes({ entries, facts, statements, conversations, attachments }: Goes): string {
  const parts: [number, string][] = [
    [entries, count(entries, 'note')],
    [facts, count(facts, 'fact')],
    [statements, count(statements, 'thing Tend learned', 'things Tend learned')],
    [conversations, count(conversations, 'answer')],
    [attachments, count(attachments, 'photo or file', 'photos and files')],
  ];
  const there = parts.flatMap(([n, words]) => (n > 0 ? [words] : []));
  return there.length === 0 ? '' : `: ${list(there)}`;
}

/** Forgetting for good, and what remains. */
export const enForgetting = {
  forgetting: {
    looking: 'Looking at what goes…',
    keep: 'Keep it',
    done: 'Done',

    entry: 'Forget for good…',
    entryTitle: 'Forget this note',
    entryMeans:
      'Its words go now, with its older wordings, its photos and the answers that rest on it. It cannot be brought back. “Delete” leaves you a day for that.',
    entryYes: 'Forget it',
    entryDone: 'The note is gone, for good.',

    subject: 'Forget…',
    subjectNamed: (name: string) => `Forget ${name}…`,
    subjectTitle: (name: string) => `Forget ${name}`,
    subjectMeans: (what: Goes) =>
      `All that is written about them goes, for good${goes(what)}. With it what stands in the search and in answers.`,
    mentions: (n: number, name: string) =>
      n === 1
        ? `One note about somebody else names ${name}, and stays.`
        : `${n} notes about others name ${name}, and stay.`,
    subjectTyped: (name: string) => `Type ${name} to go on`,
    subjectYes: (name: string) => `Forget ${name}`,
    subjectDone: (name: string) => `${name} is forgotten, for good.`,

    everything: 'Erase everything',
    everythingHint:
      'The journal, its photos, what Tend learned, and the keys first. Models stay, unless you say so.',
    everythingOpen: 'Erase everything…',
    everythingMeans: (what: Goes) =>
      `All of it goes, for good${goes(what)}. Nobody can bring it back, us included.`,
    passphrase: 'Passphrase',
    words: 'erase everything',
    wordsTyped: (words: string) => `Type “${words}” to go on`,
    models: 'Also the models that were fetched',
    everythingYes: 'Erase everything',
    erasing: 'Erasing…',
    everythingDone: 'Everything is erased. Its keys went first.',
    wrong: 'That is not the passphrase.',

    still: (n: number) =>
      n === 1
        ? 'One backup still holds it, and opens with the passphrase of its day:'
        : `${n} backups still hold it, and open with the passphrase of their day:`,
    none: 'No backup that Tend knows of holds it.',
    crumbs: (n: number) =>
      `${count(n, 'crumb has', 'crumbs have')} left this laptop. What was sent is with whoever received it, and the list of it stays.`,
    disks:
      'A disk may keep what was overwritten: an SSD its spare blocks, a snapshot or a synced folder a copy. What they keep is sealed.',
  },
};
