import type { Match } from '../phrase.ts';
import type { Sentence } from '../reading.ts';
import type { Context } from '../rule.ts';
import { phrases } from './list.ts';

/** Over, where something happened; not where it has been so since: a medicine that was stopped then is not taken now. */
export const weeksAgo = phrases(
  '#|two|three|four|five|six|seven|eight|nine|ten|several|many|few|couple|a|one ~1 weeks|week ago',
  'weeks ago',
  '4|5|6|7|8|9|10|11|12|13|14|four|five|six|seven|ten days ago',
);

export const past = phrases(
  '#|two|three|four|five|six|seven|eight|nine|ten|several|many|few|couple|a|one ~1 months|month|years|year|yrs|decades ago',
  'months|years|ages ago',
  'last year|month|winter|summer|spring|autumn|christmas|easter|term',
  'as a child|kid|baby|teenager|teen|toddler|boy|girl|preemie|newborn|student|youngster',
  'history of',
  'in my|his|her|their teens|twenties|thirties|forties',
  'in my|his|her|their|the 20|30|40|50|60|70|80|90 s',
  'aged|age #|one|two|three|four|five|six|seven|eight|nine|ten ~1',
  '#|two|three|four|five|six|ten|twelve|twenty|thirty|many ~1 yrs|years|months since ~1 my|his|her|the|a|an',
  'i|we|he|she once',
  'anniversary of',
  'when i|he|she|they|daughter|son|baby|mum|dad was|were ~1 #|little|young|small|born|pregnant|two|three|four|five|six|seven|eight|nine|ten',
  'used to',
  'back in the? 19*|20*|day|days|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december|school|college|uni',
  'years before|earlier',
  'in childhood',
  'childhood fits|seizures|asthma|epilepsy|convulsions',
  'grew|grown out of',
  'years|yrs back',
  'yesteryear',
  'when ~2 was|were wee|tiny|little|small|born',
  'in the? summer|winter|spring|autumn|half holidays|term|was|were',
  'in the summer|easter|christmas holidays|hols',
);

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Said of what lasts since: the year something was found is not the year of what is told. */
const lasting = new Set('since dx dxd diagnosed diagnosis ms got from until till'.split(' '));
const notAYear = new Set(
  'ml mg kcal calories cal steps units iu metres meters g euros pounds km miles'.split(' '),
);

/** "in 2019", "fractured skull, 1993", "in the 70s", "last october". */
export function dated(sentence: Sentence, context: Context): Match[] {
  const here = new Date(context.nowMs);
  return sentence.words.flatMap(({ text }, at) => {
    const previous = sentence.words[at - 1]?.text ?? '';
    const next = sentence.words[at + 1]?.text ?? '';
    const before = ['in', 'on', 'of', 'last', 'early', 'late', 'from', 'the'].includes(previous);
    const earlier = /^(19|20)\d\d$/.test(text)
      ? Number(text) < here.getUTCFullYear() && !lasting.has(previous) && !notAYear.has(next)
      : before && months.indexOf(text) >= 0 && months.indexOf(text) !== here.getUTCMonth();
    return earlier ? [{ from: before ? at - 1 : at, to: at + 1 }] : [];
  });
}
