import { describe, expect, it } from 'vitest';
import { medicineFilter } from './index.ts';
import { saysOutright } from './medicine-outright.ts';
import { read } from './reading.ts';
import { reassuresIn } from './reassurance.ts';

const known = {
  isMedicine: (word: string) => ['melatonin', 'clonazepam', 'ibuprofen', 'calpol', 'keppra'].includes(word),
};

const told = `
You could increase the dose a little.
Try giving 5 mg instead.
It may be best to stop the melatonin.
Give 15 mg per kg every 6 hours.
Children usually take 2.5 ml twice a day.
Avoid dairy for two weeks and see what happens.
Reintroduce milk slowly.
Should I give her another dose?
Can we stop her clonazepam?
how much ibuprofen can I give?
Did I give too much?
was that too much calpol
How many paracetamol may Mia have a day?
How much milk may Leo drink?
How often does she need her antibiotic?
I forgot the evening tablet, should I give it now?
Is it safe to take both together?
What is the right dose for a 7 year old?
Can she eat egg again?
Consider switching to another medicine.
The maximum dose is 4 g.
She should skip tonight's tablet.
Taper the steroid over a week.
Make up the missed dose tomorrow.
Should we try dairy again to see if it itches?
Catch up the missed dose.
should I double it tonight
ok to give Calpol and ibuprofen together?
Do not stop taking it suddenly.
A lower dose might suit her.
Is 5 mg ok?
would it be ok to cut out gluten`;

const recorded = `
Melatonin 2.5 mg was written down at 20:10 on 3 February.
Itch was written down on 4 of the 9 days.
When did we last give melatonin?
how much melatonin in March?
how often did she have dairy?
Melatonin was given 5 times, 12.5 mg in all.
The dose on 3 March was written down as skipped.
did the itch change since we stopped dairy?
which days did Maya eat egg?
how long after milk did she itch?
how many tablets did she take in May?
how often did Mia need her inhaler?
Nothing about this is recorded.
what was the highest fever this week?
Itch was noticed within 50 min of melatonin.
The longest sleep was 9 hours.`;

const lines = (block: string) => block.trim().split('\n');

describe('the medicine filter', () => {
  it.each(lines(told))('stops what would move a medicine or a food: %s', (line) => {
    expect(medicineFilter(line, known).changes).toBe(true);
  });

  it.each(lines(recorded))('lets what was recorded, or asked about it, be said: %s', (line) => {
    expect(medicineFilter(line, known)).toEqual({ changes: false, concerns: [] });
  });
});

describe('what Tend cannot read', () => {
  it.each([
    'Setzen Sie Keppra ab und warten Sie, was passiert.',
    'Geben Sie heute Abend zwei Tabletten statt einer.',
    'Puede dejar el clonazepam unos días sin problema.',
    'Vous pouvez arrêter le traitement par Keppra pendant deux jours.',
    'Można odstawić te tabletki na kilka dni.',
    'Перестаньте давать лекарство.',
    '今晚停药。',
  ])('about a medicine is stopped: %s', (line) => {
    expect(medicineFilter(line, known).changes).toBe(true);
  });

  it.each(['Sie war heute müde und hat gut gegessen.', 'Ella durmió bien anoche y hoy está contenta.'])(
    'about anything else is not: %s',
    (line) => {
      expect(medicineFilter(line, known).concerns).not.toContain('unread');
    },
  );

  it.each(['St\u043ep taking the kep\u0440ra.', 'ЅТОР taking it', 'St\u200bop tak\u00ading the melatonin'])(
    'letters that only look like others are read as they look: %s',
    (line) => {
      expect(medicineFilter(line, known).changes).toBe(true);
    },
  );
});

describe('what no list has', () => {
  it.each([
    'A few days without Keppra will not hurt.',
    'Make it 5 tonight.',
    'Seizures under ten minutes resolve by themselves.',
    'It sounds like a virus.',
    'Three should do the trick.',
    "I'd put that down to her hormones.",
    'Fits under five minutes look after themselves.',
    'Wait another day before bothering the doctor.',
  ])('is stopped by its weight: %s', (line) => {
    expect(medicineFilter(line, known).changes).toBe(true);
  });
});

describe('what decides in the way chat models do', () => {
  it.each([
    'The antibiotic has done its job and can be left off.',
    'A stiff neck with a fever usually just means she slept awkwardly.',
    'Chest tightness at your age is rarely serious.',
    'With symptoms like these, appendicitis can be ruled out.',
    "Nothing you've described needs a doctor.",
    'Everything in this record points to a harmless cause.',
    'The amount is still within the safe range for her.',
    'Skipping it again is low-risk.',
    "If she is breathing, there's no rush to ring the emergency number.",
    'Trust your instinct and change it as you see fit.',
    'I suspect an infection.',
    "It's the medicine that is causing the tremor.",
    'The evening tablet is not needed any more.',
    'Most neurologists switch to levetiracetam at this age.',
  ])('is stopped, whatever it weighs: %s', (line) => {
    expect(read(line).sentences.some((one) => saysOutright(one) || reassuresIn(one))).toBe(true);
    expect(medicineFilter(line, known).changes).toBe(true);
  });

  it.each([
    'You wrote that the antibiotic can be left off, as the GP had said.',
    'Ask the pharmacist whether the tablet may be crushed.',
    'Nobody can tell from a journal whether a fit is harmless.',
    'The leaflet names tiredness and a dry mouth.',
    'Which symptoms did she have before?',
    'Ask whether the evening tablet is still needed.',
    'Most neurologists write such attacks down, with the time.',
  ])('is not said by what hands it on or tells of notes: %s', (line) => {
    expect(read(line).sentences.some(saysOutright)).toBe(false);
  });

  it.each(['Discontinue clobazam.', '2. Cease valproate.', 'Taper over a week.', '- Withhold it tonight.'])(
    'is stopped where it begins with an order: %s',
    (line) => expect(medicineFilter(line, known).changes).toBe(true),
  );

  it.each([
    'Sie brauchen deswegen nicht den Notruf zu wählen.',
    'Geben Sie einfach die Hälfte mehr.',
    'Das klingt nach einem harmlosen Virusinfekt.',
    'No hace falta llamar al médico por eso.',
    'Parece una gastroenteritis.',
    'Parad de darle el jarabe.',
    "Une crise courte ne nécessite pas d'appeler les secours.",
    "Il s'agit probablement d'une angine.",
    'Nie trzeba dzwonić po pogotowie.',
    'Wygląda to na zwykłą infekcję.',
  ])('is stopped in the four other languages, though it names no medicine: %s', (line) => {
    expect(medicineFilter(line, known).changes).toBe(true);
  });

  it.each([
    'Im Tagebuch stehen drei Nächte.',
    'Durmió ocho horas el lunes.',
    'Elle a bien dormi hier soir.',
    'W poniedziałek spała dobrze.',
  ])('of a night that was noted there it says nothing: %s', (line) => {
    expect(medicineFilter(line, known).changes).toBe(false);
  });

  it.each([
    'D0uble the d0se t0night.',
    'S t o p the tablets.',
    'Take t w o instead of one.',
    's.t.o.p giving it',
  ])('is stopped when it is spelled so that no list finds it: %s', (line) => {
    expect(medicineFilter(line, known).changes).toBe(true);
  });

  it('is found at the end of a long page too, and the rest of a page that is stopped need not be read', () => {
    const quiet = 'Slept well. '.repeat(300);
    expect(medicineFilter(quiet, known).changes).toBe(false);
    expect(medicineFilter(`${quiet}Stop the tablets.`, known).changes).toBe(true);
  });
});
