import { afterAll, describe, expect, it } from 'vitest';
import { at } from '../memory/testing.ts';
import { diary, NOW } from './testing.ts';

/**
 * What tired people type into a phone, over a small vault: a carer about her daughter, an old man about himself, a clinician
 * about somebody on a ward round. The questions were written before the code was looked at for them, and were not changed.
 */
const home = diary([
  ['2026-01-29T20:30', 'seizure at 14:00, 1 min'],
  ['2026-02-09T20:30', 'nosebleed for 10 minutes after school'],
  ['2026-02-12T20:30', 'rash on both arms from 15:00 to 18:00'],
  ['2026-02-15T20:30', 'seizure at 7:10, 90 seconds'],
  ['2026-02-16T20:30', 'vomited twice'],
  ['2026-02-18T20:30', 'temperature 38.6 °C at 17:00, gave paracetamol 240 mg 17:10'],
  ['2026-02-18T21:30', 'temperature 37.2 °C at 21:00'],
  ['2026-02-20T20:30', 'neurologist appointment on 12 March at 10:00'],
  ['2026-02-21T08:30', 'slept 9 h'],
  ['2026-02-22T20:30', 'no seizures today'],
  ['2026-02-23T20:30', 'melatonin 2.5 mg 20:00'],
  ['2026-02-24T20:30', 'skipped melatonin tonight'],
]);
const { journal } = home;
afterAll(() => home.llm.close());

const began = at('2026-01-01T09:00');
journal.subjects.add({ name: 'Lena', born: '1994-03-02' }, began);
const JONAS: readonly (readonly [string, string])[] = [
  ['2026-01-04T08:30', 'weight 71.2 kg'],
  ['2026-01-11T08:30', 'weight 70.8 kg'],
  ['2026-01-18T08:30', 'weight 71.5 kg'],
  ['2026-01-25T08:30', 'weight 72 kg'],
  ['2026-02-08T08:30', 'weight 71 kg'],
  ['2026-02-10T20:30', 'headache 5/10 at 15:00 for 3 hours'],
  ['2026-02-14T20:30', 'migraine 8/10 from 10:00 to 16:00'],
  ['2026-02-16T20:30', 'vomited once at 9:00'],
  ['2026-02-19T20:30', 'saw the physio, exercises twice a day'],
  ['2026-02-20T08:30', 'slept 6 h'],
  ['2026-02-21T08:30', 'slept 5.5 h, tired'],
  ['2026-02-22T08:30', 'bp 148/92 at 8:00'],
  ['2026-02-23T08:30', 'bp 139/88 at 8:00, ramipril 5 mg at 8:00'],
  ['2026-02-24T20:30', 'dizzy after lunch. blood test booked for 9 March'],
];
const LENA: readonly (readonly [string, string])[] = [
  ['2026-02-13T20:30', 'next scan is on 5 March'],
  ['2026-02-22T20:30', 'nausea all morning'],
  ['2026-02-23T20:30', 'baby kicked a lot this evening'],
  ['2026-02-24T20:30', 'swollen ankles in the evening'],
];
for (const [when, line] of JONAS) home.write(when, line, 'Jonas');
for (const [when, line] of LENA) home.write(when, line, 'Lena');

const fact = (
  subject: string,
  kind: 'medicine' | 'allergy' | 'intolerance' | 'diagnosis' | 'pregnancy' | 'device' | 'contact',
  value: string,
  more: { readonly status?: 'suspected' | 'diagnosed'; readonly since?: string } = {},
) => journal.facts.add({ subject, kind, value, ...more }, began);
fact('Jonas', 'medicine', 'sertraline 50 mg every morning', { since: '2025-06' });
fact('Jonas', 'medicine', 'ramipril 5 mg once a day', { since: '2024' });
journal.facts.end(fact('Jonas', 'medicine', 'citalopram 20 mg').id, began);
fact('Jonas', 'allergy', 'penicillin', { status: 'diagnosed' });
fact('Jonas', 'diagnosis', 'high blood pressure', { status: 'diagnosed', since: '2024' });
fact('Maya', 'medicine', 'Keppra 250 mg twice a day, 7:30 and 19:30');
fact('Maya', 'intolerance', 'cow’s milk', { status: 'suspected' });
fact('Maya', 'diagnosis', 'epilepsy', { status: 'diagnosed', since: '2022-03' });
fact('Maya', 'contact', 'Dr Sommer, neurology');
fact('Lena', 'pregnancy', 'second child, due 14 June', { since: '2025-09' });
fact('Lena', 'medicine', 'folic acid 400 mcg once a day');
fact('Lena', 'device', 'insulin pump');

