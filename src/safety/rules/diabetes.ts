import type { Reading } from '../reading.ts';
import type { Found, Rule } from '../rule.ts';
import { muddled, notThere, sick } from '../words.ts';

const badly = [
  ...sick,
  ...notThere,
  ...muddled,
  'deep|fast|heavy ~1 breath*',
  'cant|wont|unable|refus* ~2 swallow*|drink|eat|juice',
];

/** Blood sugar so low or so high that someone cannot treat it alone. */
export const diabetes: Rule = {
  id: 'diabetes',
  now: [
    {
      together: [['hypo|hypos|hypoglyc*', 'low ~1 sugar|glucose', 'sugar|glucose ~2 low'], badly],
      within: 12,
    },
    {
      together: [['high|sky ~2 sugar|glucose', 'sugar|glucose ~3 high', 'diabet*', 'type 1|one'], sick],
      within: 14,
    },
    {
      together: [
        ['breath ~3 pear|nail|fruity|acetone|sweet', 'fruity breath', 'pear drops'],
        ['diabet*|ketone|ketones|sugar|sugars|glucose|thirsty|type', ...sick],
      ],
      within: 12,
    },
    'ketones ~3 3|4|5|6|7|3.*|4.*|5.*|6.*|7.*',
    'ketoacidosis|dka',
    'used|gave|given|needed ~2 glucagon|glucagen|baqsimi',
  ],
  today: ['ketones ~2 high|2|2.*|1.5|1.6|1.7|1.8|1.9', 'ran|run|running|runs out of insulin'],
  not: [
    'hypo ~3 hyper',
    'low sugar jam|diet|squash|drink|cola',
    'low|high sugar ~1 cereal|snack*|food|foods|diet',
  ],
  also: measured,
  says: {
    now: {
      text: 'Blood sugar this low or high with sickness, confusion or sleepiness is an emergency.',
      action:
        '{call}. Low and able to swallow: something sugary now. Not able to swallow or wake: nothing by mouth, on their side, glucagon if you were taught to.',
    },
    today: {
      text: 'This blood sugar or ketone value should be told to the diabetes team.',
      action:
        'Ring the diabetes team or a doctor now, and follow the sick-day plan. If they are sick, confused, very sleepy or breathe deep and fast: call the emergency number.',
    },
  },
  source: {
    name: 'NHS, Diabetic ketoacidosis (as shown by Corfe Castle Surgery); Hato Hone St John, Diabetes',
    url: 'https://corfecastlesurgery.co.uk/health-a-z/?condition=diabetic-ketoacidosis%2F',
    basis: 'read',
    read: '2026-11-30',
  },
};

const worse = /^(vomit|swallow|confus|drows|rubbish|floppy|sick|unconscious|breath)/;

/** "sugar 27", "glucose 1.9": mmol/L up to 40, else mg/dL. Extremes alone are for today, with a bad sign now. */
function measured(reading: Reading): Found[] {
  return reading.sentences.flatMap((sentence, at) => {
    const words = sentence.words.map((word) => word.text);
    const from = words.findIndex((word) => /^(sugars?|glucose|bgl?|bms?|libre|dexcom|hypo)$/.test(word));
    if (from < 0) return [];
    const near = words.slice(from + 1, from + 6).findIndex((word, index) => {
      if (!/^\d+(?:[.,]\d)?$/.test(word)) return false;
      // "sugar at 3 pm", "sugar 2 hours after", "2 spoons of sugar" are no measurements.
      if (
        /^(am|pm|hours?|hrs?|mins?|minutes?|g|grams?|spoons?|times?|days?|weeks?|cubes?)$/.test(
          words[from + index + 2] ?? '',
        )
      )
        return false;
      if (/^(at|by|of|x)$/.test(words[from + index] ?? '')) return false;
      const value = Number(word.replace(',', '.'));
      const mmol = value > 40 ? value / 18 : value;
      const plain = !/[.,]/.test(word) && value < 3;
      return !plain && (mmol < 3 || mmol >= 20);
    });
    if (near < 0) return [];
    return [
      {
        level: words.some((word) => worse.test(word)) ? ('now' as const) : ('today' as const),
        sentence: at,
        from,
        to: from + near + 2,
      },
    ];
  });
}
