import { harmed } from '../../medicine-harm.ts';
import { namedMedicines, opioids } from '../../medicine-words.ts';
import type { Wanted } from '../../rule.ts';
import { cell, cellGone, cellSigns, child, poisons, swallowed } from './poisons.ts';
import {
  again,
  between,
  counted,
  countedMany,
  forms,
  many,
  manyNumbers,
  medicine,
  mixedUp,
  muchOfIt,
  noUnit,
  pack,
  took,
} from './taken.ts';
import { within } from './within.ts';

/** Much of a medicine, somebody else's, or something that is no food. */
export const urgent: readonly Wanted[] = [
  // Much of a medicine.
  within(10, medicine, muchOfIt, [took, 'gone|missing']),
  within(12, medicine, muchOfIt, harmed, [took, pack, 'purpose|child|regret']),
  `${took} ~1 all|most of? ~4 ${namedMedicines}|${forms}`,
  within(14, medicine, mixedUp, harmed, [took]),
  within(12, medicine, mixedUp, [
    opioids,
    '#|ten|20 ml|mls|units|x|times',
    'insulin|units|novorapid|humalog',
  ]),
  within(12, medicine, again, harmed, [took]),
  within(
    10,
    medicine,
    child,
    [took, 'missing|gone|tipped|teeth|floor'],
    [
      'found|missing|gone|ate|eaten|tipped|swallowed|chewed|got|open|off|teeth|dont|loads|grand*|nana*|mum*|brothers',
      harmed[0] as string,
    ],
  ),
  `${took} ~4 ${many} ${between}? ${between}? ${between}? ${between}? ${namedMedicines}|tablets|pills|capsules|tabs|sleeping|painkillers`,
  `${manyNumbers} ${noUnit} ~1 x`,
  {
    beside: [
      [
        `${took} ~3 the lot`,
        `${took} ~2 them all|lot`,
        `took|taken|swallowed|downed|necked|had all of|the|them|my|his|her`,
      ],
      medicine,
    ],
  },
  `${took} ~1 them all|lot`,
  {
    beside: [
      [
        'empty|emptied|missing',
        'all|are|is|its|lid|box|pack|bottle|strip|ml|cabinet|tablets|pills|cell|200ml gone',
      ],
      medicine,
      harmed,
    ],
  },
  within(10, ['gone|missing|empty'], medicine, [
    'all of',
    'all|whole|cabinet|drawer|count|missing',
    ...child,
  ]),
  `i ~1 swallowed|took ~3 ${many}`,
  within(10, [namedMedicines], [many], ['swallowed|foil|purpose|die|tally|missing|sorry', 'did ~1 it']),
  within(
    10,
    [namedMedicines],
    [`${countedMany} ${noUnit}`],
    ['asleep|sick|swallowed|bin|foil|gone|took', ...harmed],
  ),
  {
    beside: [
      [
        'empty|emptied ~1 foil|foils|packet|packets|strip|strips|bottle|bottles|box|boxes|blister|blisters|tub|pack',
      ],
      medicine,
      ['bed|floor|bin|asleep|beside|next|near|teenager|son|daughter|sofa|sat', ...harmed],
    ],
    within: 16,
  },
  'empty|emptied ~2 pack|packet|blister|strip|foil ~8 beside|next|near|bed|floor|teenager|son|daughter',
  {
    beside: [
      [`${pack} ~4 empty|gone|finished`],
      [
        'only ~3 given|bought|got|collected|opened',
        'full|new ~3 morning|yesterday|today',
        'wont|not ~2 wake|talk',
      ],
    ],
  },
  'my|mums|dads|nanas|grandmas|grandads|grandpas|brothers|sisters ~4 tablet|tablets|pill|pills ~2 in ~1 mouth',
  `drank|drunk|swigged|glugged|necked|chewed|sucked ~4 ${namedMedicines}|calpol|medicine|syrup|methadone`,
  within(
    14,
    ['instead ~1 of?|#', 'wrong|misread|tenfold', '10|ten x|times'],
    ['mg|ml|mls|mcg|units|tablets|puffs|label|dose'],
    harmed,
  ),
  within(14, [medicine[0] as string], [`${took}|wrote|gave`], ['instead ~1 of?|#'], harmed),
  {
    beside: [
      ['dont|not|no ~2 how many|much'],
      ['took|taken|had|swallowed'],
      ['blue|ones|pills|tablets|spinning|die|they', ...harmed],
    ],
    within: 16,
  },
  'i ~1 dont know how many ~1 took|taken|swallowed',
  {
    beside: [
      ['lost ~1 count|track', 'dont|not ~2 know|sure how many'],
      medicine,
      ['over|must|more|about|at least ~3 #|ten|twelve|twenty|thirty', many],
    ],
    within: 16,
  },
  {
    beside: [
      [`${pack} ~3 new|full`, `new|full ~1 ${pack}`],
      ['only|just|theres|there ~3 #|one|two|three|four|few left'],
      ['morning|yesterday|today|ago|last'],
    ],
    within: 12,
  },
  within(12, ['too much|many'], medicine, harmed),
  { beside: [[`${pack} ~2 empty`, `full|whole ~2 ${pack}`], poisons.concat(medicine), harmed], within: 20 },
  {
    beside: [[`${namedMedicines}`], ['lid ~2 off', 'all over', 'missing ~3 pack|bottle'], child],
    within: 20,
  },
  { beside: [['all over|missing|gone|count*'], [namedMedicines], child], within: 26 },
  {
    beside: [
      [namedMedicines],
      child,
      ['lid|top ~1 off', `had|ate ~2 ${counted}|#|about|some ${noUnit}`, 'teeth', 'like smarties|sweets'],
    ],
    within: 20,
  },
  { beside: [['instead of', 'swapped|mixed'], ['injected|injects|insulin|pen|fast'], harmed], within: 16 },
  // Patches, swaps, opioids in someone not used to them.
  { beside: [['patch|patches'], ['still|both|two|extra|under|chew*|stuck|old|mouth'], harmed], within: 16 },
  {
    beside: [mixedUp, ['dosette|dossette|tablets|pills|meds|medicine|clozapine', ...medicine], harmed],
    within: 18,
  },
  within(12, ['med error|errors', 'drug error', 'opioid naive', 'given ~4 instead', 'wrong patient'], harmed),
  within(
    8,
    ['overdosed|overdose|overdosing|od'],
    [
      'i|ive|im|he|hes|she|shes|they|theyve|son|daughter|friend|mum|mam|mom|dad|brother|sister|husband|wife|partner|mate|flatmate|patient|he|think|taken|took|accidental*|just|now|help|deliberate',
    ],
  ),
  {
    beside: [
      child,
      medicine,
      [
        'ate|eaten|swallowed|drank|drunk|chewed|sucked|crunched|got ~1 into|at|hold',
        'got ~2 open',
        'mouth|teeth|gums',
        'mouthful|handful|smarties|sweets|sweeties',
      ],
      [
        'missing|gone|count|left|how many|mouth|teeth|adult|mums|dads|mine|my|nanas|grandads|grans|grandmas|his|her|bottle|open|floor|bag|handbag|tin|sweets|smarties',
      ],
    ],
    within: 16,
  },
  {
    beside: [
      ['pump|pumped|pumping ~2 stomach', 'charcoal', 'poison|poisons line|centre|control'],
      ['now|today|told|said|just|going'],
      medicine,
    ],
    within: 14,
  },
  within(
    12,
    [took],
    medicine,
    ['die|kill|end|pain|sleep|sorry|regret|purpose|goodbye|quiet'],
    ['want|wanted|dont|on|it|sorry|regret|scared'],
    [many, 'all|lot|loads|handful|everything|rest|too|whole'],
  ),
  {
    beside: [
      [
        `${manyNumbers}|${countedMany} ${noUnit} ~2 paracetamol*|acetaminophen|tylenol|aspirin|aspirins|ibuprofen|codeine|codamol|dydramol|proxamol|propranolol|panadol|sertraline|tablets|pills|tramadol|zopiclone|sleeping|diazepam|capsules`,
      ],
      [
        'ago|says|sorry|daughter|son|friend|took|taken|swallowed|found|empty|asleep|regret|sick|gone|missing|gone|down|inside',
        'on purpose',
      ],
    ],
    within: 12,
  },
  'adult dose|strength|size|syringe|one ~5 child|baby|toddler|months|infant|son|daughter',
  'child|baby|toddler ~5 adult dose|strength|syringe|one|tablet',
  // Things that are no food.
  within(12, poisons, child, ['gave|given|fed|thinking|thought|was|instead']),
  {
    beside: [['death cap|caps', 'fly agaric', 'deathcap'], ['ate|eaten|swallowed|had|think|soup|meal|fried']],
    within: 12,
  },
  within(10, poisons, swallowed),
  within(10, poisons, harmed, [...child, ...swallowed]),
  within(14, cell, cellGone, cellSigns),
  { beside: [cell, cellGone, cellSigns], within: 16 },
  'swallowed|swallow|swallowing|ate|eaten|eating|inhaled|mouthed|sucked ~4 battery|batteries|magnet|magnets',
  { beside: [['mushroom|mushrooms'], ['picked|pick|found|wild|foraged'], harmed] },
  {
    beside: [
      ['spray*|crop|crops|orchard|farm|greenhouse|fumigat*|dip|dipping'],
      ['pupils|drool*|foam*|wet ~1 himself|rattly|twitch*|salivat*'],
      harmed,
    ],
    within: 18,
  },
  // Insulin and its relatives.
  within(
    10,
    ['insulin|units|novorapid|humalog|lantus|levemir|toujeo|tresiba|fiasp'],
    [
      'instead of',
      'ten|10 times|x',
      'too much|many',
      'wrong pen|insulin',
      'mixed up',
      'thinks|thought|twice|again|double',
    ],
  ),
];
