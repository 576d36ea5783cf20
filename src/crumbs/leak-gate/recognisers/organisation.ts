import { job } from './job.ts';
import { isNameLine, linesOf } from './lines.ts';
import { named } from './naming.ts';
import { type Found, matches, type Recogniser, type Text } from './recogniser.ts';

const OF =
  /\b(?:department|ministry|university|institute|hospital|college|school|bank|church|office|bureau|academy|society|association|board) (?:of|for) (?:the )?\p{L}{2,30}(?: (?:(?:and|of|for|the) )?\p{L}{3,30}){0,2}/giu;
// What stands between an article and what only an employer has; "the doctor's office" is anyone's.
const OFFICE =
  /\b[Tt]he (\p{Lu}[\p{L}&'’,-]{1,30}(?: [\p{L}&'’-]{1,30}){0,4}?) (?:office|offices|team|headquarters|plant|branch|campus|website|store)\b/gu;
/** A firm called after its partners. */
const PARTNERS = /\p{Lu}[\p{L}'’-]{1,30}, \p{Lu}[\p{L}'’-]{1,30},? (?:and|&) \p{Lu}[\p{L}'’-]{1,30}/gu;

/** Employers, schools, hospitals, firms. */
export const organisation: Recogniser = (text): Found[] => [
  ...named(text, 'organisation'),
  ...matches(text, 'organisation', OF, (match) => /\p{Lu}/u.test(match) || text.lower),
  ...matches(text, 'organisation', PARTNERS),
  ...signed(text),
  ...[...text.original.matchAll(OFFICE)].map((match) => ({
    kind: 'organisation' as const,
    start: match.index + 4,
    end: match.index + 4 + (match[1]?.length ?? 0),
  })),
];

/** In a signature: the line between who it is, or what they do, and where. */
function signed(text: Text): Found[] {
  const lines = linesOf(text);
  const jobs = job(text);
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const next = lines[at + 1];
    if (before === undefined || next === undefined || !/^\p{L}[^\n.!?:]{1,50}$/u.test(line.text)) return [];
    const follows = isNameLine(text, before) || jobs.some(({ start }) => start === before.start);
    if (!follows || !/^\p{N}|^the corner of|^\p{L}+ \p{N}/iu.test(next.text)) return [];
    return [{ kind: 'organisation' as const, start: line.start, end: line.end }];
  });
}
