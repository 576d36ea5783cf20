import type { Chance } from '../lib/years-random.ts';
import { often, once, type Stream, type Writers, within } from './streams.ts';

const mostlyHimself: Writers = [
  ['Walter', 8],
  ['Priya', 2],
  ['Mrs Lindt', 1],
];

/** Blood pressure in many hands; it is lower from the spring on. */
const pressure: Stream = (day, plot, chance) => {
  if (!chance.yes(0.24)) return null;
  const value = 148 - (day.at > plot.metforminUp ? 12 : 0) + chance.int(-12, 14);
  const low = 86 - (day.at > plot.metforminUp ? 6 : 0) + chance.int(-7, 8);
  const pulse = chance.int(62, 84);
  const text = chance.pick([
    `BP ${value}/${low}`,
    `blood pressure ${value}/${low} {t}`,
    `BP ${value}/${low}, pulse ${pulse}`,
    `RR ${value}/${low} {t}`,
    `blood pressure ${value} over ${low}`,
  ]);
  return {
    who: 'Walter',
    minute: chance.int(440, 560),
    by: chance.weighted(mostlyHimself),
    text,
    happened: [
      { who: 'Walter', name: 'blood pressure', value, low, unit: 'mm[Hg]' },
      ...(text.includes('pulse')
        ? [{ who: 'Walter', name: 'pulse', value: pulse, unit: '/min' } as const]
        : []),
    ],
  };
};

const low = (_day: unknown, _plot: unknown, chance: Chance) => chance.int(52, 68);

