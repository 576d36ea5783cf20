import { count } from './count.ts';

/** New keys for the whole journal: why, what it does, and what it cannot. */
export const enNewKeys = {
  newKeys: {
    name: 'Keys',
    hint: 'Should somebody have had a copy of this journal and learned what opens it, give it new keys.',
    begin: 'Make new keys',
    title: 'New keys for everything',
    why: [
      'This is for when somebody may have had a copy of this journal and also learned your passphrase or your 24 words. A new passphrase alone would not be enough then: the keys behind it stay the same.',
      'Everything you have is locked anew. What somebody has copied already stays readable to them; nobody can change that.',
    ],
    means: {
      backups:
        'Backups made before open with the passphrase and the words of their day. Make a new one afterwards, and throw away those you no longer want.',
      phrase:
        'You get 24 new words. The old ones will open old backups only. Please have paper and a pen ready.',
      keychain: 'The keychain of this computer will not open your journal any more, until you let it again.',
      room: 'It needs as much free space as your journal takes now, and you can stop it until it is done.',
    },
    goOn: 'Go on',
    old: 'The passphrase now',
    also: 'Choose a new passphrase as well',
    alsoHint: 'Leave this on if somebody may know the one you have.',
    fresh: 'The new one',
    make: 'Make new keys',
    words: 'Make 24 words too, for when the passphrase is forgotten',
    making: 'Making new keys',
    stay: 'Your journal is closed for this moment. Please leave the laptop on.',
    steps: {
      copying: 'Copying under the new keys',
      checking: 'Comparing with what was there',
      attachments: 'Sealing photos and files anew',
      finishing: 'Almost done',
    },
    progress: (step: string, percent: number) => `${step}, ${percent} %`,
    stop: 'Stop',
    stopping: 'Stopping…',
    stopped: 'Stopped. Your keys are as they were.',
    done: 'Your keys are new',
    doneText: [
      'Everything is here as before. The files under the old keys are removed; a disk may keep traces of removed files for a while, which whoever knows the old passphrase could read.',
      'Backups made before open with the passphrase and the words of their day. Please make a new one now.',
    ],
    damaged: (n: number) =>
      `${count(n, 'photo or file was', 'photos or files were')} damaged before and stayed so. An older backup may still have ${n === 1 ? 'it' : 'them'} whole.`,
    keychainOff: 'The keychain of this computer does not open it any more.',
    later: 'Later',
    close: 'Close',
  },
};
