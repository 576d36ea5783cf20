/** Words that a shaking thumb writes as one, without the spaces: little ones, of which all lines are made. */
const small = list(
  'i im ive he hes she shes they theyre we you it its my his her their the this that and but so too very all them him me us ' +
    'dont didnt wasnt hasnt not no never still just now is are was has have had get go going gone got to on of in off up ' +
    'with out over from after mum mums dad dads nan gran baby babys kid son again keep keeps',
);
/** What a line is written for: one of these has to be among them. */
const telling = list(
  'breathe breath breathing breaths chest tight heart attack pain pains painful hurts hurting hurt crushing sweating throat tongue lips face swelling swollen closing ' +
    'swallow choking choked coughing cough gasping wheezing blue grey floppy limp unconscious unresponsive collapsed fainted wake waking rouse move moving speak ' +
    'talk talking respond responding fit fitting seizing seizure shaking jerking stop stopping stopped bleeding blood bleed vomiting sick vomited dizzy numb weak droop ' +
    'drooping drooped dropped arm leg side left right stroke slurring slurred speech tablets pills tablet overdose overdosed took taken swallowed many much die dying dead ' +
    'kill suicidal myself want wants stand walk eat drink feed see fell head hit neck stiff rash fever temp burning sugar low shaky confused help hospital ambulance ' +
    'warfarin insulin inhaler epipen cant cannot wont doesnt isnt nebuliser working catch food stuck pregnant contractions waters broke',
);
/** English of itself. A test looks through the commonest words for another. */
const whole = list(
  'catchall catchup deadhead headwaters heartsick hitherto inclosing leftover offside outfitting outright outside overeat overfeed overhead overkill ' +
    'overmuch oversee overtaken overtook sidearm sidestroke sidewalk standoff standout standstill standup stopover upright uptight walkout ' +
    'withstand arminius fellinis greyson babyface killian',
);
const MOST = 5;
const longest = 32;
const shortest = 7;

/** "cantbreathe" as the words it is made of; any other word alone. */
export function unglued(word: string): readonly string[] {
  if (word.length < shortest || word.length > longest || whole.has(word)) return [word];
  const parts = apart(word, MOST);
  // "Drinkin" has lost its g.
  if (parts === undefined || parts.at(-1) === 'in') return [word];
  return parts.some((part) => telling.has(part)) ? parts : [word];
}

/** The fewest known words that make it up. */
function apart(word: string, most: number): readonly string[] | undefined {
  let best: readonly string[] | undefined;
  for (let end = word.length; end >= 1; end -= 1) {
    const first = word.slice(0, end);
    if (!small.has(first) && !telling.has(first)) continue;
    if (end === word.length) return [first];
    if (most <= 1) continue;
    const rest = apart(word.slice(end), Math.min(most, best?.length ?? most) - 1);
    if (rest !== undefined && rest.length + 1 < (best?.length ?? Number.POSITIVE_INFINITY))
      best = [first, ...rest];
  }
  return best;
}

function list(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
