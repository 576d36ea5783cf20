import type { Compiled, Match } from '../phrase.ts';
import type { Sentence } from '../reading.ts';
import { matches, phrases } from './list.ts';

export const resolved = phrases(
  'gone|better|fine|ok|okay|over|stopped|settled|resolved|passed|well|calm|good|himself|herself now|again|afterwards|after|since',
  'went away|off',
  // "tried to stand and went down", "a grape went down the wrong way" are not over.
  'swell*|temp|temps|temperature|fever|rash|lump|bump|redness|it|hives ~3 went|gone|going|come|came down',
  'playing|eating|sleeping|laughing|running again|normally|happily',
  'back to normal|himself|herself|usual|baseline',
  'seems|seemed|looks|feels|feeling ok|fine|okay|better|alright',
  'all good|fine|ok|clear',
  'has|have|had|is|its|it passed|resolved|settled|eased|stopped',
  'no longer',
  'recovered ~1 quickly|fully|well|completely',
  'stopped by itself|itself|straight|quickly|after|on',
);

/** "Not better after ten puffs", "not fully awake and fine now": what would end it has not come. */
export function saidNotSo(from: number, { words }: Sentence): boolean {
  const before = words[from - 1]?.text ?? '';
  const at = degrees.has(before) ? from - 2 : from - 1;
  return at >= 0 && (nots.has(words[at]?.text ?? '') || nots.has(before));
}
const degrees = new Set('any much really getting feeling yet fully quite at all'.split(' '));
const nots = new Set('not no isnt arent never hasnt havent doesnt wont didnt wasnt barely hardly'.split(' '));

/** "she was better but now her throat is tight again" is not over. */
export const back = phrases(
  'but ~3 now|still|again|worse|back|more',
  'again|worse now',
  'now ~3 again|worse',
  'comes|coming back',
);

export const currently = phrases(
  'now|currently|still|keeps|again|just|suddenly|tonight',
  'at the moment',
  'getting worse|bigger|more',
  'since this|lunch|noon|breakfast|last|yesterday|about',
  'please help',
  'help me|us|now|please',
  'wont|cant|cannot|not|doesnt|isnt ~1 stop|stopping|wake|waking|settle|rouse|breathing|responding',
  'turning|going|gone|went blue|grey|gray|purple|floppy|limp',
  'today',
);

/** "Never again" and "nothing since" tell of no now. */
export function saidOfNow(list: readonly Compiled[], sentence: Sentence): Match[] {
  return matches(list, sentence).filter(({ from }) => !nevers.has(sentence.words[from - 1]?.text ?? ''));
}
const nevers = new Set('never nothing none'.split(' '));

/** "Fitted every hour as a baby, five and healthy now": a now that tells only of how well it is leaves the past past. */
export function undoesPast(sentence: Sentence, clauses: readonly number[]): boolean {
  const calm = new Set(matches(calmNow, sentence).map(({ from }) => clauses[from] ?? 0));
  return saidOfNow(nowWords, sentence).some(({ from }) => !calm.has(clauses[from] ?? 0));
}
const calmNow = phrases(
  'fine|lovely|healthy|thriving|discharged|believe|trouble|sharp|steady|happy|grown|married|retired ~3',
  'hes|shes|is|im ~1 #|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty now',
  'hes|shes|he|she is? #|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty now',
);

/** Of those, what undoes a past wherever it stands. */
const nowWords = phrases(
  'now|currently|again|today|tonight|since',
  'at the moment',
  'please help',
  'help me|us|now|please',
);

/** Behind "has stopped" and "it passed": what ended is what should go on. */
export const goesOn = new Set(
  'breathing moving responding feeding drinking peeing weeing eating talking taking making speaking answering seeing reacting swallowing out a blood clots clot black red'.split(
    ' ',
  ),
);

export const lately = phrases(
  'yesterday|earlier',
  'last night|evening|afternoon|morning',
  'this morning|afternoon',
  'a|an|one|two|three|couple|few|1|2|3|# ~1 hours|hour|hrs|hr ago',
  'a|an|one|two|three|1|2|3 days|day ago',
  'on|last monday|tuesday|wednesday|thursday|friday|saturday|sunday',
  'at breakfast|lunch|dinner|school|nursery|bedtime',
);
