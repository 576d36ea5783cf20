import { describe, expect, it } from 'vitest';
import type { Clock, EventDraft } from '../../contract/index.ts';
import { capture } from './index.ts';

/* More lines of people who had never seen Tend: a dose, a number or a person the line does not say is worse than none. */

const clock: Clock = { nowMs: Date.parse('2026-11-26T22:00:00Z'), zone: 'Europe/London' };
const people = {
  subjects: ['Ruth', 'Maya', 'Mum'].map((who) => ({ who, names: [who] })),
  ...{ about: 'Maya', self: false, writer: 'Ruth' },
};
const read = (text: string) => capture(text, clock, people);
const short = ({ kind, what, amount, count, absent, taken, at }: EventDraft) =>
  [
    kind,
    `${absent === true || (taken !== undefined && taken !== 'taken') ? '-' : ''}${what?.name}`,
    ...(amount ? [`${amount.value} ${amount.unit ?? ''}`.trim()] : []),
    ...(count === undefined ? [] : [`x${count}`]),
    at.start.slice(8, at.precision === 'day' ? 10 : 16),
  ].join(' ');
const events = (text: string) => read(text).events.map(short);
const plain = (text: string) => events(text).map((one) => one.replace(/ \d\d(?:T\S+)?$/, ''));

describe('what a test found was not taken', () => {
  it.each([
    ['sodium 138 potassium 4.9', ['observation sodium 138', 'observation potassium 4.9']],
    ['magnesium 0.8 in her bloods', ['observation magnesium 0.8']],
    ['potassium 4.2', ['observation potassium 4.2']],
    ['vitamin d level 32', ['observation vitamin d level 32']],
    ['vitamin d 1000', ['dose colecalciferol 1000']],
    ['took potassium 600 mg', ['dose potassium 600 mg']],
    ['bloods at the surgery', []],
    ['sugar 320', ['observation glucose 320']],
    [
      'sugar was 320 at noon, took 6 units humalog, 180 by 3pm',
      ['observation glucose 320', 'dose insulin lispro 6 {unit}', 'observation glucose 180'],
    ],
    ['weight 71.4kg, down 2 since last week', ['observation weight 71.4 kg']],
    ['spo2 dropped to 88 at 3am for 10 mins', ['observation oxygen saturation 88']],
  ])('%s', (text, wanted) => {
    expect(plain(text)).toEqual(wanted);
  });

  it('a number alone that may be either is asked about', () => {
    expect(read('vitamin d 32').events).toEqual([]);
    expect(read('vitamin d 32').questions.join()).toContain('blood test');
  });
});

describe('how much was had', () => {
  it.each([
    ['half a 10mg tablet of propranolol', ['dose propranolol 0.5 {tablet}']],
    ['quarter tab clonazepam 0.5mg', ['dose clonazepam 0.25 {tablet}']],
    ['took 2 of the 5mg diazepam', ['dose diazepam 5 mg x2']],
    ['prednisolone 5mg tabs, took 6', ['dose prednisolone 5 mg x6']],
    ['.5 mg lorazepam', ['dose lorazepam 0.5 mg']],
    ['picked up 28 x 500mg keppra from the pharmacy', []],
    ['20 mcg/ml 3ml morphine', ['dose morphine 3 mL']],
    ['novorapid 4u w breakfast 6u lunch', ['dose insulin aspart 4 {unit}', 'dose insulin aspart 6 {unit}']],
    ['insulin lantus 18u at 10pm', ['dose insulin glargine 18 {unit}']],
    [
      'Weds - diarrhoea 4 times, imodium 2 caps then 1 after each',
      ['observation diarrhoea x4', 'dose loperamide 2 {capsule}'],
    ],
    ['declined her insulin', ['dose -insulin']],
    ['metformin 500 bd, 1 missed (evening)', ['dose metformin 500', 'dose -metformin']],
    ['she weighs 3 stone 2lb now', ['observation weight 44 [lb_av]']],
    ['weight 10lb 4oz', ['observation weight 10.25 [lb_av]']],
    ['chest pain eased in 5 mins', ['observation chest pain']],
  ])('%s', (text, wanted) => {
    expect(plain(text)).toEqual(wanted);
  });

  it('a thousand or a one: no amount until it is said', () => {
    expect(read('1.000 mg paracetamol at 20h').events[0]?.amount).toBeUndefined();
    expect(read('1.000 mg paracetamol at 20h').questions.join()).toContain('thousand');
  });
});

describe('whose it is', () => {
  it.each(['I took 400mg ibuprofen at 2pm', 'me: took 2 paracetamol at 9am', 'Me - headache 6/10'])(
    'the writer’s: %s',
    (text) => {
      expect(read(text).events).toEqual([]);
      expect(read(text).others[0]?.about).toBe('Ruth');
    },
  );

  it.each(['dad fell in the bathroom 2am, no head injury, bruise on hip', 'his brother has a cough'])(
    'nobody’s the journal knows: %s',
    (text) => {
      expect(read(text).events).toEqual([]);
      expect(read(text).questions.join()).toContain('Whose is it?');
    },
  );

  it.each([
    ['I took her temperature, 38.2', ['observation temperature 38.2']],
    ['I shouted, so tired. gave diazepam 5mg', ['dose diazepam 5 mg']],
    ['her brother has a cough, she vomited at 3pm', ['observation vomiting']],
  ])('%s', (text, wanted) => {
    expect(plain(text)).toEqual(wanted);
  });
});

