import { describe, expect, it } from 'vitest';
import { fault } from './check.ts';

const setting = { allowed: ['Maya', 'she', 'her'], nowMs: Date.UTC(2026, 1, 25), zone: 'Europe/Berlin' };

const often =
  'Itch was written down 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.';
const last = 'Melatonin was last written down on 20 February at 20:00 (3 mg), 5 days ago.';
const none = '3 notes say that there was no itch: on 7 January, on 15 January and on 25 January.';
const before =
  'Before, from 5 to 19 January: itch was written down 3 times, on 3 of the 5 days that have any note about it.';
const onset = 'Itch was noticed within 50 min of melatonin, on 5 January at 20:10.';
const most = 'The highest temperature written down: 38.4 °C, on 18 January at 17:00.';
const skipped =
  'It was written down as skipped once: on 26 January in the evening. That is not counted as a dose.';
const strength =
  'How strong itch was, where a number was written: before 3 to 6 out of 10 (3 notes), after 2 to 3 out of 10 (2 notes).';

/** What a model made, or could make, of a fact. None of these may ever be shown. */
const bad: readonly (readonly [fact: string, wording: string])[] = [
  [often, 'Itch was noted 5 times from 1 to 31 January, on 4 of the 7 days that have any note about it.'],
  [often, 'Itch was noted 4 times from 1 to 30 January, on 4 of the 7 days that have any note about it.'],
  [often, 'Itch was noted from 1 to 31 January, on 4 of the 7 days that have any note about it.'],
  [often, 'Itch was noted 4 times from 1 to 31 January, on 7 of the 4 days that have any note about it.'],
  [often, 'Itch was noted 4 times from 1 to 31 January.'],
  [often, 'Itch was noted 4 times in February, on 4 of the 7 days that have any note about it.'],
  [
    often,
    'Itch was often noted: 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.',
  ],
  [
    often,
    'Itch was noted only 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.',
  ],
  [often, 'Rash was noted 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.'],
  [often, 'Itch was not noted 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.'],
  [often, 'Maya had itch 4 times from 1 to 31 January, on 4 of the 7 days.'],
  [
    often,
    'Itch was noted 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it, which is normal.',
  ],
  [
    often,
    'Itch was noted 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it because of dairy.',
  ],
  [
    often,
    'Itch improved: it was noted 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.',
  ],
  [
    often,
    'Unfortunately itch was noted 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.',
  ],
  [
    often,
    'Itch was noted 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it. See a doctor.',
  ],
  [
    often,
    'Itch was noted four or five times from 1 to 31 January, on 4 of the 7 days that have any note about it.',
  ],
  [
    often,
    'Itch was noted 4 times from 1 to 31 January 2025, on 4 of the 7 days that have any note about it.',
  ],
  [often, 'Nana noted itch 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.'],
  [last, 'Melatonin was last noted on 20 February at 20:00 (3 mL), 5 days ago.'],
  [last, 'Melatonin was last noted on 20 February at 20:00 (30 mg), 5 days ago.'],
  [last, 'Melatonin was last noted on 20 February at 20:30 (3 mg), 5 days ago.'],
  [last, 'Melatonin was last noted on 20 March at 20:00 (3 mg), 5 days ago.'],
  [last, 'Melatonin was last noted on 20 February at 20:00 (3 mg), 5 weeks ago.'],
  [last, 'Melatonin was noted on 20 February at 20:00 (3 mg), 5 days ago.'],
  [last, 'Melatonin was first noted on 20 February at 20:00 (3 mg), 5 days ago.'],
  [last, 'Melatonin was last noted on 20 February at 20:00 (3 mg), 5 days ago, so give it again tonight.'],
  [last, 'Melatonin was last noted on 20 February at 20:00 (3 mg), 5 days ago. You should keep the dose.'],
  [last, 'Melatonin was last noted on 20 February at 20:00 (the usual 3 mg), 5 days ago.'],
  [last, 'Paracetamol was last noted on 20 February at 20:00 (3 mg), 5 days ago.'],
  [last, 'Melatonin was last noted on 20 February at 20:00 (3 mg), 5 days ago, and she slept.'],
  [none, 'There are 3 notes that say there was itch: on 7 January, on 15 January and on 25 January.'],
  [none, 'The days without itch were 7 January, 15 January and 25 January.'],
  [none, 'There are 3 notes that say there was no itch: on 7 January, on 25 January and on 15 January.'],
  [
    none,
    'There are 3 notes that say there was never any itch, not once: on 7 January, on 15 January and on 25 January.',
  ],
  [
    before,
    'After, from 5 to 19 January, itch was noted 3 times, on 3 of the 5 days that have any note about it.',
  ],
  [
    before,
    'Before, from 5 to 19 January, itch was worse: noted 3 times, on 3 of the 5 days that have any note about it.',
  ],
  [onset, 'Itch was noticed 50 min after melatonin, on 5 January at 20:10.'],
  [onset, 'Melatonin caused itch within 50 min, on 5 January at 20:10.'],
  [onset, 'Itch was noticed within 50 h of melatonin, on 5 January at 20:10.'],
  [onset, 'A reaction, itch, was noticed within 50 min of melatonin, on 5 January at 20:10.'],
  [most, 'The temperature noted was 38.4 °C, on 18 January at 17:00.'],
  [most, 'The highest temperature noted was a high 38.4 °C, on 18 January at 17:00.'],
  [most, 'The highest temperature noted was 38.4 °F, on 18 January at 17:00.'],
  [most, 'The highest fever noted was 38.4 °C, on 18 January at 17:00.'],
  [skipped, 'It was skipped once: on 26 January in the evening. That is not counted as a dose.'],
  [skipped, 'It was noted as skipped once: on 26 January in the evening. That is counted as a dose.'],
  [skipped, 'It was noted as skipped once: on 26 January in the morning. That is not counted as a dose.'],
  [
    strength,
    'How strong itch was, where a number was noted: before 2 to 3 out of 10 (2 notes), after 3 to 6 out of 10 (3 notes).',
  ],
  [
    strength,
    'How strong itch was, where a number was noted: it fell from 3 to 6 out of 10 (3 notes) to 2 to 3 out of 10 (2 notes).',
  ],
  [last, ''],
  [last, 'Melatonin was last noted on 20 February at 20:00 (3 mg), 5 days ago. <b>Note</b>'],
  [last, 'Was melatonin last noted on 20 February at 20:00 (3 mg), 5 days ago?'],
  [last, 'Melatonin was last noted on 20 February at 20:00 (3 mg), 5 days ago https://example.org'],
];

