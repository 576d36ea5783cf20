/*
 * From a line to events, by rules, and by weights learned from marked lines; no model.
 *
 *   sheet        the line with what was read in it; what one reader claims, the next does not see
 *   *-marks, quantities    the readers: times, days, amounts, names, small words (parse.ts has their order)
 *   clauses      stretches that say one thing
 *   resolve      times to instants: which half of the day, which day, summer time
 *   read-line    clause by clause to events; meaning, bind, relate, carry-on are its parts
 *   tagger/      weighs all words of the line: which names happened, also those no rule knows (docs/decisions/0044)
 *
 * Decided here, where terminal.md leaves it open:
 * - "by nine" is a point at 21:00, when it was noticed; that it may have begun at any time before is the onset's `high`.
 * - Without a time, a thing takes that of its like before it, else the day spoken of, else the minute of writing.
 *   A complaint or measure right behind the comma of a timed dose has that time, and no onset is made of it.
 * - What lies ahead, and a medicine that is only advised, planned or prescribed, is no event: it is left over and asked about.
 * - "after the ice cream" makes a reaction whose suspect is that ice cream: the line's own suspicion, nobody else's.
 * - "no dairy", "stopped dairy" is an exposure that is absent.
 * - What is only spoken of ("asked about her headaches", "cream for the eczema") is no event; its words are left over.
 * - "without sumatriptan", "no ibuprofen needed" is no event: `skipped` is for a dose that was due. "no keppra tonight" and
 *   "went without keppra" are skipped.
 * - "started", "back on", "first day of", "last day of" a medicine is a dose taken; the event's text keeps those words.
 *   "stopped", "off" is `stopped`.
 * - A pressure's unit is null unless it was written, as any other's.
 * - A time that does not exist stops the reading: `parse` asks, `add` refuses.
 */
export { dayNumber } from './day-marks.ts';
export { findNames } from './named.ts';
export { type Captured, capture, checkLine } from './parse.ts';
