import { checkSentence } from '../../src/crumbs/leak-gate/index.ts';
import { scratchDb } from '../../src/vault/index.ts';
import { cleanCrumbs, leakGatesOf } from './crumb-clean.ts';
import type { Figure } from './figures.ts';
import { generalQuestions, type Half, presidioSentences } from './private-texts.ts';
import { share } from './shares.ts';

const CRUMBS = 200;

/** False refusals: crumbs with nothing private in them beside other people's names, and general sentences of other hands. */
export function heldBackFigures(half: Half): Figure[] {
  const crumbs = cleanCrumbs(CRUMBS);
  if (crumbs.length < CRUMBS) throw new Error(`only ${crumbs.length} clean crumbs could be made`);
  const refused = crumbs.filter((crumb) => leakGatesOf(crumb.refused).length > 0);
  const gates = [...new Set(refused.flatMap((crumb) => leakGatesOf(crumb.refused)))].join(', ');
  const empty = scratchDb();
  // Sentences with a number are left out: a number that nothing licensed is refused by rule.
  const clean = presidioSentences(half).filter(
    ({ spans, text }) => spans.length === 0 && !/\d|[{}]/.test(text),
  );
  const unique = [...new Set(clean.map(({ text }) => text))];
  const stopped = unique.filter((text) => checkSentence(empty, text, []).length > 0).length;
  const questions = generalQuestions(half);
  const unasked = questions.filter(
    ({ question, about }) => checkSentence(empty, question, [about]).length > 0,
  ).length;
  return [
    share('clean crumbs held back, ten other names in each vault', refused.length, CRUMBS, {
      aim: { below: 1.01 },
      ...(gates === '' ? {} : { note: gates }),
    }),
    share('general questions held back, MedQuAD', unasked, questions.length),
    share('sentences with nothing labelled held back, presidio', stopped, unique.length),
  ];
}
