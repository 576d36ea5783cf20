import { count } from './count.ts';

function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

/** What a person takes with them: everything, or a page. */
export const enExchange = {
  exchange: {
    title: 'Take everything with you',
    hint: 'All of it is yours, at any time, in files that other programs read: JSON Lines and tables (CSV). Nobody is asked. Notes that only their writer sees are not in it; a backup has them.',
    begin: 'Write it out…',
    page: 'A page to print',
    pageHint:
      'One person, one span: what happened, medicines as prescribed and as taken, what was looked for and what was not. For a visit.',
    makePage: 'Make a page',
    sheet: 'Take it with you',
    open: 'What is written is not encrypted. Whoever can open the folder can read all of it, so choose a place where only you get at it.',
    whom: 'About whom',
    everybody: 'everybody',
    everybodyHint: 'With your settings, your numbers and the record of what has left.',
    one: (name: string) => `only ${name}`,
    oneHint: 'Nothing about anybody else, and none of what belongs to the journal as a whole.',
    from: 'From',
    to: 'To',
    spanHint: 'Both may stay empty: then it is all there is.',
    files: 'Photos and files too',
    filesHint: 'As copies in the clear, beside the tables.',
    passphrase: 'Your passphrase',
    passphraseHint: 'So that nobody does this who only found Tend open.',
    needPassphrase: 'Please fill this in.',
    choose: 'Choose a folder…',
    waiting: 'Choosing a folder…',
    writing: 'Writing it out',
    progress: (done: number, total: number) =>
      `${done.toLocaleString('en-GB')} of ${count(total, 'note')} written`,
    stop: 'Stop',
    stopping: 'Stopping…',
    stopped: 'Stopped. Nothing was written.',
    done: 'It is written',
    good: (notes: number, folder: string, bytes: number) =>
      `${count(notes, 'note')}, in the new folder “${folder}” where you pointed: ${size(bytes)}.`,
    goodFiles: (files: number) => `${count(files, 'photo or file', 'photos and files')} beside it.`,
    unreadable: (files: number) =>
      `${count(files, 'photo or file', 'photos and files')} could not be read any more and ${files === 1 ? 'is' : 'are'} missing. A backup from before may still have ${files === 1 ? 'it' : 'them'}.`,
    readme: 'The file README in it says what is what. Delete the folder when you no longer need it.',
    wrong: 'That is not your passphrase. Nothing was written.',
  },

  leaf: {
    title: 'A page to print',
    hint: (name: string) => `About ${name}. Choose another person at the top of the window.`,
    from: 'First day',
    to: 'Last day',
    days: (n: number) => `The last ${n} days`,
    print: 'Print or save as PDF…',
    outside:
      'On paper, or as a PDF, it is outside Tend and not encrypted. To save a PDF, choose that in place of a printer.',
    making: 'Making the page…',
    preview: 'The page as it will be printed',
    notInJournal: 'not in the journal',
    wrongWay: 'The last day is before the first.',
    noDay: 'Please choose a day.',
    settings: 'Back to Settings',
  },
};
