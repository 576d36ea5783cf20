import { lexicon } from '../../knowledge/index.ts';
import { beginsAfter } from './begins.ts';
import type { Mark, Range, Sheet } from './sheet.ts';

/** What no table of medicines, foods or complaints holds: therapies, activities, animals and things one comes near, wounds, and names that are told by where they stand. */

/** As Tend calls it, with how people say it. */
const THERAPIES: readonly (readonly [string, string])[] = [
  ['speech therapy', 'speech (?:and language )?therapy|salt session|slt session|speech session'],
  ['occupational therapy', 'occupational therapy|ot(?= session| appt| today| \uE000| at)|ot session'],
  ['hydrotherapy', 'hydrotherapy|hydro(?: pool| session)?'],
  [
    'physiotherapy',
    'physiotherapy|physio(?!therapist)(?: session)?(?! exercises)|pt session|physical therapy',
  ],
  [
    'exercises',
    '(?:physio |breathing |stretching |balance |core |leg |knee |back )?exercises|stretches|stretching',
  ],
  [
    'therapy',
    '(?:talking )?therapy(?: session)?|counselling(?: session)?|counseling|cbt(?: session)?|psychotherapy|emdr',
  ],
  ['acupuncture', 'acupuncture'],
  ['massage', 'massage'],
  ['osteopathy', 'osteopath(?:y)?|cranial osteopathy'],
  ['chiropractic', 'chiropract(?:or|ic)|chiro'],
  ['yoga', 'yoga(?: class)?'],
  ['pilates', 'pilates(?: class)?'],
  ['meditation', 'meditation|meditated|mindfulness'],
  ['ice', 'ice(?: pack)?(?! cream|d| lolly| cube)|iced|cold pack|cool pack|cold compress'],
  ['heat', 'heat (?:pack|pad|patch)|hot water bottle|wheat bag|warm compress|hot pack'],
  ['tens', 'tens(?: machine)?'],
  ['steam', 'steam(?:y)?(?: inhalation| bath| room)?'],
  ['light therapy', 'light therapy|light ?box|sad lamp'],
  ['bath', '(?:oat(?:meal)?|epsom salts?|salt|bleach|warm|hot|cool|lukewarm) bath'],
  ['wet wraps', 'wet wraps?'],
  ['compression', 'compression (?:stockings?|socks|wraps?)'],
  ['phototherapy', 'phototherapy'],
  ['radiotherapy', 'radiotherapy'],
  ['chemotherapy', 'chemo(?:therapy)?'],
  ['dialysis', 'dialysis'],
  ['cpap', 'cpap'],
];

const ACTIVITIES: readonly (readonly [string, string])[] = [
  ['football', 'football(?: practice| training| match)?|soccer'],
  ['gym', 'gym(?: session)?'],
  ['horse riding', 'horse ?riding|riding lesson'],
  ['swimming', 'swimming(?: lesson| class)?(?! pool)'],
  ['dancing', 'danc(?:ing|e class)|ballet|zumba'],
  ['gymnastics', 'gymnastics|trampolin(?:e|ing)'],
  [
    'sport',
    'tennis|hockey|rugby|netball|basketball|badminton|squash match|golf|judo|karate|cricket|climbing|skating|skiing|bowling|parkrun|pe lesson|sports day',
  ],
  ['hike', 'hik(?:e|ed|ing)|long walk|dog walk'],
  ['gardening', 'gardening|mow(?:ed|ing) the (?:lawn|grass)'],
  ['housework', 'housework|hoover(?:ed|ing)|vacuum(?:ed|ing)|ironing|dusting'],
  [
    'workout',
    'work ?out|hiit|weights session|spin(?:ning)? class|aerobics|treadmill|exercise bike|rowing machine',
  ],
  ['flight', 'flight'],
  ['scan', '(?:mri|ct|pet) scan'],
  ['night shift', '(?:night|late|early|long) shift'],
];

const PLACES: readonly (readonly [string, string])[] = [
  ['swimming pool', '(?:swimming )?pool'],
  ['beach', 'beach'],
  ['soft play', 'soft play'],
  ['farm', '(?:petting )?farm|zoo|stables?|barn'],
  ['sauna', 'sauna|hot tub|jacuzzi|steam room'],
  ['forest', 'forest|woods'],
];

