import type { Mark } from './sheet.ts';

/**
 * A bare hour of what is had at one half of the day: a water tablet "at eight" is the morning's, a sleeping tablet "at
 * eleven" the night's (as their leaflets have it). What is had at any hour keeps its doubt.
 */
const BY_MORNING =
  /^(?:furosemide|bumetanide|torasemide|bendroflumethiazide|indapamide|hydrochlorothiazide|chlortalidone|spironolactone|eplerenone|diuretic|levothyroxine(?: sodium)?|liothyronine|thyroid tablet|methylphenidate|lisdexamfetamine|dexamfetamine|amfetamine|modafinil|prednisolone|prednisone|dexamethasone|alendronic acid|risedronic acid)$/u;
const BY_NIGHT =
  /^(?:melatonin|zopiclone|zolpidem|eszopiclone|temazepam|nitrazepam|lormetazepam|mirtazapine|simvastatin|montelukast|sleeping (?:tablet|pill)|suvorexant|daridorexant)$/u;

export function atUsualHours(marks: readonly Mark[]): readonly Mark[] {
  const names = marks.flatMap((one) => (one.type === 'name' && one.medicine ? [one.medicine.name] : []));
  if (names.length === 0 || marks.some((one) => one.type === 'part')) return marks;
  const morning = names.every((name) => BY_MORNING.test(name));
  const night = names.every((name) => BY_NIGHT.test(name));
  const clocks = marks.filter((one) => one.type === 'clock' && one.role === 'at');
  if (clocks.length !== 1 || !(morning || night)) return marks;
  return marks.map((one) => {
    if (one.type !== 'clock' || one.to || one.role !== 'at' || one.from.reading !== 'bare') return one;
    const { hour } = one.from;
    if (morning && hour >= 5 && hour <= 11) return { ...one, from: { ...one.from, reading: 'full' } };
    if (night && hour >= 6 && hour <= 11)
      return { ...one, from: { ...one.from, hour: hour + 12, reading: 'full' } };
    return one;
  });
}
