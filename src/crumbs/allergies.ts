/** "A peanut allergy", "allergic to cats", "an allergy to penicillin": what it is to, and the text without it, since it is not eaten. */
export function allergyIn(text: string): { readonly to: string | undefined; readonly rest: string } {
  for (const pattern of [TO, OF]) {
    const found = pattern.exec(text);
    const to = found?.[1]?.trim().toLowerCase();
    if (found === null || to === undefined || NO_THING.test(to)) continue;
    return { to, rest: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` };
  }
  return { to: undefined, rest: text };
}

const TO = /\b(?:allergy|allergic) to ((?:(?:tree|dust|cow's|bee|wasp) )?\p{L}{3,20})/iu;
const OF = /\b((?:(?:tree|dust|cow's|bee|wasp|insect) )?\p{L}{3,20}) allerg(?:y|ies)\b/iu;
/** Words that say nothing of what it is to. */
const NO_THING =
  /^(?:an?|the|any|some|this|that|these|those|his|her|my|our|their|food|medicine|drug|severe|bad|mild|known|new|have|has|had|of|from|with|is|it|be|to|for|in|and|or|seasonal|skin|contact)$/;
