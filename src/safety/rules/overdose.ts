import { harmed } from '../medicine-harm.ts';
import { namedMedicines, opioids, streetDrugs } from '../medicine-words.ts';
import type { Rule, Together } from '../rule.ts';

const took =
  'took|taken|take|taking|tooken|swigged|swigging|downed|gulped|necked|glugged|sucking|sucked|licking|nibbled|swallowed|swallowing|swallow|ate|eaten|eating|drank|drunk|drinking|drink|chewed|chewing|licked|inhaled|ingested|ingestion|had|having|given|giving|gave|popped|popping|scoffed|injected|jabbed|sniffed|tipped|emptied|did|done';

const forms =
  'tablet|tablets|tabs|pill|pills|blister|nomad|capsule|capsules|caps|meds|med|medicine|medicines|medication|medications|patch|patches|gummies|painkillers|painkiller|syrup|syringe|drops|dosette|dossette|organiser|organizer|sleepers|sleeping|calpol|units|dose|doses';
const medicine = [
  `${namedMedicines}|${forms}|${streetDrugs}`,
  'blood thinner|thinners',
  'bp|heart|water|sugar|sleeping|night|morning|evening|blood tablet|tablets|pills|meds',
];

const counted =
  'eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred';
/** Ten and less stand for hours too: "by nine". */
const countedMany = counted.replace('eight|nine|ten|', '');
const manyNumbers =
  '12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|32|34|35|36|38|40|42|45|48|50|56|60|64|70|75|80|84|90|96|100|112|120|200';
/** A number of these is one strength, never a count. */
const noUnit =
  '!mg|mgs|milligram|milligrams|mcg|ug|microgram|micrograms|mic|mics|g|gram|grams|ml|mls|unit|units|iu|u|mmol|puff|puffs|percent|drop|drops|hours|hour|hrs|hr|h|mins|minutes|weeks|years|yrs|days';
const many = `${manyNumbers}|${counted} ${noUnit}`;
/** Between how many and of what: "30 of the 500 mg paracetamol". */
const between =
  'of|x|mg|mcg|my|his|her|their|the|mums|dads|nans|more|or|so|strong|little|white|extra|about|these|those|heart|blood|blue|old|500|500mg|5mg|10mg|200mg|400mg|prescription|sleeping|different|odd|packet|box';
const pack =
  'pack|packs|packet|packets|bottle|bottles|box|boxes|strip|strips|tub|blister|blisters|foil|tube|jar|dosette|dossette';

/** A lot at once: the box is empty, a handful, "the lot", counted. */
const muchOfIt = [
  'the lot',
  'whole|entire lot',
  'all ~1 of? it|em|them',
  'days|# ~1 worth',
  `whole|entire|full|half|new ~2 ${pack}|week|weeks|months|handful`,
  `${pack} ~4 empty|gone|finished`,
  `empty|emptied ~4 ${pack}`,
  `two|three|four|both|2|3|4 ${pack}`,
  `a|whole|one ${pack} of`,
  'handful|fistful|loads|overdos*|overdose|od|odd',
  'too many|much',
  'lost count|track',
  'dont|doesnt|not|cant|no ~2 how many|much',
  'dont|not ~1 remember|sure|know ~1 how',
  'like sweets|smarties|sweeties|candy',
  'a|months|weeks ~1 worth',
  'at once',
  'in ~1 go|one|sitting',
  `${counted} ~2 of|tablets|pills|times`,
  'ten|10|five|5|hundred|100|8|20 x|times',
  'tenfold',
  'four|4|five|5|six|6 times',
  'on purpose',
  'regret',
];

/** Not theirs, or not what was meant. */
const mixedUp = [
  'instead of|ov',
  'should be|have|of',
  'shouldve|supposed|meant',
  'rather than',
  'wrong|mistook|mistake|mixed|muddled|mixup|error|accidentally|accident|accidently|misread|confused',
  'thinking|thought|thinks|thinkin they|it|its|theyre|was|were|hers|his',
  'without ~2 glasses',
  'someone|somebody|anothers|other elses|else|persons|patients',
  'took|taken|had|ate|eaten|swallowed|drank|chewed|got|thinking|be|of|were|was|on ~3 nans|nanas|grans|grannys|grandmas|grandpas|grandads|grandfathers|grandmothers|dads|mums|moms|mummys|mommys|daddys|brothers|sisters|wifes|husbands|partners|uncles|aunties|neighbours|dogs|puppys|cats',
  'mr|mrs|ms|miss ~1 bs|ks|as|cs|ds|es|fs|gs|hs|js|ls|ms|ps|rs|ss|ts|ws',
  'not his|hers|mine|ours',
];

const again = [
  'two|three|four|2|3|4|several|extra lots|doses|helpings|goes|times',
  'lots of',
  'twice|double|doubled|doubling|triple|extra|duplicate|duplicated',
  'three|four|five|3|4|5 times',
  'both|each ~2 gave|given|gives',
  'second dose|time|tablet',
  'again|already',
  'as well as todays|mine',
  'with|and|plus todays',
  '2|two|1|one ~4 instead|rather',
  'all at once',
];

