import type { Rule } from '../rule.ts';
import { thinners } from '../words.ts';

const hits = [
  'hit|hits|hitting|banged|bang|bumped|knocked|smacked|cracked|whacked|thumped|fell|fallen|landed|struck|injured|hurt ~5 head|forehead|skull',
  'head|skull ~1 injury|injuries|wound|knock|trauma|bump',
  'concuss*',
  'dropped ~3 on ~2 head',
  'hit by ~3 swing|ball|bat|car|bike|branch|door|stone|brick',
  'knocked out|unconscious ~4',
  'hit|hits|walked|ran|crashed ~1 into? the|a ~1 post|wall|kerb|tree|lamppost|goalpost|door|floor|dashboard|windscreen',
  'went|gone ~1 down ~3 stairs|steps ~2 head|headfirst|backwards|bottom|first',
  'came|thrown off ~3 bike|scooter|horse|skateboard|quad',
  'car|bike|road|motorbike accident|crash|collision',
  'fell|fallen|falls|dropped|tumbled|slipped|tripped ~6 stairs|ice|height|ladder|horse|window|changing|trampoline|cot|bike',
];

/** A knock to the head; with one of the warning signs, an emergency. */
export const headInjury: Rule = {
  id: 'head',
  now: [
    {
      beside: [
        [...hits, 'fell|came|lump|banged|knocked ~6 head|noggin|ladder|stepladder'],
        [thinners, 'blood thinner|thinners'],
      ],
      within: 18,
    },
    {
      beside: [
        hits,
        [
          'vomit*|drowsy|unconscious|confus*|seizure|fitting|convuls*|disoriented|dazed|slur*|unresponsive|limp|staggering|wobbly',
          'been|being|is|was|keeps|feels|shes|hes sick',
          'threw|throwing|thrown up',
          'very|so|really|unusually|more sleepy|tired|drowsy',
          'knocked|out out|cold',
          'passed|blacked out',
          'lost consciousness',
          'wont|cant|not|hard ~2 wake|stay|waking|remember|walk|see|awake',
          'clear fluid|liquid',
          'asking|asks|repeating|repeats|saying ~2 same|what day|where|who',
          'one eye|pupil ~3 bigger|larger|wider|smaller',
          'clear|watery ~4 from|out ~3 ear|ears',
          'too|very|so|unusually quiet',
          'wont|not|refus* ~1 feed|feeding',
          'bleeding|blood|fluid ~3 ear|ears|nose',
          'double|blurred|blurry vision',
          'pupil|pupils',
          'not|hasnt|isnt|wasnt|no|stopped ~1 making|talking|speaking sense?',
          'not|isnt ~1 himself|herself|right',
          'acting ~2 strange|odd|weird|strangely|oddly',
          'vacant|glazed|blank|weird',
          'worst|worsening|severe|getting ~2 headache|worse',
          'black eye|eyes',
        ],
      ],
    },
    'knocked unconscious|out',
    'clear|watery|bloody ~4 from|out ~3 ear|ears ~2 after ~3 crash|accident|fall|fell|falling|hit|knock|bang',
    'skull fracture',
  ],
  today: [...hits.slice(0, 3)],
  not: [
    'head of the nail',
    'banging|pounding|splitting headache|head',
    'head lice',
    'hit the nail',
    'hit|fell ~3 head ~1 of|over',
    'fell ~2 head over',
    'fell asleep ~4',
    'heads up',
    'fell|falls ~1 ill|behind|in|off ~2 head',
  ],
  urgentWhenOver: true,
  says: {
    now: {
      text: 'A knock to the head with sickness, sleepiness, confusion, a blackout or fluid from ear or nose is an emergency.',
      action:
        '{call}, or have someone take them to an emergency department. Stay with them and keep head and neck still.',
    },
    today: {
      text: 'After a knock to the head, signs can come hours or days later.',
      action:
        'Ring a doctor or nurse line today. If they are sick, very sleepy, confused, have a fit, a worsening headache or clear fluid from ear or nose: call the emergency number at once.',
    },
  },
  source: {
    name: 'NHS, Head injury and concussion (as shown by Chadsmoor Medical Practice); Information Now, Head injuries',
    url: 'https://www.chadsmoormedicalpractice.nhs.uk/index.php?id=nhs-health-az&category=M&condition=minor-head-injury',
    basis: 'read',
    read: '2026-11-30',
  },
};
