import { namedMedicines } from '../../medicine-words.ts';
import type { Phrase } from '../../phrase.ts';
import type { Wanted } from '../../rule.ts';
import { child } from './poisons.ts';
import { again, medicine, mixedUp, took } from './taken.ts';
import { within } from './within.ts';

/** Asked by whoever gave it: "did I give too much". With food or talk behind it, it means that. */
export const askedWhetherTooMuch: readonly Phrase[] = [
  'did|have|has|had i|we|he|she|they|nana|nan|gran|mum|dad|granny|nurse|carer ~1 give|given|gave ~3 too much|many !detail|details|information|info|away|thought|credit|food|milk|cake|chocolate|sugar|attention|homework|water|of|money|space|juice|bread|fruit|dinner|lunch|breakfast|presents|sweets|freedom|choice|feedback',
  `did|have|has|had i|we|he|she|they|nana|nan|gran|mum|dad ~1 take|taken|took|have|had|swallow|swallowed ~3 too much|many ~2 ${namedMedicines}|tablet|tablets|pill|pills|medicine|meds|dose|doses|puffs|drops|units`,
  'did i|we|he|she|they|mum|dad ~1 take|swallow ~3 too many $',
  `is|was that|it ~1 too much ~2 ${namedMedicines}|tablets|pills|medicine|insulin`,
];

/** A dose given twice, or a wrong one. */
export const doubled: readonly Wanted[] = [
  ...askedWhetherTooMuch,
  'glue|superglue ~4 eye|eyes',
  'eye|eyes|eyedrops ~4 glue|superglue',
  '#|one|two|three|a|few puffs|tablets|doses|drops|ml too many|much',
  'took|taken|had|gave|given|swallowed ~3 tomorrows|yesterdays|tonights|mornings|mondays|tuesdays ~2 pills|tablets|dose|meds|blister|medicine',
  within(12, medicine, again, [took, 'mistake|accident*|error|oops|forgot|nurse|carer|instead|remember']),
  within(10, medicine, [
    'mistook|mix up|mixup|mixed up|muddled',
    'by|in mistake|error|accident',
    'accidentally|accidently|mistakenly|oops',
    'wrong ~2 box|bottle|strength|tablet|tablets|pill|pills|dose|meds|one|eye|patch|pen|inhaler|spray',
  ]),
  within(
    10,
    ['twice|double|doubled|again|extra|triple', '2|3|two|three x|lots|of'],
    [namedMedicines],
    [
      'mistake|accident*|oops|forgot|forgetting|remember|error|instead|already|realised|realized|worried|sure|hour|mins|mistakenly',
    ],
  ),
  `${took} ~2 double|twice ~2 my|his|her|the`,
  'took|had|given|gave ~1 two|2 of my|his|her|the',
  'cant remember if|whether ~4 took|taken|had|gave|given',
  'took|taken|had|gave|given ~6 and|then ~4 again|twice ~3 at|by|because|cos|mistake|thinking',
  'did i ~3 take|took|have|do ~4 or not',
  'did|has|have ~1 he|she|they|mum|dad|him ~3 take|taken|have|had|given|get ~4 or not',
  within(12, medicine, ['both|two of us', 'we both'], ['gave|given|think|thought|each']),
  within(
    10,
    medicine.concat(['drops']),
    ['meant for ~1 the|another|other|someone'],
    ['gave|given|put|had|got|took'],
  ),
  `${took} ~2 1|2|3|4|one|two|three|four ~2 instead`,
  within(
    10,
    medicine,
    [
      'twice|double|doubled|extra|duplicate|triple',
      'three|four|3|4 times',
      'again ~3 at',
      'by|my|in mistake|error|accident',
      'mix up',
      'with|and|plus|as todays',
      '2|two x',
      'and|then ~4 again',
    ],
    [took, 'mistake|error|accident|accidentally|oops|forgot|dose|morning|tonight|today|instead|already'],
  ),
  within(
    10,
    medicine,
    mixedUp,
    ['took|taken|gave|given|had|swallowed|ate|injected|got'],
    [
      'mistake|mistook|wrong|instead|thinking|thought|accident*|oops|error|mixup|pink|someone|elses|brothers|sisters|his|hers',
    ],
  ),
  within(8, ['1|one|two|2 extra'], medicine),
  within(
    12,
    [took],
    ['instead ~1 of|ov ~1 #|one|two|half|a|his|her|my|mine|hers|mums|dads|5ml'],
    ['dose|doses|tablet|tablets|pill|pills|spoon|spoons|mg|ml|#|one|two'],
  ),
  `${took} ~4 twice ~5 mistake|accident|accidentally|error|oops`,
  'wrong ~1 medicine|dose|pills|pill|tablet|inhaler|strength|box|bottle|meds',
  within(
    10,
    child,
    ['licked|sucked|ate|swallowed|chewed|eaten|licking|squirted'],
    [
      'toothpaste|cream|deodorant|silica|lotion|soap|shampoo|gel|packet|lipstick|ointment|glue|crayon|sudocrem|perfume|plant|leaf|vitamin|vitamins|coin|bead|toy|marble|pin|needle|glass|screw|stone|lego|plastic',
    ],
  ),
  'swallowed ~3 coin|bead|toy|marble|pin|needle|glass|screw|stone|nail|lego|plastic',
  within(
    8,
    ['ear|eye|nose|eyedrops|eardrops|inhaler|spray|cream'],
    ['instead|mistook|mistake|mix|wrong|rather'],
    [took, 'drops|eyedrops|eye|spray'],
  ),
  within(12, ['we both|each', 'nurses error', 'both of us', 'three of us'], medicine),
];
