import type { Phrase } from '../../phrase.ts';

/** How people write weeks. */
const weekWords = 'weeks|week|wks|wk|w|weeker|weekers|wk+';
export const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => String(from + step)).join('|');
export const week = (from: number, to: number): Phrase[] => [
  `${span(from, to)} ~1 ${weekWords}`,
  `${span(from, to)} 0|1|2|3|4|5|6`,
  // "no rash 35 weeks": the "no" does not reach the weeks.
  `no|not ~2 ${span(from, to)} ${weekWords}`,
];

export const said = [
  'pregnan*|preg|preggers|trimester|gestation|fetus|foetus|obstetric|maternity|placenta*|praevia|previa|ectopic|ivf|expecting|womb|heterotopic|miscarr*',
  'months gone|pregnant',
  'my ~2 waters|bump',
  'baby bump',
  'twins ~3 weeks|wks|w',
  'labour|labor|contraction*|contracting|tightenings',
];
export const early = [
  ...week(4, 23),
  ...said,
  'five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen ~1 weeks|wks',
];
export const late = [
  ...week(20, 43),
  'thirty|twenty ~1 weeks|one|two|three|four|five|six|seven|eight|nine',
  `${span(26, 41)} 40|hubby|husband|wife`,
  ...said,
  '7|8|9|seven|eight|nine months gone|pregnant',
];
export const preterm = [
  ...week(16, 36),
  'thirty ~1 weeks|one|two|three|four|five|six',
  'early|premature|prem',
];
export const any = [...new Set([...early, ...late])];

/** The first weeks after. */
export const after = [
  'gave|given|giving|after|since ~4 birth|delivery|delivering|labour|twins|baby|section|csection|caesarean|cesarean|having',
  'postpartum|postnatal|csection|csec|cesarean|caesarean|episiotomy',
  'c section',
  'past|after|days ~2 section|birth',
  'baby|twins|bub ~3 #|two|three|four|five|six|seven|eight|nine|ten days|weeks|wks|w',
  '#|two|three|four|five|six|seven|eight|nine|ten ~1 days|day|weeks|wks|w ~2 after|pp|post|postpartum|old',
  'day|days # ~2 after|pp|post|postpartum',
  'came|born|delivered ~3 #|two|three|four|five|six ~1 days|weeks|wks',
  'stitches|tear|milk ~2 in|opened|burst',
  'abortion|miscarriage|termination|d&c|erpc ~2 pills|pill|tablets',
  'abortion|miscarriage|miscarried|termination|misoprostol|mifepristone',
];
