import type { Reading } from '../reading.ts';
import type { Found, Rule } from '../rule.ts';

const fit = 'seizure|seizures|seizing|convuls*|fitting';

/** A fit: longer than five minutes, repeated, first, not waking, hurt or blue is an emergency; any other is for today. */
export const seizure: Rule = {
  id: 'seizure',
  now: [
    'cant bring ~1 round|to|back',
    'still ~1 cant|wont|not ~3 wake|rouse|bring|answer',
    {
      beside: [
        ['twitch*|jerk*|pumping|flicker*|stiff*|shaking|shook'],
        [
          'no answer|response|reply',
          'not|isnt|doesnt answer*|respond*|hear*',
          'eyes ~1 rolled|rolling|fixed|vacant',
        ],
        ['#|five|six|seven|eight|nine|ten|fifteen|twenty minutes|minute|mins|min', 'still|now|again|floor'],
      ],
    },
    'twitching|jerking|shaking|convulsing ~10 not|isnt|wont ~1 easing|ending|slowing|letting',
    'twitching|jerking|convulsing ~1 on ~1 floor|ground|carpet',
    'out of one and ~2 straight|right|back into',
    'stiff|stiffened|rigid ~5 shook|shaking|jerked|jerking|twitched|twitching|shuddered',
    'having|in a|another seizure|fit|convulsion',
    'is|shes|hes|started|keeps|still|starts seizing|fitting|convulsing',
    'status epilepticus',
    'seizing|fitting|convulsing again',
    'seizing|seizure|fit|fitting ~2 2nd|3rd|4th|5th|6th|second|third|fourth|fifth ~2 today|hour|morning|evening|night',
    '2nd|3rd|4th|5th|6th|second|third|fourth|fifth seizure|fit',
    'shaking|jerking|twitching ~3 wont|not|cant ~2 stop|respond*|answer*|there',
    'jerking|convulsing all|uncontrollably',
    'wont|hasnt|not come|coming|came round',
    'eyes|eye ~1 rolled|rolling ~1 back|up',
    'jerking|shaking|twitching|convulsing ~1 all|uncontrollably over?',
    'still|keeps|wont|not jerking|shaking|twitching|stop',
    'stiff|stiffened|rigid ~2 jerking|shaking|twitching|jerked',
    'first ~2 seizure|fit|convulsion',
    'never ~3 seizure|fit|convulsion ~2 before',
    'second|third|fourth|2nd|3rd|4th|several|two|three|four|five|cluster|clusters ~2 seizure|seizures|fit|fits|convuls* ~4 hour|row|morning|afternoon|evening|minutes|straight|between|tonight|today|close',
    'cluster ~2 seizures|fits',
    'back to back seizures|fits|seizure',
    'seizures|fits|fit back to back',
    {
      beside: [
        [fit, 'fit|fits'],
        ['not|hasnt|havent|isnt come|coming|woken|waking|round|responding', 'come round'],
      ],
      within: 14,
    },
    {
      beside: [
        [fit, 'fit|fits'],
        [
          'wont|not|cant stop*|wake|waking|come|ending|end',
          'isnt stopping|ending|waking',
          'never had one|it before',
          'first one|time',
          'blue|bath|pool|pregnant',
          'after the first|another',
          'midazolam|diazepam|rescue ~4 not|hasnt|didnt|isnt',
        ],
      ],
      within: 14,
    },
  ],
  today: [
    fit,
    'a|the|had|short|long|absence|small|big|another|febrile|epileptic fit',
    'fits',
    'absence|absences seizure*?',
    'grand mal',
    'buccal|midazolam|rescue|rectal ~1 midazolam|diazepam|med|meds|medicine given|used',
    'gave|given|used ~2 buccal|midazolam|buccolam',
    'tonic clonic',
    'myoclonic jerks',
  ],
  not: [
    'jerking|shaking|twitching ~3 music|song|dance|dancing|beat',
    'shook|shaking ~3 hands|head|snow|rug|blanket|bottle',
    'fit|fits of|into|in|well|perfectly|nicely|him|her|better|the',
    'fit|fits for ~1 work|purpose|school|life|travel|duty|sport',
    'hissy|tight|good|loose|perfect|coughing|laughing|giggling|crying|sneezing fit|fits',
    'fit|fits of giggles|laughter|coughing|rage|crying|temper',
    'keep|feel|feeling|very|get|getting|so|super|physically fit',
    'shoes|dress|trousers|jacket|splint|mask|brace|coat|clothes ~3 fit|fits|fitting',
    'fitting room|appointment|for|a|the',
    'seizing up|the',
    'absence from|of|at|note',
    'seizure free|plan|meds|medicine|medication|clinic|diary|alarm|monitor|nurse|drug|drugs|tracker|action',
    'seizures controlled',
    'last ~1 seizure|fit was|on|in',
    'brace|aid|hearing|wheelchair ~2 fitting',
  ],
  also: long,
  urgentWhenOver: [
    'first ~2 seizure|fit|convulsion',
    'never ~3 seizure|fit|convulsion ~2 before',
    'blue',
    'cluster',
  ],
  says: {
    now: {
      text: 'A fit that is long, repeated, a first one, or not followed by waking is an emergency.',
      action:
        '{call} and note the time; use their rescue plan. Soft under the head, nothing in the mouth, do not hold them down; on their side when it stops.',
    },
    today: {
      text: 'A fit should be told to whoever looks after this.',
      action:
        'Speak to the doctor or epilepsy nurse today. If one lasts five minutes, or two minutes longer than usual, comes again, or they do not wake: call the emergency number at once.',
    },
  },
  source: {
    name: 'Epilepsy Society, First Aid quick guide; CDC, Get Seizure Smart!',
    url: 'https://epilepsysociety.org.uk/first-aid-quick-guide',
    basis: 'read',
    read: '2026-11-30',
  },
};

const minutesOf = new Map([
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['fifteen', 15],
  ['twenty', 20],
  ['half', 30],
]);

/** "seizure lasted 7 minutes": five minutes or more, said in the same sentence, not "7 minutes after". */
function long(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence, at) => {
    const words = sentence.words.map((word) => word.text);
    const where = words.findIndex((word) =>
      /^(seiz|convuls|jerking$|shaking$|twitching$|fitting$|fit$)/.test(word),
    );
    if (where < 0) return [];
    const lasts = words.some((word, index) => {
      const unit = /^(\d+(?:\.\d+)?)(min|mins|minutes)$/.exec(word);
      const value = unit?.[1] ?? (/^(min|mins|minute|minutes)$/.test(words[index + 1] ?? '') ? word : '');
      const minutes = minutesOf.get(value) ?? Number(value);
      const after = words[index + (unit ? 1 : 2)] ?? '';
      return minutes >= 5 && value !== '' && !/^(after|ago|later|before|into|walk|nap|sleep)$/.test(after);
    });
    return lasts ? [{ level: 'now' as const, sentence: at, from: where, to: where + 1 }] : [];
  });
}
