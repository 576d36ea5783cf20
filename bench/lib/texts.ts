/** The line and the page whose embedding is timed, and the prompt whose wording is. Nobody's. */
export const line = 'gave her 2.5 mg melatonin at ten past eight, itchy arms 3/10 by nine';

export const page = Array.from(
  { length: 10 },
  (_, day) =>
    `Day ${day + 1}: slept well, porridge with oat milk, a quiet morning. Skin clear after the bath; a little red behind the knees by evening.`,
).join(' ');

export const system =
  'You put finished facts into one or two plain, kind sentences. Keep every number, date and name. Add nothing.';

export const prompt =
  'Melatonin was written down 12 times between 2 March 2025 and 26 February 2026. The last time was on 26 February 2026 at 20:10.';