const NEAR: readonly (readonly [string, string])[] = [
  ['cat', 'cats?|kittens?'],
  ['dog', 'dogs?|pupp(?:y|ies)'],
  ['guinea pig', 'guinea ?pigs?'],
  ['rabbit', 'rabbits?|bunn(?:y|ies)'],
  ['horse', 'horses?|pony|ponies'],
  ['hamster', 'hamsters?|gerbils?'],
  ['bird', 'budgies?|parrots?|chickens'],
  ['pollen', '(?:tree |grass |birch |high )?pollen(?: count)?'],
  ['grass', '(?:cut |mown |long )?grass'],
  ['dust', 'dust(?: mites?)?'],
  ['mould', 'mould|mold'],
  ['smoke', '(?:cigarette |bonfire |second-?hand |tobacco )?smoke|fumes|exhaust fumes|bonfire|fireworks'],
  ['perfume', 'perfume|aftershave|air freshener|incense|scented candles?|cleaning spray|bleach'],
  [
    'washing powder',
    'washing powder|detergent|laundry (?:liquid|detergent|pods?)|fabric softener|washing liquid',
  ],
  ['shampoo', 'shampoo|conditioner|hair dye'],
  ['soap', 'soap|shower gel|body wash|bubble bath|hand sanitiser|hand sanitizer|hand gel|bath bomb'],
  ['sun cream', 'sun ?cream|sun ?screen|suncream|sun lotion'],
  [
    'cosmetics',
    'make-?up|mascara|face cream|foundation|nail varnish|nail polish|deodorant|moisturiser|moisturizer',
  ],
  ['wipes', '(?:baby |wet )?wipes'],
  ['nappies', 'brand of nappies|new nappies'],
  ['paint', '(?:wet |fresh )?paint|varnish|solvents?'],
  ['latex', 'latex(?: gloves)?|balloons?'],
  ['heat', 'heat(?:wave)?(?! rash| pack| pad)|hot weather|hot room'],
  ['cold', 'cold (?:air|weather|wind|water)'],
  ['sun', 'sun(?:shine)?(?! ?cream| ?screen)'],
  ['humidity', 'humidity|damp'],
  ['storm', 'thunderstorm|storm'],
  ['screens', 'screen time|screens|ipad|tablet time|video games|gaming'],
  ['noise', 'loud (?:noise|music)|noise'],
  ['contrast', '(?:scan )?contrast(?: dye| agent)?'],
  [
    'wool',
    'wool(?:ly jumper| jumper)?|new (?:jumper|dress|school uniform|uniform|shoes|bedding|sheets|carpet)',
  ],
  ['lavender', 'lavender(?: oil)?(?: diffuser)?|diffuser|essential oils?'],
];

const GROUPS = [
  ...THERAPIES.map(([name, words]) => ({ name, words, exposedTo: 'therapy' as const, near: false })),
  ...PLACES.map(([name, words]) => ({ name, words, exposedTo: 'place' as const, near: false })),
  ...ACTIVITIES.map(([name, words]) => ({ name, words, exposedTo: 'event' as const, near: false })),
  ...NEAR.map(([name, words]) => ({ name, words, exposedTo: 'place' as const, near: true })),
];

const OTHER = new RegExp(
  String.raw`(?<![\p{L}\p{N}'-])(?:${GROUPS.map(({ words }) => `(${words})`).join('|')})(?![\p{L}\p{N}'-])`,
  'gu',
);

/** Done, or gone to. */
export const DID =
  /(?:\bdid|\bdone|\bhad|\bwent (?:to|for)|\bwent|\bbeen (?:to|for|at)|\btried|\bplayed|\bafter|\bsince|\bfrom|\bfollowing|\bfirst|\bused|\bput|\bstarted|\bpost|\bfinished|\bsession of)\s(?:(?:her|his|my|our|the|a|an|some|new|usual|little|bit of|our|two|long|good|bad|hard|proper|weekly)\s){0,4}$/u;

