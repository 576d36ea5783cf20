import { lexicon } from '../knowledge/index.ts';
import type { ReadableDb } from '../vault/index.ts';
import { findNames } from './capture/index.ts';
import { findSubject, resolveSubject, type SubjectRow, subjectNames } from './subjects.ts';

export type Whom = {
  readonly subject: SubjectRow;
  /** Set when the line names several people and nobody said whom it is about. */
  readonly question?: string;
};

/** "Wilf noticed a rash on Noor", "Wilf gave Noor calpol": who gives or sees is a witness. */
const WITNESS =
  /^\s(?:also\s|just\s|then\s)?(?:gave|gives|noticed|notices|said|says|saw|sees|told|tells|found|rang|called|thinks?|thought|brought|made|put|helped|hit|fed|bit|pushed|texted|wrote)(?![\p{L}])/u;

/** Whom a line is about: the one named with it, else the one subject its words name, else the writer of "I", else the usual one. */
export function whomIsItAbout(db: ReadableDb, text: string, named: string | undefined, writer: string): Whom {
  if (named !== undefined) return { subject: resolveSubject(db, named) };
  const called = findNames(text, subjectNames(db)).map((one) => ({
    ...one,
    witness: WITNESS.test(text.slice(one.end)),
  }));
  // "Anna gave 5 ml", written by Anna: people who name themselves are witnesses of their own line.
  const others = called.filter(({ who }) => who.toLowerCase() !== writer.toLowerCase());
  const about = others.some((one) => !one.witness) ? others.filter((one) => !one.witness) : others;
  const [first, second] = new Set(about.map((one) => one.who));
  if (first === undefined) {
    const own = isOwnMatter(text) ? findSubject(db, writer) : undefined;
    return { subject: own ?? resolveSubject(db) };
  }
  const subject = resolveSubject(db, first);
  if (second === undefined) return { subject };
  const all = [...new Set(about.map((one) => one.who))].join(' and ');
  return {
    subject,
    question: `This line names ${all}. An entry is about one person: it was read as being about ${first}. Is that right, or should each have a line?`,
  };
}

const FIRST_PERSON =
  /(?<![\p{L}'’])(?:i(?:['’](?:m|ve|d))?)\s(?:(?:still|also|just|then|now|really|only|never)\s)?(?:had(?! to)|have(?! (?:to|given))|haven['’]t|took|take|feel|felt|woke|slept|vomited|was sick|am|was|wasn['’]t|got|ate|drank|can['’]t|couldn['’]t|didn['’]t (?:sleep|take|have|eat)|skipped|missed|forgot (?:my|to take)|feeling|been|a bit|so|very)(?![\p{L}])/iu;
const MINE = /(?<![\p{L}])my\s((?:[\p{L}'’-]+\s?){1,3})/giu;
const BODY =
  /^(?:own|head|back|tummy|stomach|chest|arms?|legs?|knees?|hands?|feet|foot|throat|eyes?|ears?|skin|face|neck|shoulders?|hips?|sleep|mood|period|heart|blood|weight|temp(?:erature)?|sugar|pulse|bp|tablets?|meds|medication|pills?|inhaler)(?![\p{L}])/iu;
const SOMEONE_ELSE = /(?<![\p{L}])(?:she|he|her|him|his|hers|they|them|their)(?![\p{L}])/iu;

/** "I had a migraine", "took my sertraline": the writer's own, when nobody else is spoken of. */
function isOwnMatter(text: string): boolean {
  if (SOMEONE_ELSE.test(text)) return false;
  if (FIRST_PERSON.test(text)) return true;
  for (const match of text.matchAll(MINE)) {
    const words = match[1] ?? '';
    if (BODY.test(words)) return true;
    const [one] = lexicon().scan(words.trim().split(/\s+/));
    if (one?.start === 0) return true;
  }
  return false;
}