/** Walter, seventy-four: type 2 diabetes and blood pressure. */
export const walter: readonly Stream[] = [
  pressure,
  often({
    who: 'Walter',
    name: 'blood sugar',
    by: mostlyHimself,
    rate: () => 0.27,
    minute: [400, 470],
    value: (day, plot, chance) =>
      (day.at < plot.metforminUp ? 158 : 132) + (within(day, plot.flu + 3, 7) ? 40 : 0) + chance.int(-22, 25),
    unit: 'mg/dL',
    moulds: [
      'sugar {v} fasting',
      'blood sugar {v} mg/dL {t}',
      'fasting glucose {v} mg/dL',
      'glucose {v} mg/dl before breakfast',
      'BG {v} {t}',
    ],
  }),
  often({
    who: 'Walter',
    name: 'hypo',
    also: ['blood sugar'],
    by: mostlyHimself,
    rate: ({ at }, plot) => (at > plot.metforminUp ? 0.025 : 0.008),
    minute: [660, 1060],
    value: low,
    unit: 'mg/dL',
    moulds: [
      'hypo {t}, sugar {v} mg/dL, shaky, drank juice',
      'hypo in the garden, glucose {v} mg/dL, ate two biscuits',
      'felt a hypo {t}: {v} mg/dL, better after grape sugar',
    ],
  }),
  often({
    who: 'Walter',
    name: 'metformin',
    by: mostlyHimself,
    rate: () => 0.2,
    minute: [470, 540],
    value: ({ at }, plot) => (at < plot.metforminUp ? 500 : 1000),
    unit: 'mg',
    moulds: [
      'metformin {v} mg with breakfast',
      'metformin {v} mg {t}',
      'took metformin {v} mg after breakfast',
      'Glucophage {v} mg {t}',
      'metfromin {v} mg {t}',
    ],
  }),
  often({
    who: 'Walter',
    name: 'metformin',
    by: mostlyHimself,
    rate: () => 0.02,
    minute: [600, 760],
    skipped: true,
    moulds: [
      'forgot metformin',
      'missed the metformin, was at the market',
      'did not take the metformin, stomach',
    ],
  }),
  often({
    who: 'Walter',
    name: 'ramipril',
    by: mostlyHimself,
    rate: () => 0.11,
    minute: [470, 540],
    value: () => 5,
    unit: 'mg',
    moulds: [
      'ramipril {v} mg',
      'ramipril {v} mg {t}',
      'took my ramipril {v} mg',
      'ramipril {v} mg with breakfast',
    ],
  }),
  often({
    who: 'Walter',
    name: 'dizziness',
    by: [
      ['Walter', 3],
      ['Priya', 2],
    ],
    rate: ({ at }, plot) => (at > plot.metforminUp && at < plot.metforminUp + 40 ? 0.12 : 0.025),
    minute: [430, 1100],
    moulds: [
      'dizzy on standing up {t}',
      'dizzy spell {t}, held on to the door',
      'dizziness after the stairs',
      'felt dizzy {t}',
    ],
  }),
  often({
    who: 'Walter',
    name: 'swollen ankles',
    by: mostlyHimself,
    rate: (day) => (day.at > 270 ? 0.1 : 0.012),
    minute: [1080, 1260],
    site: ['both ankles', 'left ankle'],
    moulds: ['{x} swollen', 'swelling, {x}, socks leave marks', '{x} swollen in the evening'],
  }),
  often({
    who: 'Walter',
    name: 'cough',
    by: mostlyHimself,
    rate: (day, plot) => (within(day, plot.flu + 3, 9) ? 0.5 : 0.02),
    minute: [700, 1260],
    moulds: ['tickly cough {t}', 'dry cough, kept me awake', 'cough again', 'coughing since morning'],
  }),
  often({
    who: 'Walter',
    name: 'weight',
    by: mostlyHimself,
    rate: ({ weekday }) => (weekday === 0 ? 0.5 : 0),
    minute: [400, 460],
    value: ({ at }, _plot, chance) => Math.round((91 - at / 80 + chance.next() * 1.2) * 10) / 10,
    unit: 'kg',
    moulds: ['weight {v} kg', 'scales: {v} kg', 'weighed myself, {v} kg'],
  }),
  often({
    who: 'Walter',
    name: 'dog walk',
    by: [['Walter', 1]],
    rate: () => 0.07,
    minute: [560, 1080],
    value: (_day, _plot, chance) => chance.pick([20, 30, 40, 45, 60]),
    unit: 'min',
    moulds: ['walked Bello {v} min', 'out with Bello for {v} minutes', 'walk with the dog, {v} min'],
  }),
  often({
    who: 'Walter',
    name: 'foot sore',
    by: [
      ['Walter', 2],
      ['Mrs Lindt', 3],
    ],
    rate: ({ at }) => (at > 190 && at < 250 ? 0.13 : 0),
    minute: [620, 700],
    moulds: [
      'sore on the right heel, dressing changed',
      'heel wound a little smaller, clean',
      'right heel: wound still weeping, new dressing',
      'dressing on the heel changed',
    ],
  }),
  often({
    who: 'Walter',
    name: 'knee pain',
    by: [['Walter', 1]],
    rate: () => 0.04,
    minute: [900, 1260],
    severity: (_day, _plot, chance) => chance.int(2, 7),
    moulds: ['knee pain {s}/10', 'left knee {s}/10 after the garden', 'bad knee, pain {s} out of 10'],
  }),
  often({
    who: 'Walter',
    name: 'dizziness',
    by: mostlyHimself,
    rate: () => 0.025,
    minute: [1150, 1260],
    absent: true,
    moulds: ['no dizziness today', 'not dizzy today', 'steady all day, no dizziness'],
  }),
  ...(
    [
      [33, '7.9'],
      [131, '8.2'],
      [310, '7.1'],
    ] as const
  ).map(([at, value]) =>
    once(() => at, 'Walter', 'Priya', 980, `HbA1c ${value} % at Dr Weiss`, [
      { name: 'hba1c', value: Number(value), unit: '%' },
      { name: 'dr weiss' },
    ]),
  ),
  once(
    ({ metforminUp }) => metforminUp,
    'Walter',
    'Priya',
    1000,
    'Dr Weiss: metformin 1000 mg instead of 500 from tomorrow, come back in June',
    [{ name: 'dr weiss' }, { name: 'metformin change' }],
  ),
  once(() => 40, 'Walter', 'Walter', 690, 'Flu jab at the pharmacy, left arm', [{ name: 'flu jab' }]),
  once(() => 41, 'Walter', 'Walter', 560, 'Left arm sore from the jab', [
    { name: 'flu jab' },
    { name: 'sore arm' },
  ]),
  once(() => 97, 'Walter', 'Priya', 1170, 'Dad lost his glasses and was confused about the day for an hour', [
    { name: 'confused' },
  ]),
  once(() => 158, 'Walter', 'Walter', 700, 'Eye check at the optician, no damage from the sugar', [
    { name: 'eye check' },
  ]),
  once(() => 215, 'Walter', 'Walter', 660, 'Slipped on the cellar stairs, bruise on the hip', [
    { name: 'fall' },
  ]),
  once(() => 268, 'Walter', 'Mrs Lindt', 640, 'Hearing aid whistles, batteries changed', [
    { name: 'hearing aid' },
  ]),
  once(() => 333, 'Walter', 'Walter', 1080, 'Cut my finger on the roses, plaster, stopped soon', [
    { name: 'finger' },
  ]),
];
