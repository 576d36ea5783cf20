import { count } from './count.ts';

/** Writing while locked, and what arrived when it was opened. */
export const enInbox = {
  inbox: {
    label: 'Or write a line without opening',
    placeholder: 'What happened, in your words',
    promise: 'It is sealed at once, and can be read only after unlocking.',
    seals: 'seals this',
    sealing: 'Sealing…',
    sealed: 'Sealed. You will find it after unlocking.',
    waiting: (n: number) => (n === 1 ? '1 line is waiting.' : `${count(n, 'line')} are waiting.`),
    arrived: (n: number) =>
      n === 1
        ? '1 line was written while Tend was locked. Please look whether it was read as you meant it.'
        : `${count(n, 'line')} were written while Tend was locked. Please look whether they were read as you meant them.`,
    line: (when: string, name: string) => `${when === '' ? '' : `${when}, `}about ${name}`,
    dose: (when: string, name: string, question: string) =>
      `${when === '' ? 'The line' : `The line of ${when}`} about ${name}: ${question}`,
    more: (n: number) => `and ${n} more`,
    fine: 'All right',
    entry: 'written while locked',
    stillSealed: (n: number) =>
      `${count(n, 'line')} written while Tend was locked ${n === 1 ? 'is' : 'are'} still sealed and could not be kept at this opening. Nothing is lost: ${n === 1 ? 'it is' : 'they are'} read the next time you open. If the disk is full, please free some space first.`,
    unreadable: (n: number) =>
      `${count(n, 'sealed file')} in the inbox could not be read, and ${n === 1 ? 'is' : 'are'} kept aside. ${n === 1 ? 'It' : 'Each'} may be damaged, or was not written for this vault.`,
    delete: 'Delete what could not be read',
    keep: 'Leave it',
    deleted: (n: number) => `Deleted: ${count(n, 'file')} that could not be read.`,
  },
};
