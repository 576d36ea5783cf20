import { lexicon } from '../../../knowledge/index.ts';
import type { Mark, MarkOf, Range, Sheet } from '../sheet.ts';
import { evidenceOf, meets, type Said } from './evidence.ts';
import { chances, scoresOf } from './field.ts';
import { plain, type SaidLike } from './names.ts';
import { type Named, NOTHING, namesOf, TAGS } from './tags.ts';
import { tokensOf } from './tokens.ts';
import { taggerWeights } from './weights.ts';

/** Where the tagger hears a line otherwise than the rules. */
export type Otherwise = {
  /** Names of which the rules made an event, and nothing happened. */
  readonly silent: readonly Range[];
  /** Names of what happened, of which the rules made nothing. */
  readonly named: readonly MarkOf<'name'>[];
};

/** A name is silent from so likely on that nothing happened. Chosen with `test-12.txt` and the lines looked at. */
const SILENT_FROM = 0.85;
/** Longer ones are read by the rules alone: nobody writes such a line at a stroke, and weighing it takes its time. */
const MOST_CHARS = 5_000;
const EATEN =
  /(?<![\p{L}])(?:ate|eat|eaten|eating|had|having|drank|drink|lunch|dinner|breakfast|brekkie|brekky|bf|tea|supper|snack|bowl|plate|slice|glass|cup|bite)(?![\p{L}])/iu;

/** Weighs what the rules made of a line with everything else that stands in it. */
export function hearOtherwise(sheet: Sheet, said: readonly Said[]): Otherwise {
  const { line } = sheet;
  if (line.length > MOST_CHARS) return { silent: [], named: [] };
  const { field, classes, saidLike } = taggerWeights();
  const tokens = tokensOf(line);
  const marks = sheet.marks();
  const { odds } = chances(scoresOf(evidenceOf(tokens, marks, said, classes), field), field.next);
  const names = namesOf(tokens, odds);
  const unlikely = (one: Said) =>
    !one.firm &&
    tokens.every((token, at) => !meets(token, one) || (odds[at * TAGS + NOTHING] ?? 0) > SILENT_FROM);
  return {
    silent: said.filter(unlikely).map(({ head }) => head),
    named: names
      .filter((name) => !said.some((one) => meets(name, one)))
      .flatMap((name) => markOf(line, name, marks, saidLike) ?? []),
  };
}

/** The mark the rules made of it, where they marked it and thought that it did not happen; else one of its own. */
function markOf(
  line: string,
  named: Named,
  marks: readonly Mark[],
  saidLike: SaidLike,
): MarkOf<'name'> | undefined {
  // What the rules know and made nothing of stays so ("not very itchy", "gonna take propranolol"), and what has a number
  // or a time in it was read as that.
  if (marks.some((one) => meets(one, named) && one.type !== 'word' && one.type !== 'site')) return undefined;
  const words = plain(line.slice(named.start, named.end));
  const known = lexicon();
  const { start, end } = named;
  switch (named.kind) {
    case 'dose':
      return {
        ...{ start, end, type: 'name' },
        medicine: known.medicine(words) ?? {
          name: words,
          class: 'unknown',
          wordLike: false,
          differsByCountry: false,
        },
      };
    case 'exposure': {
      const food = known.food(words);
      if (food) return { start, end, type: 'name', food };
      return EATEN.test(line)
        ? { start, end, type: 'name', food: { name: words, group: 'other', allergens: [] } }
        : { start, end, type: 'name', other: { name: words } };
    }
    case 'observation':
      return {
        ...{ start, end, type: 'name' },
        symptom: known.symptom(saidLike.get(words) ?? words) ?? { name: words, system: 'general' },
      };
    case 'wound':
      return { start, end, type: 'name', wound: { name: words } };
  }
}
