import { describe, expect, it } from 'vitest';
import { medicineFilter } from './index.ts';

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