/** A small child, who needs little to be harmed. */
const child = [
  'toddler*|baby|babys|infant|kid|kids|child|children|grandson|granddaughter|nephew|niece|daughter|son|preschool*|twins|bairn|wean|bub',
  'little|wee|small|my ~1 one|man|lad|boy|girl|lass|brother|sister',
  '#|a|one|two|three months|mths|mo|months ~1 old',
  'aged|age|shes|hes|is|only|just|he|she ~1 1|2|3|4|5|6|7|8|9|one|two|three|thre|four|five|six',
  '1|2|3|4|5|6|7|8|9|one|two|three|four|five|six ~1 year|years|yr|yo|yrs|y',
  '2yo|3yo|1yo|4yo|2yr|3yr',
];

const poison =
  'bleach|domestos|antifreeze|weedkiller|pesticide*|insecticide*|organophosphate*|paraquat|poison|detergent*|petrol|paraffin|kerosene|turps|turpentine|descaler|disinfectant*|dettol|sanitiser|sanitizer|mouthwash|acetone|screenwash|caustic|lye|ammonia|peroxide|camphor|mothball|mothballs|naphthalene|nicotine|vape|ecig|ecigarette|snus|foxglove|yew|nightshade|laburnum|oleander|monkshood|hemlock|datura|toadstool*|deathcap|rodenticide|phosphide|methylated|meths';
/** Into the body, not only into the hand. */
const swallowed = [
  'swigged|downed|gulped|necked|glugged|sucking|sucked|licking|nibbled|swallowed|swallowing|swallow|ate|eaten|eating|drank|drunk|drinks|drinking|chewed|chewing|licked|inhaled|ingested|ingestion|gulp|gulps|mouthful|capful|bit|bitten|bite|breathed|swig|gobful|sip|sipped|tasted|eats|injected|necking|sucks|chews|swallows|licks',
  'got|getting|get|gets|been|hold ~1 into|at|hold|of',
  'took|had|taken|having ~1 a|some|one|few|sip|drink|couple',
  'in|down|round|inside ~3 mouth|throat|gums|lips|teeth',
  'sprayed|splashed|squirted|poured|breathed|splash|in|into ~4 face|eye|eyes|mouth',
  'lid|top|cap ~2 off|open|undone',
  'put|found|has|had|with|holding ~3 in ~1 mouth',
];
const poisons = [
  poison,
  'e cig|cigarette|liquid|juice',
  'white|methylated|surgical spirit|spirits',
  'paint|varnish stripper',
  'nail|glue|paint|varnish ~1 remover|stripper|thinner|thinners|polish|varnish',
  'oven|drain|toilet|loo|floor|kitchen|lens|pool|carpet|screen|cleaning ~2 cleaner|cleaning|cleaners|stuff|fluid|chemical|chemicals|products|unblocker|tablets|cupboard',
  'rat|slug|ant|mouse ~1 poison|pellets|bait|killer',
  'lamp|lighter|essential|eucalyptus|tea ~1 oil|oils|fluid|fuel',
  'battery acid',
  'soy sauce',
  'cleaning|washing up? liquid|powder|fluid|products|stuff|cupboard',
  'laundry|washing|dishwasher ~1 capsule|capsules|pod|pods|tab|tabs|tablet|tablets|liquid|powder|gel',
  'vape|hair|nail juice|dye|glue',
  'wild|garden|unknown|strange|red|poisonous|forest|picked ~2 mushroom|mushrooms|berries|berry|seeds',
  'mushrooms|berries|seeds ~3 picked|garden|woods|park|forest|halls',
  'washing|laundry|dishwasher ~1 pod|pods|capsule|capsules|tablet|powder|liquid',
  'sprayed|sprays|sprayer|spray man',
];

const cell = [
  'battery|batteries|magnet|magnets|cell|lithium|buckyballs',
  'coin|button|disc|disk|watch|hearing ~1 cell|battery|batteries',
];
const cellGone = [
  'missing|gone|swallow*|gullet|throat|stuck|empty|stomach|xray|nose|ear|ate|eaten',
  'in|hold ~3 mouth|of',
  'cant find',
  'back ~3 off|open',
  'off|open ~2 back',
];
const cellSigns = [
  'dribbl*|drool*|gag*|cough*|chok*|retch*|sick|vomit*|hoarse|yum|toddler|baby|mouth|throat|swallow*|eat',
  ...child,
  'her|his|nose|nostril|ear',
];

const within = (within: number, ...together: Together['together']): Together => ({ together, within });

