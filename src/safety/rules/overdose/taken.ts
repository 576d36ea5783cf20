import { namedMedicines, streetDrugs } from '../../medicine-words.ts';

export const took =
  'took|taken|take|taking|tooken|swigged|swigging|downed|gulped|necked|glugged|sucking|sucked|licking|nibbled|swallowed|swallowing|swallow|ate|eaten|eating|drank|drunk|drinking|drink|chewed|chewing|licked|inhaled|ingested|ingestion|had|having|given|giving|gave|popped|popping|scoffed|injected|jabbed|sniffed|tipped|emptied|did|done';

export const forms =
  'tablet|tablets|tabs|pill|pills|blister|nomad|capsule|capsules|caps|meds|med|medicine|medicines|medication|medications|patch|patches|gummies|painkillers|painkiller|syrup|syringe|drops|dosette|dossette|organiser|organizer|sleepers|sleeping|calpol|units|dose|doses';
export const medicine = [
  `${namedMedicines}|${forms}|${streetDrugs}`,
  'blood thinner|thinners',
  'bp|heart|water|sugar|sleeping|night|morning|evening|blood tablet|tablets|pills|meds',
];

export const counted =
  'eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred';
/** Ten and less stand for hours too: "by nine". */
export const countedMany = counted.replace('eight|nine|ten|', '');
export const manyNumbers =
  '12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|32|34|35|36|38|40|42|45|48|50|56|60|64|70|75|80|84|90|96|100|112|120|200';
/** A number of these is one strength, never a count. */
export const noUnit =
  '!to|past|oclock|am|pm|mg|mgs|milligram|milligrams|mcg|ug|microgram|micrograms|mic|mics|g|gram|grams|ml|mls|unit|units|iu|u|mmol|puff|puffs|percent|drop|drops|hours|hour|hrs|hr|h|mins|minutes|weeks|years|yrs|days';
export const many = `${manyNumbers}|${counted} ${noUnit}`;
/** Between how many and of what: "30 of the 500 mg paracetamol". */
export const between =
  'of|x|mg|mcg|my|his|her|their|the|mums|dads|nans|more|or|so|strong|little|white|extra|about|these|those|heart|blood|blue|old|500|500mg|5mg|10mg|200mg|400mg|prescription|sleeping|different|odd|packet|box';
export const pack =
  'pack|packs|packet|packets|bottle|bottles|box|boxes|strip|strips|tub|blister|blisters|foil|tube|jar|dosette|dossette';

/** A lot at once: the box is empty, a handful, "the lot", counted. */
export const muchOfIt = [
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
export const mixedUp = [
  'instead of|ov',
  'should be|have|of',
  'shouldve|supposed|meant',
  'meant|intended for ~1 the|another|someone|other|mr|mrs|his|her',
  'rather than',
  'wrong|mistook|mistake|mixed|muddled|mixup|error|accidentally|accident|accidently|misread|confused',
  'thinking|thought|thinks|thinkin they|it|its|theyre|was|were|hers|his',
  'without ~2 glasses',
  'someone|somebody|anothers|other elses|else|persons|patients',
  'took|taken|had|ate|eaten|swallowed|drank|chewed|got|thinking|be|of|were|was|on ~3 nans|nanas|grans|grannys|grandmas|grandpas|grandads|grandfathers|grandmothers|dads|mums|moms|mummys|mommys|daddys|brothers|sisters|wifes|husbands|partners|uncles|aunties|neighbours|dogs|puppys|cats',
  'mr|mrs|ms|miss ~1 bs|ks|as|cs|ds|es|fs|gs|hs|js|ls|ms|ps|rs|ss|ts|ws',
  'not his|hers|mine|ours',
];

export const again = [
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
