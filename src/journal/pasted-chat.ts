import { dateAtHead, type WrittenDate } from './pasted-dates.ts';

/** One message of an exported chat, or a line the app wrote by itself. */
export type ChatLine =
  | { readonly by: 'app' }
  | {
      readonly by: 'person';
      readonly date: WrittenDate;
      /** `HH:MM` */
      readonly time: string;
      readonly sender: string;
      readonly text: string;
    };

const DATE = '(\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4})';
const TIME = '(\\d{1,2})[:.](\\d{2})(?:[:.]\\d{2})?(?:\\s?([ap])\\.?\\s?m\\.?)?';
/** iPhone: "[08/02/2026, 20:10:33] Anna: gave keppra". */
const BRACKETS = new RegExp(`^\\[${DATE},?\\s${TIME}\\]\\s(.*)$`, 'iu');
/** Android: "08/02/2026, 20:10 - Anna: gave keppra". */
const DASHED = new RegExp(`^${DATE},?\\s${TIME}\\s[-–]\\s(.*)$`, 'iu');
const SAID = /^([^:]{1,60}):\s(.*)$/u;
const BY_THE_APP =
  /^(?:<?(?:media|image|video|audio|sticker|document|gif|contact card|bild|imagen)\s(?:omitted|weggelassen|omitida)>?|this message was deleted\.?|you deleted this message\.?|missed (?:voice|video) call.*|messages and calls are end-to-end encrypted.*|<attached:.*>)$/iu;

export function chatLine(line: string): ChatLine | undefined {
  const found = BRACKETS.exec(line) ?? DASHED.exec(line);
  if (!found) return undefined;
  const [, written = '', hour, minute, half, said = ''] = found;
  const date = dateAtHead(written)?.date;
  const time = clockOf(Number(hour), Number(minute), half);
  const message = SAID.exec(said);
  if (date === undefined || time === undefined || !message) return { by: 'app' };
  const [, sender = '', text = ''] = message;
  if (BY_THE_APP.test(text.trim()) || text.trim() === '') return { by: 'app' };
  return { by: 'person', date, time, sender: sender.replace(/^~\s?/u, '').trim(), text };
}

function clockOf(hour: number, minute: number, half: string | undefined): string | undefined {
  const whole = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (whole > 23 || minute > 59) return undefined;
  return `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