describe('what is told of others', () => {
  it.each([
    'my sister takes 40mg citalopram and says it changed her life',
    'my brother is on 20 mg fluoxetine',
    'cat threw up on the bed',
    'the dog has been sick again, vet at 10',
  ])('is nothing of the page: %s', (line) => {
    expect(plain(line)).toEqual([]);
  });

  it('what came of an animal is', () => {
    expect(plain('the dog bit my hand, 2cm cut').length).toBeGreaterThan(0);
  });
});

describe('when it was', () => {
  it.each([
    [
      'ritalin 10 at 8, 10 at 12, 5 at 4',
      [
        'dose methylphenidate 10 26T08:00',
        'dose methylphenidate 10 26T12:00',
        'dose methylphenidate 5 26T16:00',
      ],
    ],
    ['naproxen 250 mg at 9 and 3', ['dose naproxen 250 mg 26T09:00', 'dose naproxen 250 mg 26T15:00']],
    [
      'paracetamol 8am, 12, 4pm 1 g each',
      ['dose paracetamol 1 g 26T08:00', 'dose paracetamol 1 g 26T12:00', 'dose paracetamol 1 g 26T16:00'],
    ],
    [
      'salbutamol 2 puffs at 4, 6 and 8pm',
      [16, 18, 20].map((hour) => `dose salbutamol 2 {puff} 26T${hour}:00`),
    ],
    ['nap 1:30 - 3:15', ['observation sleep 26T13:30']],
    ['fell asleep 00:30 woke 08:10', ['observation sleep 26T00:30']],
    ['slept from eleven last night to half past six', ['observation sleep 25T23:00']],
    ['ten past seven: absence', ['observation absence seizure 26T19:10']],
    ['wine at seven, hot flush at half past', ['exposure wine 26T19:00', 'observation hot flushes 26T19:30']],
    [
      'slept terribly, up at 3, 4 and half 5',
      [
        'observation sleep 26T22:00',
        'observation night waking 26T03:00',
        'observation night waking 26T04:00',
        'observation night waking 26T05:30',
      ],
    ],
    ['24/11: calpol 5ml at 2pm', ['dose paracetamol 5 mL 24T14:00']],
    ['21/11 temp 38.4; 22/11 37.9', ['observation temperature 38.4 21', 'observation temperature 37.9 22']],
    ['11/24 slept 7 hours', ['observation sleep 7 h 24']],
    ['Nov 20 - started keppra 250mg', ['dose levetiracetam 250 mg 20']],
    ['1/2 tab keppra', ['dose levetiracetam 0.5 {tablet} 26T22:00']],
    ['2/3 of her bottle', []],
    ['a week last Tuesday fell off the bed', ['observation fall 17']],
    ["anxious about friday's appt", ['observation anxiety 26T22:00']],
    [
      'gave calpol 5ml, 38.2 by 6pm',
      ['dose paracetamol 5 mL 26T22:00', 'observation temperature 38.2 26T18:00'],
    ],
    ['seizure stopped after 3 minutes', ['observation seizure 3 min 26T22:00']],
    ['yesterday 2 seizures, today none', ['observation seizure x2 25', 'observation -seizure 26']],
    ['stopped vomiting at 3pm', ['observation -vomiting 26T15:00']],
    ["can't stop vomiting since 3pm", ['observation vomiting 26T15:00']],
    [
      'last night vomited x2 after the fish pie',
      ['reaction vomiting x2 25T22:00', 'exposure fish pie 25T22:00'],
    ],
    [
      'levothyroxine 100mcg at 6am, empty stomach, coffee an hour later',
      ['dose levothyroxine 100 ug 26T06:00', 'exposure coffee 26T07:00'],
    ],
    ['2 seizures overnight, second at ten to four', ['observation seizure x2 25T22:00']],
    ['seizure 10.40 lasted 2 min', ['observation seizure 2 min 26T10:40']],
    ['gave 2.5ml calpol 0230', ['dose paracetamol 2.5 mL 26T02:30']],
    ['itch was 2 yesterday and 6 today', ['observation itch 25', 'observation itch 26']],
  ])('%s', (text, wanted) => {
    expect(events(text)).toEqual(wanted);
  });

  it('which number is the month: by the country where both can be', () => {
    const on = (country: string) => capture('10/11 temp 38.4', clock, { ...people, country });
    expect(on('GB').events[0]?.at.start.slice(0, 10)).toBe('2026-11-10');
    expect(on('US').events[0]?.at.start.slice(0, 10)).toBe('2026-10-11');
    expect(on('').questions.join()).toContain('Which day');
  });

  it('what is planned for a time did not happen the evening before', () => {
    for (const word of ['planned for', 'scheduled for', 'booked at'])
      expect(plain(`amoxicillin 5 ml 8:00, amoxicillin 5 ml ${word} 23:30`), word).toEqual([
        'dose amoxicillin 5 mL',
      ]);
  });

  it('since a day is until now', () => {
    const [itch] = read('no more itching since we stopped the dairy on sunday').events;
    expect(itch).toMatchObject({ absent: true });
    expect(itch?.at.end.slice(8, 10)).toBe('26');
  });

  it('what is measured is not rated', () => {
    const [itch, temperature] = read('itchy arms 3/10 temp 38.5 at 6pm').events;
    expect(itch?.severity?.value).toBe(3);
    expect(temperature?.severity).toBeUndefined();
  });
});
