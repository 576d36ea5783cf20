/** Words an emergency is told with, long enough that one wrong letter leaves them readable. */
const known = (
  'swollen swelling tongue throat breathing breathe unconscious unresponsive responding vomiting bleeding seizure seizures convulsing ' +
  'swallow swallowed swallowing overdose suicidal suicide collapsed choking gasping wheezing drowsy confused floppy mottled ' +
  'paracetamol ibuprofen warfarin apixaban insulin antidepressant anaphylaxis allergic meningitis sepsis pregnant ' +
  'testicle slurred drooping headache temperature shivering stomach diarrhoea dehydrated epilepsy clonazepam baclofen ' +
  'prednisolone methadone morphine fever fingers eyelids painkillers ' +
  'stabbed strangled strangling paralysed breathless ambulance hospital convulsion convulsions haemorrhage contractions ' +
  'hallucinating shivering sweating rigors spreading stiffness numbness weakness dizziness palpitations tablets ' +
  'sertraline citalopram fluoxetine amitriptyline venlafaxine tramadol codeine oxycodone lithium methotrexate hydrocortisone ' +
  'carbamazepine levetiracetam lamotrigine valproate pregabalin gabapentin salbutamol propranolol penicillin diazepam'
).split(' ');

/** Real words one letter from those above that mean something else. */
const others = new Set(
  (
    'swelling swellings tongues throats threat breeding bleating blending breather breathed breaths swallows swallower ' +
    'stuttering cooking coking stoking stroking choosing clasping grasping rasping wheeling whining confuses confuse sloppy ' +
    'flop flappy mattled bottled motley pregnancy fevers lever sever fewer ferver never ever finger eyelid headaches drowned ' +
    'throaty headachey drooling gaping shallow shallows smelling overdosed bleeping breathy headachy spelling selling shelling spurred seating tables scabbed strangle ' +
    'stubbed stabber strangler strangles breathlessly ambulances hospitals convulsive contraction rigours contractors sweeting swearing ' +
    'sweating sheltering spreadings weaknesses tablet sheathing shiverings haemorrhages paralyses spending streaming dizzying ' +
    'responded collapses collapse dropping seizing sure shivering slivering vomited slurried suicides epileptic'
  ).split(' '),
);

const byFirst = new Map<string, string[]>();
for (const word of known) {
  const first = word.slice(0, 1);
  byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
}
const exact = new Set(known);

/** The word meant, when one letter is missing, added, wrong or swapped; the first letter has to be right. Else the word itself. */
export function nearest(word: string): string {
  if (word.length < 5 || word.length > 15 || exact.has(word) || others.has(word)) return word;
  const meant = byFirst.get(word.slice(0, 1))?.find((candidate) => oneEdit(word, candidate));
  return meant ?? word;
}

function oneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // A plural or a verb beside its noun is no slip: "tablets", "breath".
  if (long === `${short}s` || long === `${short}e`) return false;
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    short.slice(at + 1) === long.slice(at + 1) || (swapped && short.slice(at + 2) === long.slice(at + 2))
  );
}
