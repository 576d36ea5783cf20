import type { PlaceFinding, PlaceId } from '../contract/index.ts';
import type { Sealing } from './block.ts';
import { type SyncedAnswer, type Syncer, syncers } from './synced.ts';

export type DiskAnswer =
  | Sealing
  | 'folder-encrypted'
  | 'network'
  | 'memory'
  | 'container'
  | 'host'
  | 'zfs'
  | 'other-disk';
type BesideAnswer = 'encrypted' | 'plain' | 'virtual' | 'unknown';

/** What was found out, each in one word. */
export type Answers = {
  readonly disk: DiskAnswer;
  readonly swap: BesideAnswer | 'none' | 'memory';
  readonly hibernation: BesideAnswer | 'off' | 'nowhere';
  readonly synced: SyncedAnswer | 'unknown';
};

type Said = Pick<PlaceFinding, 'level' | 'text' | 'todo'>;

/** The answers as a person reads them, those that matter most first in each level's own order. */
export function findingsOf(answers: Answers, platform: NodeJS.Platform): PlaceFinding[] {
  const on = platform === 'darwin' || platform === 'win32' ? platform : 'linux';
  const finding = (id: PlaceId, title: string, answer: string, said: Said): PlaceFinding => ({
    id,
    answer,
    title,
    ...said,
  });
  return [
    finding('disk', 'The disk', answers.disk, disk(on)[answers.disk]),
    finding('swap', 'What does not fit in memory', answers.swap, swap(on)[answers.swap]),
    finding('hibernation', 'Hibernation', answers.hibernation, hibernation(on)[answers.hibernation]),
    finding('synced', 'Copies on other machines', answers.synced, synced(answers.synced)),
  ];
}

type System = 'linux' | 'darwin' | 'win32';

const fine = (text: string): Said => ({ level: 'fine', text });
const risk = (text: string, todo: string): Said => ({ level: 'risk', text, todo });
const unknown = (text: string, todo: string): Said => ({ level: 'unknown', text, todo });

const encryptTheDisk: Record<System, string> = {
  linux:
    'Most systems offer to encrypt the disk (LUKS) when they are installed; an installed one is best backed up and set up anew. Until then your passphrase is what keeps the journal closed.',
  darwin: 'Turn on FileVault: System Settings, Privacy & Security, FileVault.',
  win32:
    'Turn on device encryption or BitLocker: Settings, Privacy & security. Keep its recovery key somewhere else.',
};

const lookYourself: Record<System, string> = {
  linux: 'The command lsblk shows it: look for “crypt” on the way to this folder.',
  darwin: 'Look in System Settings, Privacy & Security, FileVault.',
  win32: 'Look in Settings, Privacy & security, Device encryption, or under “Manage BitLocker”.',
};

const askTheHost = 'Look at the settings of the machine beneath, or ask whoever runs it.';

function disk(on: System): Record<DiskAnswer, Said> {
  return {
    encrypted: fine('It is encrypted: while the laptop is off, nothing on it can be read.'),
    'folder-encrypted': fine('The folder your journal lies in is encrypted by the system.'),
    plain: risk(
      'Tend found no encryption on it. Your journal is sealed all the same, but whoever has the disk can try passphrases for as long as they like, and read what other programs left on it. (A drive that encrypts by itself does not show.)',
      encryptTheDisk[on],
    ),
    removable: risk(
      'Your journal lies on a disk that can be carried off, and Tend found no encryption on it. Whoever has it can try passphrases for as long as they like.',
      'Encrypt it where its maker or your system offers that (this empties it, so make a backup first), and do not rely on this one copy.',
    ),
    network: risk(
      'Your journal lies on another machine, over the network. Whoever runs that machine has the sealed files, and a connection that breaks while Tend writes can damage them.',
      'Close Tend and move the folder to a disk of this laptop. Put a backup on the other machine instead.',
    ),
    memory: risk(
      'Your journal lies in memory, not on a disk. It is gone when the machine is turned off.',
      'Make a backup now, and restore it into a folder on a disk.',
    ),
    container: unknown(
      'This looks like a container. Tend could not find out which disk lies beneath it, or whether that is encrypted.',
      askTheHost,
    ),
    virtual: unknown(
      'This is a virtual machine. Tend could not find out whether the disk of the machine beneath it is encrypted.',
      askTheHost,
    ),
    host: unknown(
      'This folder belongs to the machine beneath this one. Tend could not find out whether its disk is encrypted.',
      askTheHost,
    ),
    zfs: unknown(
      'ZFS keeps this disk, and does not tell Tend whether it encrypts this part of it.',
      'The command zfs get encryption tells, for the data set this folder is in.',
    ),
    'other-disk': unknown(
      'Your journal lies on another disk than the system. Tend could not find out whether that one is encrypted.',
      'Look at it in Disk Utility.',
    ),
    unknown: unknown('Tend could not find out whether this disk is encrypted.', lookYourself[on]),
  };
}

