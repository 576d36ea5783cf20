import { isNameLine, linesOf } from './lines.ts';
import type { Found, Recogniser } from './recogniser.ts';

const HEADS =
  /(?:er|or|ist|ian|ant|ent|man|woman|person|nurse|clerk|chef|cook|judge|assistant|director|tutor|tech|aide|officer|executive|secretary|attendant|representative|analyst|pilot|coach|operator|worker)s?$/;

/** A line that is a job and nothing else, under a line with a name: a signature. */
export const job: Recogniser = (text): Found[] => {
  const lines = linesOf(text);
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || !/^\p{L}[\p{L}, /&()'’-]{3,80}$/u.test(line.text)) return [];
    const said = line.text.toLowerCase();
    const head = said.split(/,| and /)[0]?.trim() ?? '';
    const ends = HEADS.test(head) || HEADS.test(said);
    return ends && isNameLine(text, before)
      ? [{ kind: 'job' as const, start: line.start, end: line.end }]
      : [];
  });
};