/** Too much of a medicine, or something that is not food. Feeling well proves nothing here. */
export const overdose: Rule = {
  id: 'overdose',
  now: [
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
    within(
      12,
      ['med error|errors', 'drug error', 'opioid naive', 'given ~4 instead', 'wrong patient'],
      harmed,
    ),
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
      beside: [
        ['death cap|caps', 'fly agaric', 'deathcap'],
        ['ate|eaten|swallowed|had|think|soup|meal|fried'],
      ],
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
  ],
  today: [
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
  ],
  not: [
    'right|correct # ml|mls|mg|units ~3',
    'amoxicillin|antibiotic|antibiotics|penicillin|cefalexin ~1 3|three times',
    'had ~2 # ml',
    'double|twice checked',
    'vitamin|vitamins|tablets|pills|capsules|meds|medicines for the? week ~3 box|organiser|organizer|dosette|tray',
    'checked twice',
    'dose double',
    'right|correct pen ~3',
    'correct # ~2 ml|mg|units',
    'vitamin|vitamins ~2 twice',
    'twice today ~2 as|like ever|usual|always|planned',
    'took my|the ~1 keys|phone|coat|car|bag ~6',
    'gum ~2 quitting',
    'put up high',
    'half gone ~1 order',
    'overdosed ~3 in ~2 #',
    'wrong contact|contacts',
    '19*|20*|anniversary|years|ago|aged ~8 overdose',
    'overdose ~8 ago|years|anniversary|2011|19|pies',
    'bleach|bleached blonde|blond|hair',
    'with|and buttermilk|milk|water|yoghurt|food|breakfast',
    'dog|cat|puppy|kitten ~2 her|his|the? worm|insulin',
    'weeks bins|shopping',
    'strip|box|packet|pack of ~1 plasters|stickers|gum|matches|seeds|tissues|biscuits|tea|chocolates',
    'overdos*|od ~3 cake|chocolate|sugar|tv|cuteness|telly|sun|cheese|sweets|pies|christmas|party|xmas|awareness|march|day|training|novel|carols|cuddles',
    'awareness|anniversary ~4 overdos*',
    'paracetamol overdose',
    'overdos* ~2 when|years|at',
    'no|without extra|double dose',
    'batteries|battery in|for|into|from|out|fine|changed|replaced|low|chirp|sealed',
    'gave|took|had ~4 pod|pods|cleaner|laundry|detergent ~1 to|out|in|coffee',
    'should|can|could|may ~4 double|extra dose',
    'twice daily|a|per|weekly|as|each|every',
    'twice this week|month|year',
    'pack|packet|box|bag|bunch|handful|half|whole|load|loads|lots|tub|tube of ~1 biscuits|crisps|sweets|cookies|grapes|nuts|chips|chocolate|chocolates|raisins|berries|fruit|popcorn|crackers|food|cake|bread|pasta|rice|veg|vegetables|strawberries',
    'empty bottle of ~1 milk|formula|water|juice|wine|beer',
    'half|whole ~1 bottle of milk|formula|water|juice|feed|wine|beer|pop',
    'coffee|pea pod|pods',
    'too much sugar|cake|chocolate|milk|food|screen|sun|salt|cheese|juice|fruit|bread|pasta|ice|fun|of|for|to|telly|tv|wine|coffee',
    'too many sweets|biscuits|cookies|crisps|grapes|strawberries|visitors|people|things|cakes|late|mince|pies',
    'dog|dogs|puppy|cat|kitten|hamster|doll|teddy|rabbit ~4 drank|ate|had|worm|tablet|tablets',
    'poison ivy|control|line|oak',
    'rat poison ~1 put|down|bought|originally',
    'overdos* ~3 died',
    'have i ever ~8',
    'smell|smells ~2 gave|give|gives|of',
    'pill box ~4 ordered',
    'in the cartoon|film|book|play|story|game',
    '19*|200*|201*|2020|2021|2022|2023|2024 ~6',
    'got into the cleaning ~1 music|mood',
    'keep drinking ~6',
    'eaten|took|had|gave|given ~8 with breakfast|dinner|lunch|food|yoghurt',
    'gel on|for|to ~8',
    'neighbours|neighbour cat|dog ~8',
    'pub quiz|name',
    'wine gums',
    'ordered|order|collected|picked|refill*|delivered|prescription ~6',
    'top cupboard|shelf|press',
    'all|both taken|given|present|counted|done|correct',
    'was it|that ~8',
    'never|didnt|not|hasnt|told|checked ~4 touch*|got|miss*',
    'by the surgeon|anaesthetist',
  ],
  urgentWhenOver: true,
  says: {
    now: {
      text: 'Too much of a medicine, or something swallowed that should not be, can do harm before it is felt.',
      action:
        '{call} and keep the packet. Do not make them sick, nothing to eat or drink; on their side if they do not wake.',
    },
    today: {
      text: 'A dose given twice, or a wrong one, should be told to someone who knows the medicine.',
      action:
        'Ring a pharmacist, doctor or poison line now, before the next dose, with the packet in hand. If they are drowsy, sick, confused or hard to wake: call the emergency number.',
    },
  },
  source: {
    name: 'NHS, Poisoning: Treatment; NHS, Poisoning (newer, as shown by Richmond GP Alliance)',
    url: 'http://www.nhs.uk/Conditions/Poisoning/Pages/Treatment.aspx',
    basis: 'read',
    read: '2026-11-30',
  },
};