type Expected = {
  /** All of these stand in what is known. */
  readonly known?: readonly RegExp[];
  /** None of these do. */
  readonly never?: readonly RegExp[];
  readonly unknown?: readonly RegExp[];
  /** Nothing is claimed. */
  readonly silent?: true;
};
type Line = readonly [page: 'Maya' | 'Jonas' | 'Lena', typed: string, expected: Expected];

const MEDS_JONAS = { known: [/sertraline 50 mg/, /ramipril 5 mg/], never: [/citalopram/] };
const MEDS_MAYA = { known: [/Keppra 250 mg/], never: [/sertraline/] };
const ALONE: readonly Line[] = [
  // Medicines
  ['Jonas', 'what pills am i on', MEDS_JONAS],
  ['Jonas', 'whats my medication', MEDS_JONAS],
  ['Jonas', 'what am i taking', MEDS_JONAS],
  ['Jonas', 'list my meds', MEDS_JONAS],
  ['Jonas', 'which tablets do i take', MEDS_JONAS],
  ['Jonas', 'my current medicines please', MEDS_JONAS],
  ['Jonas', 'am i on anything for blood pressure', { known: [/ramipril 5 mg/] }],
  ['Jonas', 'am i on sertraline', { known: [/sertraline 50 mg/] }],
  ['Jonas', 'what dose of ramipril am i on', { known: [/ramipril.*5 mg/i] }],
  ['Jonas', 'did i use to take citalopram', { known: [/citalopram 20 mg.*until/] }],
  ['Maya', 'what is she on', MEDS_MAYA],
  ['Maya', 'whats she taking at the moment', MEDS_MAYA],
  ['Maya', 'what medicine does Maya take', MEDS_MAYA],
  ['Maya', 'current meds', MEDS_MAYA],
  ['Maya', 'regular medication?', MEDS_MAYA],
  ['Lena', 'is she taking anything', { known: [/folic acid/] }],
  // What stands
  ['Lena', 'is she pregnant', { known: [/second child/] }],
  ['Lena', 'when is the baby due', { known: [/due 14 June/] }],
  ['Lena', 'how far along is she', { known: [/2025-09/] }],
  ['Jonas', 'any allergies', { known: [/penicillin/] }],
  ['Jonas', 'what am i allergic to', { known: [/penicillin/] }],
  ['Maya', 'whats she been diagnosed with', { known: [/epilepsy/] }],
  ['Maya', 'does she have epilepsy', { known: [/epilepsy/] }],
  ['Maya', 'can she have milk', { never: [/\byes\b/i], known: [/milk.*suspected/] }],
  ['Lena', 'does she have an insulin pump', { known: [/insulin pump/] }],
  ['Maya', 'who is her neurologist', { known: [/Dr Sommer/] }],
  ['Maya', 'pmh', { known: [/epilepsy/] }],
  // How long, and when
  ['Jonas', 'how long did my last migraine last', { known: [/10:00/, /6 h/] }],
  ['Maya', 'how long was the last fit', { known: [/15 February.*90 s/] }],
  ['Maya', 'how long did the nosebleed go on for', { known: [/10 min/] }],
  ['Maya', 'how long did the rash last', { known: [/3 h/] }],
  ['Jonas', 'how long does a headache last me', { known: [/3 h/] }],
  [
    'Maya',
    'whens her next appointment',
    { known: [/12 March/], unknown: [/no note can say|notes cannot say/i] },
  ],
  [
    'Jonas',
    'when is my next blood test',
    { known: [/9 March/], unknown: [/no note can say|notes cannot say/i] },
  ],
  ['Lena', 'when is the next scan', { known: [/5 March/] }],
  [
    'Jonas',
    'when is my next dentist appointment',
    { silent: true, unknown: [/no note can say|notes cannot say/i] },
  ],
  ['Maya', 'when did she last have a fit', { known: [/15 February/] }],
  ['Maya', 'last seizure', { known: [/15 February/] }],
  ['Maya', 'days since last seizure', { known: [/10 days ago/] }],
  ['Maya', 'did she get her melatonin last night', { known: [/skipped/], never: [/2\.5 mg/] }],
  ['Maya', 'did she have a temp last week', { known: [/38\.6/] }],
  ['Maya', 'highest temp this month', { known: [/38\.6 °C/] }],
  // Usual, trends, sums
  ['Jonas', 'is 71 kg normal for me', { known: [/between 70\.8 and 72 kg/], unknown: [/clinician/] }],
  ['Jonas', 'is 80 kg a lot for me', { known: [/between 70\.8 and 72 kg/] }],
  ['Jonas', 'whats my usual weight', { known: [/between 70\.8 and 72 kg/] }],
  ['Jonas', 'is 150/95 high for me', { known: [/139 and 148/] }],
  ['Jonas', 'whats my bp', { known: [/139/, /88/] }],
  ['Jonas', 'whats my weight now', { known: [/71 kg/] }],
  ['Jonas', 'how many fits in feb', { silent: true }],
  ['Maya', 'how many fits in feb', { known: [/once/] }],
  // What happened
  ['Jonas', 'summary of the last 7 days', { known: [/slept|sleep/i, /dizz/i], unknown: [/./] }],
  ['Jonas', 'sum up this week', { known: [/dizz/i] }],
  ['Maya', 'hows she been this week', { known: [/skipped melatonin/] }],
  ['Jonas', 'hows my sleep', { known: [/5\.5 h|6 h/] }],
  ['Maya', 'what happened on the 18th', { known: [/38\.6/] }],
  ['Maya', 'anything new since friday', { known: [/slept 9 h|seizure/i] }],
  ['Lena', 'did she feel sick at the weekend', { known: [/nausea/i] }],
  // Never noted
  ['Jonas', 'whats my blood group', { silent: true }],
  ['Jonas', 'did i have a colonoscopy', { silent: true }],
  ['Maya', 'is she up to date with jabs', { silent: true }],
  ['Maya', 'did she ever break a bone', { silent: true }],
  ['Lena', 'whats her hba1c', { silent: true }],
  ['Jonas', 'whats my cholesterol', { silent: true }],
  ['Jonas', 'did i take ibuprofen yesterday', { silent: true }],
  ['Maya', 'hows her asthma', { silent: true }],
];