/** Come near, touched, put on: what makes a thing of the house one that may have done something. */
export const NEARBY =
  /(?:\bafter|\bsince|\bfrom|\bwith|\bto|\bbecause of|\bhugged|\bpett(?:ed|ing)|\bstrok(?:ed|ing)|\bcuddl(?:ed|ing)|\bheld|\bholding|\bnear|\baround|\bnew|\bused|\busing|\btried|\btrying|\btriggered by|\bexposed to|\bplay(?:ed|ing) with|\bin|\bbreathed(?: in)?|\binhaled|\bpatting|\bfed|\btouch(?:ed|ing)|\blicked by|\bsat (?:on|in|next to)|\bwalked|\brode|\bput)\s(?:(?:her|his|my|our|the|a|an|some|new|those|these|that|this|all|lots of|neighbou?r'?s'?|neighbou?rs'|friend's|gran(?:dma|ny)?'s|auntie's|two|three|[\p{L}]+'s|direct|full|hot)\s){0,4}$/u;

export const ITSELF =
  /^\s(?:was|were|is|got|made|has|set|brought|count|really|gave|off|high|sat|licked|jumped|triggered)(?![\p{L}])/u;

/** Therapies, activities, places, animals and products: names where they stand as something that was done or come near. */
export function readExposures(sheet: Sheet): void {
  const open = sheet.open();
  const timed = sheet
    .marks()
    .filter(
      (one) =>
        ['clock', 'for', 'day', 'ago', 'part', 'count'].includes(one.type) ||
        (one.type === 'amount' && one.measures === 'time'),
    );
  sheet.read(OTHER, (match, range) => {
    const group = GROUPS[GROUPS.findIndex((_, index) => match[index + 1] !== undefined)];
    if (!group) return undefined;
    const before = open.slice(Math.max(0, range.start - 60), range.start);
    const behind = open.slice(range.end, range.end + 30);
    // "physio says", "ask OT", "therapist": who it is, not what was done.
    if (
      /^\s(?:says?|said|thinks?|wants?|called|rang|appointment|appt|referral|form|letter|bill|food|lead|collar|litter|bed|hair|box)(?![\p{L}])/u.test(
        behind,
      )
    )
      return undefined;
    // "before the flight", "at the gym": when or where, not what.
    if (
      /\b(?:before|b4|until|till|by|no|not|without|missed|skipped|cancelled)\s(?:(?:the|her|his|my|a)\s)?$/u.test(
        before,
      )
    )
      return undefined;
    const name = { name: group.name, exposedTo: group.exposedTo };
    const mark = { ...range, type: 'name', other: name } as const;
    if (group.near) {
      const subject = beginsAfter(
        before.replace(/\b(?:the|that|this|it's the|it was the|damn)\s$/u, ''),
        '.,;:!',
      );
      const arrow = /^\s?(?:→|->|=>)/u.test(behind);
      return NEARBY.test(before) || (subject && (ITSELF.test(behind) || arrow)) ? mark : undefined;
    }
    const beside = timed.some(
      (one) =>
        (one.start >= range.end &&
          one.start - range.end <= 24 &&
          !/[,;.]/u.test(open.slice(range.end, one.start))) ||
        (one.end <= range.start &&
          range.start - one.end <= 12 &&
          !/[,;.]/u.test(open.slice(one.end, range.start))),
    );
    const leads =
      beginsAfter(before, '.,;:!') &&
      (beside || /^\s*(?:[,;:.]|$|\s(?:with|then|and|done|went|was))/u.test(behind));
    if (group.exposedTo === 'place')
      return /(?:\bwent to|\bbeen to|\btrip to|\bvisit(?:ed)?(?: to)?|\bswam in)\s(?:(?:the|a|our|her|his|new|local)\s){0,2}$/u.test(
        before,
      )
        ? mark
        : undefined;
    return DID.test(before) || beside || leads ? mark : undefined;
  });
}

const NO_THING =
  /^(?:that|this|it|which|new|old|next|other|same|bottle|feed|school|nursery|work|bed|all|a|an|the|one|being|getting|having|doing|going|eating|drinking|waking|taking|giving|about|some|her|his|my|each|every|me|us|them|him|i|she|he|we|they|what|no|so|only|just|then|too|more|much|long|today|yesterday|last|first|second|third|next|morning|evening|night|lunch|dinner|breakfast|tea|supper|bath|shower|nap|hour|hours|minute|minutes|day|days|week|weeks|while|stopping|starting|meal|meals|another|dose|lunchtime|yoga|sleep|reading|sitting|standing|lying|walking|running|pain|stress|tiredness|nothing|something|anything|everything|nowhere|half|noon|midday|midnight|age|birth|head|here|there|where)$/u;

const THING =
  /^\s(?:(?:the|a|an|some|her|his|my|our|new|that|this|those|these|eating|having|using|trying|all|more|too much|so much)\s){0,3}((?:[\p{L}][\p{L}'-]+)(?:\s[\p{L}][\p{L}'-]+)?)(?=\s*(?:[,;.:!?)→]|$)|\s(?:and|at|on|in|for|with|but|yesterday|today|last|this|again|made|gave|\uE000))/u;

/** "reacted to the new duvet", "an hour after the scan dye": what came before, in the line's own words, where no table has it. */
export function readUnknownCauses(sheet: Sheet): void {
  const open = sheet.open();
  const found: Mark[] = [];
  const marks = sheet.marks();
  const starts = marks.flatMap((one): (Range & { readonly sure: boolean })[] =>
    one.type === 'word' && one.word === 'cause' && !/^from$/iu.test(sheet.line.slice(one.start, one.end))
      ? [{ start: one.start, end: one.end, sure: true }]
      : one.type === 'later' && one.after
        ? [{ start: one.start, end: one.end, sure: false }]
        : [],
  );
  for (const { end, sure } of starts) {
    const match = THING.exec(open.slice(end, end + 60));
    const thing = match?.[1];
    if (!match || thing === undefined) continue;
    const words = thing.split(' ');
    if (words.some((word) => NO_THING.test(word)) || /(?:ing|ed)$/u.test(words[0] ?? '')) continue;
    const felt = marks.some((one) => one.type === 'name' && one.symptom !== undefined);
    if (!sure && !felt) continue;
    if (!sure && !/^\s(?:the|her|his|my|new|a new|that|those)\s/u.test(match[0])) continue;
    const start = end + match[0].length - thing.length;
    // "the new conditioner": what a table knows stands right behind.
    if (
      marks.some((one) => one.type === 'name' && one.start >= end && one.start - (start + thing.length) <= 20)
    )
      continue;
    const medicine = lexicon().medicine(thing);
    const name = medicine ? { medicine } : { other: { name: thing } };
    found.push({ start, end: start + thing.length, type: 'name', ...name });
  }
  sheet.claim(found.sort((a, b) => a.start - b.start));
}

const EATEN =
  /(?<![\p{L}])(?:(ate|eaten|drank|tried|had|having)\s)((?:(?:a|an|some|the|her|his|my|two|three|half|little|bit of|lots of|bowl of|plate of|big|small|whole|new)\s){0,3})([\p{L}][\p{L}'-]+(?:\s[\p{L}][\p{L}'-]+){0,2})(?=\s(for (?:breakfast|lunch|dinner|tea|supper|brunch|pudding|dessert)|at|with|and|\uE000)|\s*[,;.]|$)/gu;

const NO_FOOD =
  /(?<![\p{L}])(?:well|nothing|everything|all|good|better|less|more|normally|fine|lot|lots|some|enough|most|much|little|lunch|dinner|breakfast|tea|supper|meal|it|that|this|them|too|fast|slowly|out|properly|alone|together|up|again|him|her|me|us|of|to|been|no|not|any|anything|something|the|his|my|today|late|early|only|hardly|barely|for|poorly|happily|great|okay|ok|half|bit|rest|fluids?|plenty|food|bath|nap|fit|seizure|rash|pain|headache|visit|appointment|call|day|night|time|week|morning|bad|fun|chat|scan|test|bloods?|jab|chance|fall|rest|turn|episode|attack|go|look|sleep|accident|meltdown|temperature|infusion|sip|sips|bite|bites|mouthful|mouthfuls|treatment|review)(?![\p{L}])/u;

/** "had bibimbap for lunch", "ate okonomiyaki": a food no table has, by the verb before it or the meal behind it. */
export function readUnknownFoods(sheet: Sheet): void {
  const open = sheet.open();
  sheet.read(EATEN, (match, range) => {
    const [, verb = '', , food = '', tail = ''] = match;
    const meal = /^for /u.test(tail);
    if (NO_FOOD.test(food) || food.includes('\uE000')) return undefined;
    // "had" takes anything; only with a meal is it certainly eaten.
    if (/^(?:had|having|tried)$/u.test(verb) && !meal) return undefined;
    if (
      /(?:n't|not|never|nothing)\s(?:\p{L}+\s)?$/u.test(
        open.slice(Math.max(0, range.start - 16), range.start),
      )
    )
      return undefined;
    const start = range.end - food.length;
    return { start, end: range.end, type: 'name', food: { name: food, group: 'other', allergens: [] } };
  });
}
