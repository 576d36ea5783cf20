/** What a thumb leaves out or shortens, and how it is written: "whats", "hows", "didnt", "hrs". Never a name or a thing. */
const SHORT: ReadonlyMap<string, string> = new Map(
  (
    "whats=what's whens=when's wheres=where's whos=who's hows=how's thats=that's theres=there's shes=she's hes=he's im=i'm ive=i've " +
    "theyre=they're youre=you're weve=we've didnt=didn't doesnt=doesn't dont=don't wasnt=wasn't werent=weren't isnt=isn't arent=aren't " +
    "hasnt=hasn't havent=haven't hadnt=hadn't couldnt=couldn't wouldnt=wouldn't cant=can't wot=what wats=what's wen=when " +
    'yday=yesterday yest=yesterday hrs=hours wk=week wks=weeks mth=month mths=months yr=year yrs=years appt=appointment appts=appointments ' +
    'temps=temperatures'
  )
    .split(' ')
    .map((pair) => pair.split('=') as [string, string]),
);

/** A question as it would stand written out: the words of a phone are read as those of a letter. */
export function writtenOut(question: string): string {
  return question.replace(/(?<![\p{L}\d'’])\p{Ll}{2,7}(?![\p{L}\d'’])/gu, (word) => SHORT.get(word) ?? word);
}
