export { checkLine } from './capture/index.ts';
export { createJournal, type Journal } from './journal.ts';
export { numbersAtTheDoor } from './numbers.ts';
export { ownerOf } from './people.ts';
export { safetyContext } from './safety-context.ts';
export { resolveSubject } from './subjects.ts';
export { isoAt, isoIn, offsetMinutes, shownTime, wallClock } from './time.ts';
export { type WholeEntry, wholeEntries } from './whole.ts';
