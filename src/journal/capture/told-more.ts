import { nameByPlace } from './bind.ts';
import type { Clause } from './clauses.ts';
import { isIntake, mark, only, type Reading, setAmount, setSeverity, startMeasure } from './events.ts';
import { isMention } from './mentions.ts';
import type { When } from './resolve.ts';
import type { Story } from './story.ts';

/* More about what was just told: that it is over, how bad, how long, how large, what was measured. */

const GONE =
  /(?<![\p{L}])(?:gone|cleared(?: up)?|passed(?! (?:wind|gas|urine|water|out|a|stool))|settled(?: down)?|disappeared|faded|subsided|over|away|stopped|worn off|wore off|resolved|back to normal|fine|ok|okay|vanished)(?![\p{L}])/iu;

/** "all gone by 16:40", "settled by 6": the complaint before was looked for again and not there. "stopped 3:13" ends a fit. @returns whether it says so. */
export function isOver(story: Story, clause: Clause, when: When | undefined): boolean {
  const text = story.line.slice(clause.start, clause.end);
  const gone = GONE.exec(text);
  const last = story.readings.findLast((one) => !isIntake(one));
  if (!gone || !last || last.kind === 'wound' || last.what.group === undefined || last.absent || !when?.own)
    return false;
  if (when.precision === 'day' && !/next day|following day|day after/iu.test(text)) return false;
  if (/\b(?:not|never|still|only|almost|nearly|mostly|if)\b|n['’]t\b/iu.test(text)) return false;
  const range = { start: clause.start + gone.index, end: clause.start + gone.index + gone[0].length };
  if (
    /^stopped/iu.test(gone[0]) &&
    last.when.own &&
    last.when.role === 'at' &&
    when.startMs > last.when.startMs
  ) {
    last.when = { ...last.when, endMs: when.startMs };
    mark(last, when, 'time');
    return true;
  }
  const over = startMeasure(story.line, last.what.name, range, clause, when);
  over.what = last.what;
  over.absent = true;
  if (last.site !== undefined) over.site = last.site;
  mark(over, range, 'absent');
  story.readings.push(over);
  return true;
}

/** "Itch: face 0, arms 2", "knee 5/10 on the stairs": how bad it is at a place. Without a complaint before it, that is pain. @returns whether it says so. */
export function rateSites(story: Story, clause: Clause, when: When | undefined): boolean {
  const site = only(clause.marks, 'site')[0];
  const severity = only(clause.marks, 'severity').find(
    (one) => one.value !== undefined || one.low !== undefined,
  );
  const number = only(clause.marks, 'number')[0];
  const value = number?.quantity.value;
  const rated =
    severity ??
    (number && value !== undefined && value <= 10 && Number.isInteger(value) ? number : undefined);
  if (
    !site ||
    !rated ||
    rated.start < site.end ||
    !/^\s?(?:[:=]|(?:is|was|only|now|still|about|at|just|maybe|like)\s){0,2}\s?$/iu.test(
      story.line.slice(site.end, rated.start),
    )
  )
    return false;
  const last = story.readings.at(-1);
  const named =
    last && !isIntake(last) && last.what.group !== undefined && !last.absent && last.kind !== 'wound'
      ? last
      : undefined;
  // "Back 7.": nothing but a place and how bad it is.
  const alone =
    story.line.slice(clause.start, site.start).trim() === '' &&
    story.line.slice(rated.end, clause.end).trim() === '';
  if (!named && !severity && !alone) return false;
  const same =
    named && named.site === undefined && named.severity === undefined && clause.start - named.text.end <= 2;
  const one = same
    ? named
    : startMeasure(
        story.line,
        'pain',
        named ? rated : site,
        clause,
        when ?? story.carried ?? named?.when ?? story.resolver.now(),
      );
  if (!same) one.what = named ? named.what : { ...one.what, group: 'general' };
  if (named && !same && !when) one.when = { ...named.when, own: false };
  one.site = story.line.slice(site.start, site.end).toLowerCase();
  nameByPlace(one);
  mark(one, site, 'site');
  if (severity) setSeverity(one, story.line, severity);
  else if (number) {
    one.severity = { ...(value !== undefined && { value }), original: number.quantity.original };
    mark(one, number, 'severity');
  }
  story.used.add(site);
  story.used.add(rated);
  if (!same) story.readings.push(one);
  return true;
}

const FILLERS =
  /^(?:quality|score|level|rating|like|say|each|every|about|only|around|lasting|lasted|maybe|total|in|all|it|was|is|at|on|the|a|now|and|then|still|again|just|by|up|to|of|for|time|times|day|both|she|he|her|his|had|it's|ago|ish|spoon|syringe|dose|doses|straight|usual|yes|tonight|again|already|please|phew|finally|thankfully|sadly|tho|though|lol|approx|roughly|exactly|prn|obs|observations|vitals|readings|update)$/u;

/** Whether words are left in a clause beside its marks that could be a thing of their own. */
export function speaksOfMore(line: string, clause: Clause): boolean {
  if (only(clause.marks, 'word').some((one) => one.word === 'not-done' || isMention(line, one, clause.marks)))
    return true;
  let rest = '';
  let at = clause.start;
  for (const { start, end } of clause.marks) {
    rest += ` ${line.slice(at, Math.max(at, start))}`;
    at = Math.max(at, end);
  }
  rest += ` ${line.slice(at, clause.end)}`;
  return (rest.toLowerCase().match(/[\p{L}'-]+/gu) ?? []).some((word) => !FILLERS.test(word));
}

const RATED_BY_NUMBER =
  /pain|ache|migraine|cramp|itch|nausea|fatigue|tired|dizz|anxi|stiff|fog|sore|irritab|mood|stress|energy|burning|numb|tingl/iu;

/** "headache still there, 6 now", "pain creeping up, now 6": a number nobody gave a scale. @returns whether it says so. */
function ratedNow(story: Story, clause: Clause, last: Reading): boolean {
  const number = only(clause.marks, 'number')[0];
  const value = number?.quantity.value;
  if (!number || value === undefined || value > 10 || !Number.isInteger(value)) return false;
  if (isIntake(last) || last.absent || last.severity || last.amount || last.kind === 'wound') return false;
  if (!RATED_BY_NUMBER.test(last.what.name)) return false;
  const before = story.line.slice(clause.start, number.start).trim();
  const behind = story.line.slice(number.end, clause.end).trim();
  const now = /^(?:now|rn|right now|at the moment|atm|currently|today)$/iu;
  const said =
    /^(?:(?:now|currently|today)(?: (?:a|at|about|only|down to|up to))?|(?:it'?s )?(?:a|at|about|maybe a?|prob(?:ably)? a|say|say a|solid|easily a|like a))$/iu;
  const rated =
    (before === '' && now.test(behind)) || (said.test(before) && (behind === '' || now.test(behind)));
  if (!rated) return false;
  last.severity = { value, original: number.quantity.original };
  mark(last, number, 'severity');
  last.text = { start: last.text.start, end: clause.end };
  story.used.add(number);
  return true;
}

/** "his head hurts, 8/10 on the faces scale": how bad what was just told is. @returns whether it says so. */
export function ratedAfter(story: Story, clause: Clause): boolean {
  const last = story.readings.at(-1);
  if (last && ratedNow(story, clause, last)) return true;
  const severity = only(clause.marks, 'severity').find(
    (one) => one.value !== undefined || one.low !== undefined,
  );
  if (!last || !severity || isIntake(last) || last.severity || last.absent || last.kind === 'wound')
    return false;
  if (
    !/^\s*(?:(?:about|like|maybe|only|around|a|an|at|was|it|say|say|still|roughly|now)\s){0,3}$/iu.test(
      story.line.slice(clause.start, severity.start),
    )
  )
    return false;
  setSeverity(last, story.line, severity);
  last.text = { start: last.text.start, end: clause.end };
  story.used.add(severity);
  return true;
}

/** "Mum's heel: black area 1 x 1 cm": what has a size on the body is a wound, whatever it is called. @returns whether it says so. */
export function sized(story: Story, clause: Clause, when: When | undefined): boolean {
  const size = only(clause.marks, 'size')[0];
  if (!size) return false;
  const { lengthMm, widthMm, depthMm } = size;
  const last = story.readings.findLast((one) => one.kind === 'wound');
  const site = only(clause.marks, 'site')[0] ?? story.place;
  if (!last && !site) return false;
  const one =
    last ?? startMeasure(story.line, 'wound', size, clause, when ?? story.carried ?? story.resolver.now());
  one.kind = 'wound';
  one.size = {
    ...one.size,
    ...(lengthMm !== undefined && { lengthMm }),
    ...(widthMm !== undefined && { widthMm }),
    ...(depthMm !== undefined && { depthMm }),
  };
  if (site) one.site ??= story.line.slice(site.start, site.end).toLowerCase();
  mark(one, size, 'amount');
  story.used.add(size);
  if (!last) story.readings.push(one);
  return true;
}

/** "took my temp at 9 pm: 37.2": what was to be measured stood before. @returns whether it says so. */
export function measuredBefore(story: Story, clause: Clause, when: When | undefined): boolean {
  const { awaited } = story;
  const from =
    only(clause.marks, 'number')[0] ?? only(clause.marks, 'amount').find((one) => one.measures === 'other');
  // "Sleep: 19:30 – 06:15".
  if (awaited?.name === 'sleep' && when?.own && only(clause.marks, 'clock').some((one) => one.to)) {
    story.readings.push(
      startMeasure(story.line, 'sleep', awaited.head, { start: awaited.clause.start, end: clause.end }, when),
    );
    delete story.awaited;
    return true;
  }
  const severity = only(clause.marks, 'severity').find((one) => one.value !== undefined);
  const until = (severity ?? from)?.start;
  if (
    !awaited ||
    until === undefined ||
    !/^(?:[,:;–—-]\s?)?(?:like|say|maybe|about|around|prob|probably|still|now|only|a)?$/iu.test(
      story.line.slice(awaited.clause.end, until).trim(),
    )
  )
    return false;
  if (severity) {
    const rated = startMeasure(
      story.line,
      awaited.name,
      awaited.head,
      { start: awaited.clause.start, end: clause.end },
      when ?? awaited.when,
    );
    setSeverity(rated, story.line, severity);
    story.used.add(severity);
    story.readings.push(rated);
    delete story.awaited;
    return true;
  }
  if (!from) return false;
  const one = startMeasure(
    story.line,
    awaited.name,
    awaited.head,
    { start: awaited.clause.start, end: clause.end },
    when ?? awaited.when,
  );
  setAmount(one, from.quantity, from);
  story.used.add(from);
  story.readings.push(one);
  delete story.awaited;
  return true;
}

/** "fingers stiff this morning, 20 minutes till they worked": how long what was just told went on. @returns whether it says so. */
export function lasted(story: Story, clause: Clause): boolean {
  const last = story.readings.at(-1);
  const time = only(clause.marks, 'amount').find((one) => one.measures === 'time');
  if (!time || !last || isIntake(last) || last.amount || last.absent || last.kind === 'wound') return false;
  const before = story.line.slice(clause.start, time.start);
  if (
    !/^\s*(?:(?:and|it|which|about|maybe|only|around|for|lasted|lasting|took|some|roughly|approx\.?|~|each|just|over|under|nearly|almost|say)\s){0,3}$/iu.test(
      before,
    )
  )
    return false;
  setAmount(last, time.quantity, time);
  last.text = { start: last.text.start, end: clause.end };
  story.used.add(time);
  return true;
}

const MEASURED_BY: Readonly<Record<string, string>> = {
  Cel: 'temperature',
  '[degF]': 'temperature',
  '{beats}/min': 'heart rate',
  kg: 'weight',
  'mmol/L': 'glucose',
  'mg/dL': 'glucose',
};

/** "38.5 °C at 3pm": the unit says what was measured. @returns whether it did. */
export function measuredByUnit(story: Story, clause: Clause, when: When | undefined): boolean {
  const amount = only(clause.marks, 'amount')[0];
  const name = amount?.quantity.unit ? MEASURED_BY[amount.quantity.unit] : undefined;
  const last = story.readings.at(-1);
  if (name === 'weight' && speaksOfMore(story.line, clause)) return false;
  if (!amount || !name || (last && !isIntake(last) && !last.amount)) return false;
  const one = startMeasure(story.line, name, amount, clause, when ?? story.carried ?? story.resolver.now());
  setAmount(one, amount.quantity, amount);
  story.used.add(amount);
  story.readings.push(one);
  return true;
}

const HOT =
  /(?<![\p{L}])(?:fever\p{L}{0,6}|temp\p{L}{0,8}|hot|boiling|burning up|clammy|flushed|shiver\p{L}{0,6}|chills|calpol|nurofen|paracetamol|ibuprofen|tylenol|motrin|advil|under (?:her|his|the|my) arm|infection|mastitis|tonsillitis|flu|unwell|poorly|snotty)(?![\p{L}])/iu;

/** "hot and grumpy, 38.2 at six": in a line about a fever a number of that size is a temperature. @returns whether it is one. */
export function hot(story: Story, clause: Clause, when: When | undefined): boolean {
  const number = only(clause.marks, 'number')[0];
  const value = number?.quantity.value;
  if (!number || value === undefined || Number.isInteger(value) || value < 35 || value > 42) return false;
  if (
    !HOT.test(story.line) ||
    story.readings.some((one) => one.amount?.value !== undefined && !isIntake(one))
  )
    return false;
  const rest = story.line.slice(clause.start, number.start);
  if (
    !/^\s*(?:(?:now|still|was|at|it's|its|she's|he's|up to|up|down to|reading|read|about|around|just)\s){0,3}$/iu.test(
      rest,
    )
  )
    return false;
  const last = story.readings.at(-1);
  // "only a slight temperature, 37.6".
  const told = last?.what.name === 'temperature' && !last.amount ? last : undefined;
  const time = when ?? story.carried ?? story.resolver.now();
  const one = told ?? startMeasure(story.line, 'temperature', number, clause, time);
  setAmount(one, number.quantity, number);
  one.text = { start: one.text.start, end: clause.end };
  story.used.add(number);
  if (!told) story.readings.push(one);
  return true;
}
