import type { EventDraft, EventId, Ingredient } from '../contract/index.ts';
import { sayAmount, sayList, sayMinutes, saySeverity } from './form-words.ts';

/** What doses and exposures are called, by their ids: for what a reaction suspects. */
export type SuspectNames = ReadonlyMap<EventId, string>;

/** What a form was filled in with, as one plain sentence. Names stand in it as the person wrote them. */
export function formSentence(events: readonly EventDraft[], names: SuspectNames): string {
  const [main] = events;
  if (main === undefined) return '';
  switch (main.kind) {
    case 'dose':
      return ended([doseWords(main), main.route, main.givenBy && `given by ${main.givenBy}`]);
    case 'exposure':
      return exposureSentence(main);
    case 'wound':
      return woundSentence(main);
    case 'reaction':
      return reactionSentence(main, names);
    case 'observation':
      return ended(observationParts(main));
    default:
      return main.text;
  }
}

const TAKEN: Readonly<Record<string, string>> = {
  taken: 'Took',
  partial: 'Took only a part of',
  skipped: 'Skipped',
  refused: 'Refused',
};

function doseWords({ what, amount, ingredients = [], taken }: EventDraft): string {
  const product = what?.original ?? '';
  const made = sayList(ingredients.map(withStrength));
  const bare = product === joined(ingredients);
  const name = ingredients.length === 0 ? product : bare ? made : `${product} (${made})`;
  const unitOfPieces = amount?.unit?.startsWith('{') === true;
  const much = amount && `${sayAmount(amount)}${unitOfPieces ? ' of' : ''} `;
  return `${TAKEN[taken ?? 'taken'] ?? 'Took'} ${much ?? ''}${name}`;
}

/** What a dose is called that has no product: its ingredients. */
export const joined = (ingredients: readonly Pick<Ingredient, 'original'>[]): string =>
  ingredients
    .map(({ original }) => original)
    .join(' + ')
    .slice(0, 200);

const withStrength = ({ original, strength }: Ingredient) =>
  strength === undefined ? original : `${original} ${sayAmount(strength)}`;

function exposureSentence(event: EventDraft): string {
  const { exposedTo, what, ingredients = [] } = event;
  const name = what?.original ?? '';
  const long = lasting(event);
  if (exposedTo === 'food') {
    const made =
      ingredients.length === 0 ? '' : ` with ${sayList(ingredients.map(({ original }) => original))}`;
    return `Ate ${name}${made}.`;
  }
  const lead = exposedTo === 'place' ? 'Was at' : exposedTo === 'therapy' ? 'Therapy:' : 'Event:';
  return ended([`${lead} ${name}`, long]);
}

function observationParts(event: EventDraft): (string | undefined)[] {
  const { what, absent, severity, amount, site } = event;
  const name = what?.original ?? '';
  const where = site === undefined ? '' : `, ${site}`;
  if (absent === true) return [`No ${name}${where}`];
  if (what?.name === 'sleep') {
    return [
      amount && isTimed(event)
        ? `Slept ${amount.original}`
        : `Slept ${amount ? sayAmount(amount) : ''}`.trim(),
      severity && saySeverity(severity),
    ];
  }
  const number = [severity && saySeverity(severity), amount && sayAmount(amount)].filter(
    (one) => one !== undefined,
  );
  const bare = amount?.unit === null ? ' (without a unit)' : '';
  return [
    `${capital(name)}${where}${number.length > 0 ? ` ${number.join(', ')}` : ''}${bare}`,
    lasting(event),
  ];
}

function reactionSentence(event: EventDraft, names: SuspectNames): string {
  const { what, site, severity, suspects = [] } = event;
  const suspected = [...new Set(suspects.map((id) => names.get(id)))].filter((one) => one !== undefined);
  const seen = [what?.original ?? '', site, severity && saySeverity(severity), lasting(event)];
  const by = suspected.length === 0 ? '' : `; suspected: ${sayList(suspected)}`;
  return `Reaction: ${seen.filter((part) => part !== undefined && part !== '').join(', ')}${by}.`;
}

function woundSentence({ wound, site }: EventDraft): string {
  const { lengthMm, widthMm, depthMm, exudate, pain } = wound ?? {};
  const size = [lengthMm, widthMm].filter((mm) => mm !== undefined);
  const parts = [
    size.length === 0 ? undefined : `${size.join(' × ')} mm`,
    depthMm === undefined ? undefined : `${depthMm} mm deep`,
    exudate === undefined ? undefined : `exudate: ${exudate}`,
    pain === undefined ? undefined : `pain ${pain} of 10`,
  ].filter((part) => part !== undefined);
  const where = site === undefined ? 'Wound' : `Wound, ${site}`;
  return parts.length === 0 ? `${where}.` : `${where}: ${parts.join(', ')}.`;
}

const isTimed = ({ at }: EventDraft) => at.precision === 'minute' && at.end !== at.start;

function lasting(event: EventDraft): string | undefined {
  if (!isTimed(event)) return undefined;
  return `for ${sayMinutes((Date.parse(event.at.end) - Date.parse(event.at.start)) / 60_000)}`;
}

const ended = (parts: readonly (string | undefined)[]) =>
  `${parts.filter((part) => part !== undefined && part !== '').join(', ')}.`;

const capital = (words: string) => words.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
