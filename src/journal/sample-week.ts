/**
 * An invented week of two invented people, for looking around. No real person's; the doses are what such a diary
 * might hold and no advice. Natural lines, with quiet days written down as quiet.
 */
export const CHILD = 'Juno';
export const ADULT = 'Matti';
export const GRANDMOTHER = 'Nana';

export type SampleLine = {
  readonly daysAgo: number;
  /** When it was written, local time. */
  readonly at: string;
  readonly about: 'child' | 'adult';
  readonly by: 'owner' | 'grandmother';
  readonly text: string;
};

const line = (
  daysAgo: number,
  at: string,
  about: SampleLine['about'],
  text: string,
  by: SampleLine['by'] = 'owner',
): SampleLine => ({ daysAgo, at, about, by, text });

export const SAMPLE_WEEK: readonly SampleLine[] = [
  line(7, '07:40', 'child', 'keppra 250 mg at 07:30, slept 9 h, woke once'),
  line(7, '12:40', 'child', 'pasta with tomato and cheese at 12:15', 'grandmother'),
  line(7, '18:30', 'child', 'itchy arms 4/10 since this afternoon'),
  line(7, '21:10', 'child', 'keppra 250 mg at 19:30, gave 1 mg melatonin 20:10, itchy arms 3/10 by nine'),
  line(7, '21:30', 'adult', 'baclofen 10 mg at 08:00 and 20:00, legs stiff 5/10, walked twenty minutes'),

  line(6, '07:50', 'child', 'keppra 250 mg at 07:35, slept 10 h'),
  line(6, '16:20', 'child', 'ice cream at 15:40, red itchy cheeks 30 minutes later', 'grandmother'),
  line(6, '20:45', 'child', 'gave 1 mg melatonin 20:15, keppra 250 mg at 19:30, itch 5/10 tonight'),
  line(6, '19:00', 'adult', 'migraine 7/10 from 14:00 to 18:00, sumatriptan 50 mg at 14:20, nausea'),

  line(5, '07:30', 'child', 'keppra 250 mg at 07:30, slept 8 h, woke 3x'),
  line(5, '20:50', 'child', 'no itching today, arms clear, good mood. gave 1 mg melatonin 20:20'),
  line(5, '21:00', 'adult', 'tired after work 6/10, no headache today, vitamin D 1000 IU with breakfast'),

  line(4, '08:00', 'child', 'forgot the 07:30 keppra, gave keppra 250 mg at 08:00'),
  line(4, '13:30', 'child', 'yoghurt and a banana at 13:00', 'grandmother'),
  line(4, '18:10', 'child', 'scratching her elbows 4/10 at 17:30', 'grandmother'),
  line(
    4,
    '20:40',
    'child',
    'hydrocortisone cream on elbows 19:00, gave 1 mg melatonin 20:10, asleep within 30 minutes',
  ),
  line(4, '22:00', 'adult', 'numb left hand 3/10 since this morning, dizzy twice'),

  line(3, '07:45', 'child', 'keppra 250 mg at 07:30, slept 9.5 h, no seizures this week'),
  line(3, '20:45', 'child', 'no rash today, no itching. skipped melatonin tonight, took ages to fall asleep'),
  line(3, '09:30', 'adult', 'slept 6 h, woke twice, legs stiff 6/10 this morning'),
  line(3, '21:15', 'adult', 'baclofen 10 mg at 08:00 and 20:00, physio at three, spasms less'),

  line(2, '07:40', 'child', 'keppra 250 mg at 07:30, temp 37.9 °C this morning, runny nose'),
  line(2, '14:00', 'child', 'temperature 38.4 °C at 13:30, gave paracetamol 240 mg 13:40', 'grandmother'),
  line(2, '20:30', 'child', 'temperature 37.2 °C at 20:00, keppra 250 mg at 19:30, no melatonin tonight'),
  line(
    2,
    '21:30',
    'adult',
    'light-headed for 15 min after a hot shower, tingling in both feet, mood low 4/10',
  ),

  line(1, '07:50', 'child', 'keppra 250 mg at 07:35, slept 9 h, no fever this morning'),
  line(1, '17:00', 'child', 'pizza at 16:00, itchy arms 2/10 an hour later', 'grandmother'),
  line(1, '20:55', 'child', 'gave 1 mg melatonin 20:10, keppra 250 mg at 19:30, no rash tonight'),
  line(1, '12:15', 'adult', 'mild headache since this morning, ibuprofen 400 mg at noon'),
  line(1, '21:00', 'adult', 'no headache tonight, no numbness today, weight 81.5 kg'),
];
