import type { Chance } from './years-random.ts';
import type { Observer } from './years-truth.ts';

/** How each of them writes. */
export function inTheirVoice(observer: Observer, text: string, chance: Chance): string {
  switch (observer) {
    case 'Jonas':
      return lower(text).replace(/(\d) mg\b/g, chance.yes(0.4) ? '$1mg' : '$1 mg');
    case 'Priya':
      return `${upper(text)}${chance.yes(0.6) ? '.' : ''}`;
    case 'Ruth':
      return `${chance.yes(0.15) ? 'Nana here. ' : ''}${upper(text)}${chance.pick(['.', '!', '', '. Bless.'])}`;
    case 'Ms Adler':
      return `${chance.yes(0.5) ? 'School: ' : ''}${upper(text)}.`;
    case 'Walter':
      return `${upper(text).replace(/ (with|after) breakfast/, chance.yes(0.3) ? ' $1 brekkie' : ' $1 breakfast')}${chance.yes(0.5) ? '.' : ''}`;
    case 'Mrs Lindt':
      return `${upper(text)}.${chance.yes(0.1) ? ' Home visit.' : ''}`;
  }
}

/** "7:40", "07:40", "7.40pm": the same minute as different hands write it. */
export function clock(minute: number, chance: Chance): string {
  const hour = Math.floor(minute / 60);
  const rest = String(minute % 60).padStart(2, '0');
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const half = hour < 12 ? 'am' : 'pm';
  return chance.pick([
    `${String(hour).padStart(2, '0')}:${rest}`,
    `${String(hour).padStart(2, '0')}:${rest}`,
    `${hour}:${rest}`,
    `${twelve}:${rest}${half}`,
    `${twelve}.${rest} ${half}`,
  ]);
}

/** Two letters swapped inside one long word; numbers and short words stay. */
export function typo(text: string, chance: Chance): string {
  const words = [...text.matchAll(/[a-z]{7,}/gi)];
  if (words.length === 0) return text;
  const word = chance.pick(words);
  const at = word.index + chance.int(2, word[0].length - 3);
  return `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`;
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) =>
  /^(BP|HbA1c|EEG|MRI|Theo|Walter|Priya|Keppra|Dr|Dad|I )/.test(text)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