const TALKS: readonly (readonly [page: 'Maya' | 'Jonas' | 'Lena', typed: readonly string[], Expected])[] = [
  ['Maya', ['when was her last seizure', 'how long did it last'], { known: [/90 s/] }],
  ['Maya', ['when was the rash', 'how long did that last'], { known: [/3 h/] }],
  ['Maya', ['when did she last vomit', 'and me?'], { known: [/09:00/] }],
  ['Maya', ['how long did she sleep', 'and me'], { known: [/5\.5 h|6 h/] }],
  ['Jonas', ['what pills am i on', 'and Maya?'], MEDS_MAYA],
  ['Maya', ['what is she on', 'what about me'], MEDS_JONAS],
  ['Maya', ['how many seizures in january', 'and this month'], { known: [/once/], never: [/29 January/] }],
  ['Jonas', ['whats my weight', 'is that normal for me'], { known: [/between 70\.8 and 72 kg/] }],
  ['Maya', ['when was the last fever', 'did she get anything for it'], { known: [/paracetamol/i] }],
  ['Jonas', ['any allergies', 'and Lena?'], { silent: true }],
];

async function check(answer: Awaited<ReturnType<typeof home.ask>>, expected: Expected) {
  const known = answer.known.map(({ text }) => text).join('\n');
  const unknown = answer.unknown.map(({ text }) => text).join('\n');
  for (const one of expected.known ?? []) expect(known).toMatch(one);
  for (const one of expected.never ?? []) expect(known).not.toMatch(one);
  for (const one of expected.unknown ?? []) expect(unknown).toMatch(one);
  if (expected.silent === true) {
    expect(known).toBe('');
    expect(unknown).not.toBe('');
  }
}

describe('typed on a phone, standing alone', () => {
  it.each(ALONE)('%s: %s', async (page, typed, expected) => {
    const answer = await home.assistant.ask({ question: typed, subject: page, goesOn: false }, NOW);
    await check(answer, expected);
  });
});

describe('typed on a phone, one after the other', () => {
  it.each(TALKS)('%s: %j', async (page, typed, expected) => {
    let goesOn = false;
    let answer: Awaited<ReturnType<typeof home.ask>> | undefined;
    for (const question of typed) {
      answer = await home.assistant.ask({ question, subject: page, goesOn }, NOW);
      goesOn = true;
    }
    if (answer !== undefined) await check(answer, expected);
  });
});
