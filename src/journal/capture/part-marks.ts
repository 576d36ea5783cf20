import type { PartOfDay, Sheet } from './sheet.ts';

/** Days, weeks and parts of a day. A day is a count of days from today (0; -1 is yesterday), so that zones don't matter here. */

const PARTS: ReadonlyMap<string, readonly [PartOfDay, number]> = new Map([
  ['this morning', ['morning', 0]],
  ['this am', ['morning', 0]],
  ['this a.m.', ['morning', 0]],
  ['this pm', ['afternoon', 0]],
  ['this p.m.', ['afternoon', 0]],
  ['this forenoon', ['morning', 0]],
  ['forenoon', ['morning', 0]],
  ['first thing this morning', ['morning', 0]],
  ['first thing', ['morning', 0]],
  ['early this morning', ['morning', 0]],
  ['in the early hours', ['early', 0]],
  ['in the small hours', ['early', 0]],
  ['in the wee hours', ['early', 0]],
  ['the early hours', ['early', 0]],
  ['the small hours', ['early', 0]],
  ['at dawn', ['morning', 0]],
  ['midmorning', ['morning', 0]],
  ['mid morning', ['morning', 0]],
  ['mid-morning', ['morning', 0]],
  ['elevenses', ['morning', 0]],
  ['brekkie', ['morning', 0]],
  ['after tea', ['evening', 0]],
  ['before tea', ['evening', 0]],
  ['at tea', ['evening', 0]],
  ['at teatime', ['evening', 0]],
  ['tea time', ['evening', 0]],
  ['at dusk', ['evening', 0]],
  ['after school', ['afternoon', 0]],
  ['late afternoon', ['afternoon', 0]],
  ['earlier today', ['all-day', 0]],
  ['throughout the day', ['all-day', 0]],
  ['the whole day', ['all-day', 0]],
  ['in the morning', ['morning', 0]],
  ['all morning', ['morning', 0]],
  ['morning', ['morning', 0]],
  ['at breakfast', ['morning', 0]],
  ['breakfast', ['morning', 0]],
  ['on waking', ['morning', 0]],
  ['at lunch', ['noonish', 0]],
  ['lunchtime', ['noonish', 0]],
  ['lunch', ['noonish', 0]],
  ['this afternoon', ['afternoon', 0]],
  ['in the afternoon', ['afternoon', 0]],
  ['all afternoon', ['afternoon', 0]],
  ['afternoon', ['afternoon', 0]],
  ['this evening', ['evening', 0]],
  ['in the evening', ['evening', 0]],
  ['all evening', ['evening', 0]],
  ['evening', ['evening', 0]],
  ['tonight', ['evening', 0]],
  ['tonite', ['evening', 0]],
  ['nocte', ['evening', 0]],
  ['mane', ['morning', 0]],
  ['early evening', ['evening', 0]],
  ['late evening', ['evening', 0]],
  ['last evening', ['evening', -1]],
  ['going to bed', ['evening', 0]],
  ['dinnertime', ['evening', 0]],
  ['suppertime', ['evening', 0]],
  ['at dinner', ['evening', 0]],
  ['dinner', ['evening', 0]],
  ['supper', ['evening', 0]],
  ['teatime', ['evening', 0]],
  ['bedtime', ['evening', 0]],
  ['before bed', ['evening', 0]],
  ['last night', ['night', -1]],
  ['last nite', ['night', -1]],
  ['last nights', ['night', -1]],
  ['this mornings', ['morning', 0]],
  ['this evenings', ['evening', 0]],
  ['tonights', ['evening', 0]],
  ['in the nite', ['night', -1]],
  ['overnight', ['night', -1]],
  ['during the night', ['night', -1]],
  ['in the night', ['night', -1]],
  ['all night', ['night', -1]],
  ['at night', ['night', -1]],
  ['yesterday evening', ['evening', -1]],
  ['at wake up', ['morning', 0]],
  ['at wake-up', ['morning', 0]],
  ['wake up time', ['morning', 0]],
  ['on wakening', ['morning', 0]],
  ['upon waking', ['morning', 0]],
  ['since waking', ['morning', 0]],
  ['since waking up', ['morning', 0]],
  ['since i woke up', ['morning', 0]],
  ['since i got up', ['morning', 0]],
  ['on getting up', ['morning', 0]],
  ['mornin', ['morning', 0]],
  ['this mornin', ['morning', 0]],
  ['early morning', ['morning', 0]],
  ['late morning', ['morning', 0]],
  ['early doors', ['morning', 0]],
  ['before school', ['morning', 0]],
  ['b4 school', ['morning', 0]],
  ['before work', ['morning', 0]],
  ['school run', ['morning', 0]],
  ['breaktime', ['morning', 0]],
  ['break time', ['morning', 0]],
  ['brekky', ['morning', 0]],
  ['breakfast time', ['morning', 0]],
  ['midday meal', ['noonish', 0]],
  ['lunch time', ['noonish', 0]],
  ['at pick up', ['afternoon', 0]],
  ['at pick-up', ['afternoon', 0]],
  ['at pickup', ['afternoon', 0]],
  ['pickup time', ['afternoon', 0]],
  ['pick up time', ['afternoon', 0]],
  ['home time', ['afternoon', 0]],
  ['hometime', ['afternoon', 0]],
  ['early afternoon', ['afternoon', 0]],
  ['mid afternoon', ['afternoon', 0]],
  ['mid-afternoon', ['afternoon', 0]],
  ['midafternoon', ['afternoon', 0]],
  ['after work', ['evening', 0]],
  ['bath time', ['evening', 0]],
  ['at bath time', ['evening', 0]],
  ['bed time', ['evening', 0]],
  ['dinner time', ['evening', 0]],
  ['supper time', ['evening', 0]],
  ['mid evening', ['evening', 0]],
  ['lights out', ['evening', 0]],
  ['late last night', ['night', -1]],
  ['through the night', ['night', -1]],
  ['thru the night', ['night', -1]],
  ['middle of the night', ['night', -1]],
  ['in the middle of the night', ['night', -1]],
  ['all day', ['all-day', 0]],
  ['all aft', ['afternoon', 0]],
  ['this aft', ['afternoon', 0]],
  ['this arvo', ['afternoon', 0]],
  ['this morn', ['morning', 0]],
  ['this eve', ['evening', 0]],
  ['at bathtime', ['evening', 0]],
  ['bathtime', ['evening', 0]],
  ['that night', ['night', 0]],
  ['that evening', ['evening', 0]],
  ['that morning', ['morning', 0]],
  ['that afternoon', ['afternoon', 0]],
  ['that day', ['all-day', 0]],
  ['same day', ['all-day', 0]],
  ['same evening', ['evening', 0]],
  ['same night', ['night', 0]],
  ['next day', ['all-day', 0]],
  ['the next day', ['all-day', 0]],
  ['following day', ['all-day', 0]],
  ['the following day', ['all-day', 0]],
  ['the day after', ['all-day', 0]],
  ['next morning', ['morning', 0]],
  ['the next morning', ['morning', 0]],
  ['the following morning', ['morning', 0]],
  ['the morning after', ['morning', 0]],
]);

