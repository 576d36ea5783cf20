import type { Range, Sheet } from './sheet.ts';

/** Medicines, foods, symptoms, measures, places of the body: the things a line is about. */

const BODY =
  'forearms?|arms?|elbows?|wrists?|hands?|palms?|fingers?|thumbs?|legs?|thighs?|knees?|knee pits?|shins?|calf|calves|ankles?|feet|foot|heels?|toes?|face|cheeks?|forehead|chin|lips?|mouth|tongue|gums?|nose|ears?|eyes?|eyelids?|scalp|head|neck|throat|shoulders?|chest|back|lower back|tummy|belly|stomach|abdomen|side|groin|bottom|bum|hips?|skin folds?|nappy area|armpits?|torso|trunk|body|boobs?|breasts?|nipples?|ribs?|rib cage|jaw|temples?|tooth|teeth|pelvis|buttocks?|tailbone|coccyx|spine|shoulder blades?|collarbone|knuckles?|nails?|toenails?|bones|joints|muscles|sinuses|bladder|kidneys?|stump|incision|cuticles?|nostrils?|elbow creases?|skin';

const SITE = new RegExp(
  String.raw`(?<![\p{L}])(?:all over|(?:(?:left|right|both|upper|lower|inner|outer|back of(?: the)?|inside of(?: the)?|l|r)\s)?(?:${BODY}))(?![\p{L}])`,
  'gu',
);

/** Where on the body, as written with its side ("left knee"). */
export function readSites(sheet: Sheet): void {
  sheet.read(SITE, (match, range) => {
    // "is back", "went back to sleep": only a back that is someone's, or that something is on.
    if (
      match[0] === 'back' &&
      !isRated(sheet, range) &&
      !/(?:on|his|her|my|own|the|of|in)\s$|^\s*$/u.test(
        sheet.open().slice(Math.max(0, range.start - 5), range.start),
      )
    )
      return undefined;
    // "back on keppra" is not a place.
    if (match[0] === 'back' && /^\son\s(?:(?:the|her|his|my)\s)?\uE000/u.test(sheet.open().slice(range.end)))
      return undefined;
    if (match[0] === 'side' || match[0] === 'body') {
      if (
        !/(?:on|left|right|whole)\s(?:his\s|her\s|my\s|the\s)?$/u.test(
          sheet.open().slice(Math.max(0, range.start - 24), range.start),
        )
      )
        return undefined;
    }
    return { ...range, type: 'site' };
  });
}

/** "sleep 6 h, back 3/10": a place at the head of its clause with how bad it is behind. */
function isRated(sheet: Sheet, { start, end }: Range): boolean {
  return (
    /(?:^|[,.;:(]\s?)$/u.test(sheet.open().slice(0, start)) &&
    /^\s?[:=]?\s?\uE000/u.test(sheet.open().slice(end)) &&
    sheet.marks().some((one) => one.type === 'severity' && one.start >= end && one.start - end <= 3)
  );
}

const ROUTES: readonly (readonly [string, string])[] = [
  ['on the skin', 'cream|ointment|gel|lotion|balm'],
  ['injection', 'injections?|injected|jabs?|shots?|subcutaneous(?:ly)?'],
  ['infusion', 'infusions?|infused|drip|iv|intravenous(?:ly)?'],
  ['inhaled', 'inhaled|inhaler|nebuli[sz]er|spacer'],
  ['rectal', 'rectal(?:ly)?'],
  ['under the tongue', 'sublingual(?:ly)?|under the tongue'],
  ['inside the cheek', 'buccal(?:ly)?'],
  ['nose', 'nasal(?:ly)?|nasal spray|nose drops'],
  ['eye', 'eye ?drops'],
  ['ear', 'ear ?drops'],
  ['by mouth', 'orally|by mouth'],
];

const ROUTE = new RegExp(
  String.raw`(?<![\p{L}])(?:${ROUTES.map(([, words]) => `(${words})`).join('|')})(?![\p{L}])`,
  'gu',
);

export function readRoutes(sheet: Sheet): void {
  sheet.read(ROUTE, (match, range) => {
    const route = ROUTES[ROUTES.findIndex((_, index) => match[index + 1] !== undefined)]?.[0];
    return route === undefined ? undefined : { ...range, type: 'route', route };
  });
}