const good: readonly (readonly [fact: string, wording: string])[] = [
  [often, 'Itch was noted 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.'],
  [
    often,
    'Maya’s itch was recorded 4 times from 1 to 31 January, on 4 of the 7 days that have any note about it.',
  ],
  [last, 'The last note of melatonin is from 20 February at 20:00 (3 mg), 5 days ago.'],
  [none, 'There are 3 notes that say there was no itch: on 7 January, on 15 January and on 25 January.'],
  [
    before,
    'Before, from 5 to 19 January, itch was noted 3 times, on 3 of the 5 days that have any note about it.',
  ],
  [onset, 'Itch was noticed within 50 min of melatonin on 5 January at 20:10.'],
  [most, 'The highest temperature recorded was 38.4 °C, on 18 January at 17:00.'],
  [skipped, 'It was noted as skipped once, on 26 January in the evening. That is not counted as a dose.'],
];

describe('the check of a wording', () => {
  it.each(bad)('%s — never becomes — %s', (fact, wording) => {
    expect(fault(fact, wording, setting)).not.toBeNull();
  });

  it.each(good)('%s — may become — %s', (fact, wording) => {
    expect(fault(fact, wording, setting)).toBeNull();
  });

  it('a judgement is named as one, a foreign word as another', () => {
    expect(fault(last, `${last.slice(0, -1)}, as usual.`, setting)).toBe('judgement');
    expect(fault(last, `${last.slice(0, -1)}, at grandmother.`, setting)).toBe('added-word');
  });

  it('a check of numbers alone would let most of these through: it is the words that hold them', () => {
    const numbersOnly = (fact: string, wording: string) =>
      String(fact.match(/\d+/g)) === String(wording.match(/\d+/g)) ? null : 'numbers';
    const through = bad.filter(([fact, wording]) => numbersOnly(fact, wording) === null);
    expect(through.length).toBeGreaterThan(20);
  });
});