const PART = new RegExp(
  String.raw`(?<![\p{L}])(since\s)?(?:(?:at|with|w\/?|after|before|b4|during|for|her|his|my|the)\s(?:the\s)?)?(${[...PARTS.keys()].sort((a, b) => b.length - a.length).join('|')}|(?<=\uE000\s(?:in the |at )?)ni(?:ght|te)|(?<=\(|\uE000\s)(?:am|pm)(?=\s*(?:[,;.)/+]|$)|\s(?:and|&|refused|given|taken|missed|skipped))|(?<=\bam\s?(?:\+|&|and|\/)\s?)pm(?![\p{L}])|(?<=\()ni(?:ght|te)(?=\))|(?<=morn(?:ing)?\s(?:and|&|\+)\s)ni(?:ght|te))(?![\p{L}-])`,
  'gu',
);

/** "this morning", "last night", "after lunch": a part of a day, `dayShift` days from the day in question. */
export function readParts(sheet: Sheet): void {
  const days = sheet.marks().filter((mark) => mark.type === 'day');
  sheet.read(PART, (match, at) => {
    const words = match[2] ?? '';
    const since = match[1] !== undefined;
    // "200 am, 200 pm".
    if (words === 'am' || words === 'pm')
      return {
        ...at,
        type: 'part',
        part: words === 'am' ? 'morning' : 'evening',
        dayShift: 0,
        since,
        said: false,
        ofDay: false,
      };
    if (words === 'night' && sheet.open()[at.start - 1] === '(')
      return { ...at, type: 'part', part: 'evening', dayShift: 0, since, said: false, ofDay: false };
    if (words === 'night' || words === 'nite') {
      // "morning and night" are of one day.
      if (/morn(?:ing)?\s(?:and|&|\+)\s$/u.test(sheet.open().slice(0, at.start)))
        return { ...at, type: 'part', part: 'evening', dayShift: 0, since, said: false, ofDay: false };
      const day = days.find((one) => one.end === at.start - 1);
      const night = {
        ...at,
        type: 'part',
        part: 'night',
        dayShift: -1,
        since,
        said: false,
        ofDay: false,
      } as const;
      if (!day && /^at\s/u.test(match[0])) return night;
      return day && { ...at, type: 'part', part: 'night', dayShift: 0, since, said: false, ofDay: true };
    }
    const found = PARTS.get(words);
    if (!found) return undefined;
    const later = /^(?:the\s)?(?:next|following) |^the (?:day|morning) after$/.test(words);
    if (later || words.startsWith('that ') || words.startsWith('same ')) {
      // "headache that night, gone next day": counted from the day spoken of.
      if (!days.some((one) => one.end <= at.start)) return undefined;
      return {
        ...at,
        type: 'part',
        part: found[0],
        dayShift: 0,
        since,
        said: false,
        ofDay: true,
        ...(later && { after: 1 }),
      };
    }
    const said = /(?:this|last|toni|earlier)/.test(words);
    return { ...at, type: 'part', part: found[0], dayShift: found[1], since, said, ofDay: false };
  });
}

