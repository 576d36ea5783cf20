import type { ReadableDb } from '../vault/index.ts';
import { mentionedSubjects } from './whom.ts';

type Whom = { readonly name: string; readonly sex: string | null };

const MEN = /\bmy (?:husband|boyfriend|father|dad|brother|son|grandfather|grandpa|uncle|nephew|grandson)\b/;
const WOMEN =
  /\bmy (?:wife|girlfriend|mother|mum|mom|sister|daughter|grandmother|grandma|aunt|niece|granddaughter)\b/;
const EITHER =
  /\bmy (?:partner|friend|neighbou?r|colleague|cousin|child|kid|baby|toddler|parents?|children|kids)\b/;

/**
 * Whether a question is about somebody else than the one whose page it is asked on: who writes the journal calls nobody of
 * themselves "my husband", a man is nobody's wife, and another one of the journal may be named.
 */
export function isOfAnother(db: ReadableDb, question: string, { name, sex }: Whom): boolean {
  const said = question.toLowerCase();
  const named = mentionedSubjects(db, question);
  if (named.length > 0) return !named.includes(name);
  const men = MEN.test(said);
  const women = WOMEN.test(said);
  if (men && women) return false;
  if ((men && sex === 'f') || (women && sex === 'm')) return true;
  return (men || women || EITHER.test(said)) && isOwner(db, name);
}

function isOwner(db: ReadableDb, name: string): boolean {
  return (
    db
      .prepare<[string], number>(`SELECT 1 FROM people WHERE role = 'owner' AND name = ?`)
      .pluck()
      .get(name) === 1
  );
}
