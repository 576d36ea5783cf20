import type { Placed } from './bind.ts';
import type { Clause } from './clauses.ts';
import { type Head, isIntake, mark, type Reading, startMeasure } from './events.ts';
import type { Range } from './sheet.ts';
import type { Story } from './story.ts';

/* What a line puts down to what, beside "after" and "reacted to" (relate.ts). */

const NO_REACTION =
  /(?:(?<![\p{L}])(?:no|not|never|without|did not)|n['’]t)\s(?:(?:a|an|any|had|have|obvious|signs? of|further|more|allergic|bad)\s){0,3}$/iu;

/** "reacted to the milk" with nothing said of how: a reaction all the same. */
export function nameReaction(story: Story): void {
  const { blamed, unnamedReaction: word } = story;
  if (!blamed || !word) return;
  const one = startMeasure(story.line, 'reaction', word, blamed.text, story.resolver.now());
  if (NO_REACTION.test(story.line.slice(0, word.start))) {
    one.absent = true;
    one.when = { ...blamed.when, own: false };
    story.readings.push(one);
    return;
  }
  one.kind = 'reaction';
  one.suspects = [blamed.id];
  one.onset = { of: blamed.id, original: one.what.original };
  story.readings.push(one);
}

const MADE =
  /(?<![\p{L}])(?:made|makes|gave|gives|has given|left|sent|set off|brought on|always gives)\s(?:me|him|her|my|his|us|them|the)(?![\p{L}])/iu;

/** "the antibiotic gave him the runs", "brownie made his lips puffy": between what was had and what came of it. */
export function madeBy(line: string, clause: Clause, heads: readonly Head[]): Range | undefined {
  const match = MADE.exec(line.slice(clause.start, clause.end));
  if (!match) return undefined;
  const range = { start: clause.start + match.index, end: clause.start + match.index + match[0].length };
  const had = heads.some(
    (one) => one.type === 'name' && !one.symptom && !one.wound && one.end <= range.start,
  );
  const came = heads.find((one) => one.start >= range.end);
  return had && came?.type === 'name' && came.symptom ? range : undefined;
}

const BLAME =
  /(?<![\p{L}])(?:it['’]?s|it is|it was|it must be|must be|must have been|must['’]?ve been|def(?:initely)?|defo|prob(?:ably)?|possibly|i (?:bet|think|thought|reckon|suspect|guess|blame)|blam(?:e|ing)|suspect(?:ed|ing)?|culprit|is my guess|to blame|my money['’]?s on|pretty sure|i['’]?m sure|thanks to|down to(?! \d)|because of|from)(?![\p{L}])/iu;

/** "ankles puffy again, it's the amlodipine", "nauseous all morning, tramadol I bet": what was just told is put down to it. */
export function blameEarlier(
  story: Story,
  clause: Clause,
  kept: readonly Placed[],
  back: ReadonlyMap<Head, Reading>,
): void {
  const { line } = story;
  const text = line.slice(clause.start, clause.end);
  const here = kept.map((one) => one.reading);
  if (here.some((one) => !isIntake(one)) || !BLAME.test(text)) return;
  if (/(?<![\p{L}])(?:not|isn['’]t|wasn['’]t|can['’]t be)(?![\p{L}])/iu.test(text)) return;
  const named = here.find(isIntake) ?? [...back.values()][0];
  if (!named || named.absent || (here.length > 0 && (named.amount !== undefined || named.when.own))) return;
  const felt = story.readings.filter(
    (one) =>
      !isIntake(one) && one.kind !== 'wound' && !one.absent && one.what.group !== undefined && one !== named,
  );
  const last = felt.at(-1);
  if (!last || /[.!?]\s.*[.!?]\s/u.test(line.slice(last.text.end, clause.start))) return;
  const earlier = story.readings.find(
    (one) => isIntake(one) && one !== named && one.what.name === named.what.name && !one.absent,
  );
  for (const one of felt.slice(-2)) {
    if (one.suspects || one.amount) continue;
    one.kind = 'reaction';
    one.suspects = [(earlier ?? named).id];
    mark(one, clause, 'suspects');
  }
}

/** "shrimp tacos → hives": what stands before an arrow is what a person puts the rest down to. */
export function pointed(story: Story, clause: Clause): Reading[] {
  const before = story.line.slice(0, clause.start);
  if (!/(?:→|->|=>)\s*$/u.test(before)) return [];
  const from = Math.max(before.lastIndexOf('.'), before.lastIndexOf(';'), before.lastIndexOf('\n'));
  return story.readings.filter((one) => isIntake(one) && !one.absent && one.text.start > from);
}