/** "after tea tonight": the meal, where a day or an evening stands behind it. Read before foods. */
export function readTea(sheet: Sheet): void {
  sheet.read(
    /(?<![\p{L}])(?:for\s(?:(?:her|his|my)\s)?tea(?=\s*(?:[,.;]|$)|\s(?:and|then|with|tonight|yesterday))|(?:after|before|at)\s(?:her|his|my|their)\stea(?![\p{L}])|(?:at|by|since|until|til|till)\stea(?=\s*(?:[,.;]|$))|(?<=(?:^|[,.;:!\n])\s?)tea(?=\s(?:was|were|eaten|=)|:|\s?=)|(?:at\s)?tea[ -]?time)(?![\p{L}])/gu,
    (_, range) => ({
      ...range,
      ...{ type: 'part', part: 'evening', dayShift: 0, since: false, said: false, ofDay: false },
    }),
  );
  sheet.read(
    /(?<![\p{L}])(?:after|before|at)\s(?:(?:her|his|my)\s)?tea(?=\s(?:tonight|yesterday|\uE000|last night|this evening))/gu,
    (_, range) => ({
      ...range,
      ...{ type: 'part', part: 'evening', dayShift: 0, since: false, said: false, ofDay: false },
    }),
  );
}

/** Hours of the wall clock that a part of a day spans; the night runs into the next morning. */
export const PART_HOURS: Record<PartOfDay, readonly [number, number]> = {
  early: [0, 6],
  morning: [6, 12],
  noonish: [11, 14],
  afternoon: [12, 18],
  evening: [18, 24],
  night: [22, 30],
  'all-day': [0, 24],
};
