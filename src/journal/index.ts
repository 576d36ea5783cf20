export { createJournal, type Journal, type JournalListener } from './journal.ts';
export { resolveSubject, type SubjectRow } from './subjects.ts';
export {
  instantsOf,
  isoAt,
  isoIn,
  type KeptTime,
  keptTime,
  offsetMinutes,
  shownTime,
  thisMinute,
  type Wall,
  wallAt,
} from './time.ts';