const staysThere = 'What was written before stays until something is written over it.';

function swap(on: System): Record<Answers['swap'], Said> {
  return {
    none: fine('The system moves nothing from memory to a disk at the moment.'),
    memory: fine('It is packed and stays in memory (zram).'),
    encrypted: fine('It is encrypted.'),
    plain: risk(
      'The system may move parts of memory to the disk in the clear, your open journal among them, and they stay there after Tend is locked.',
      {
        linux: `Use zram instead of a disk, or let /etc/crypttab encrypt the swap under a new key at each start. ${staysThere}`,
        darwin: encryptTheDisk.darwin,
        win32: encryptTheDisk.win32,
      }[on],
    ),
    virtual: unknown(
      'It goes to the disk of a virtual machine. Tend could not find out whether the machine beneath encrypts that.',
      askTheHost,
    ),
    unknown: unknown(
      'Tend could not find out whether parts of memory are moved to a disk in the clear.',
      on === 'linux' ? 'The command swapon shows where they go.' : lookYourself[on],
    ),
  };
}

function hibernation(on: System): Record<Answers['hibernation'], Said> {
  return {
    off: fine('This system does not offer it.'),
    nowhere: fine('There is no place on a disk that memory could be written to.'),
    encrypted: fine('What is written to the disk then is encrypted.'),
    plain: risk(
      'When this machine hibernates, all its memory is written to the disk in the clear. Tend locks itself before, but traces of what you read can be in it.',
      on === 'linux'
        ? 'Let it sleep or turn it off instead, or encrypt the swap it is written to. Quit Tend before you let it hibernate.'
        : encryptTheDisk[on],
    ),
    virtual: unknown(
      'It goes to the disk of a virtual machine. Tend could not find out whether the machine beneath encrypts that.',
      askTheHost,
    ),
    unknown: unknown(
      'Tend could not find out whether memory is written to the disk in the clear when this machine hibernates.',
      'Quit Tend before you let it hibernate.',
    ),
  };
}

function synced(answer: Answers['synced']): Said {
  if (answer === 'none') {
    return fine(
      'Tend found no program that copies this folder elsewhere. It does not look for backups of the whole disk, such as Time Machine: they hold sealed copies.',
    );
  }
  if (answer === 'unknown') {
    return unknown(
      'Tend could not find out whether a program copies this folder elsewhere.',
      'Look whether Dropbox, OneDrive, iCloud, Syncthing or another of their kind has this folder in its settings.',
    );
  }
  if (answer.startsWith('maybe-')) {
    // The prefix was found; what follows it is a name of the list by the type of the answer.
    const name = syncers[answer.slice('maybe-'.length) as Syncer];
    return unknown(
      `A folder above has the name that ${name} gives its own. Tend could not find out whether something copies it elsewhere.`,
      moveOut(name),
    );
  }
  // All other answers are names of the list, or the storage of a program that is not in it.
  const name = answer === 'cloud-storage' ? 'a cloud storage' : syncers[answer as Syncer];
  return risk(
    `This folder is kept by ${name}: sealed copies of your journal go to other machines. Older ones stay there when you delete something or change the passphrase, and two machines that write at once can damage it.`,
    moveOut(name),
  );
}

function moveOut(name: string): string {
  return `Close Tend and move the folder out of reach of ${name}, or have it left out there. To have your journal elsewhere, put a backup there instead.`;
}
