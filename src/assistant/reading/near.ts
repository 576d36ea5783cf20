/**
 * Names that some people mean as one and others keep apart. Nobody's notes are merged for it: it only says what is worth
 * asking about, once.
 */
const NEAR: readonly (readonly string[])[] = [
  ['rash', 'redness', 'hives', 'eczema', 'flushing'],
  ['seizure', 'staring spell', 'absence seizure', 'myoclonus', 'tonic-clonic seizure'],
  ['fatigue', 'exhaustion', 'drowsiness', 'leg heaviness', 'weakness'],
  ['nausea', 'vomiting'],
  ['headache', 'migraine'],
  ['dizziness', 'vertigo'],
  ['abdominal pain', 'bloating', 'nausea'],
  ['anxiety', 'panic attack', 'restlessness'],
  ['meltdown', 'tantrum', 'anger outburst', 'shouting', 'irritability', 'crying'],
  ['tingling', 'numbness'],
  ['muscle spasm', 'muscle cramp', 'stiffness'],
  ['runny nose', 'congestion', 'cold or flu'],
  ['shortness of breath', 'wheezing'],
  ['insomnia', 'night waking'],
  ['tremor', 'myoclonus'],
  ['urgency', 'bladder urgency', 'frequent urination'],
  ['hot flushes', 'flushing', 'sweating'],
];

/** What might be meant by a name too, the likelier first. */
export function nearTo(name: string): string[] {
  return [...new Set(NEAR.flatMap((group) => (group.includes(name) ? group : [])))].filter(
    (one) => one !== name,
  );
}
