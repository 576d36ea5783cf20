import type { Learned } from './learned/index.ts';
import { namedMedicines } from './medicine-words.ts';
import { type Compiled, compile, find } from './phrase.ts';
import type { Reading } from './reading.ts';
import { rules } from './rules/index.ts';

const ills =
  'itch|itching|pain|pains|ache|aching|cough|coughing|sneezing|crying|noise|rain|nausea|rash|spots|hiccups|cramps|headache|ringing|snoring|wind|snow|reflux|heartburn|hot';

/** What sounds like an emergency to the weights and is none: wishes and words of every day. Only where no rule has found anything. */
const everyday = [
  `want|wants|wanted|wish|wishing|just ~2 the|this|that|his|her|my|their|all ~1 ${ills} ~3 stop|stops|end|go|over`,
  'dont|didnt|not|never ~1 want|wanted|wanting to wake up? ~1 the|baby|babies|mum|dad|her|him|them|everyone|anyone|kids|house|neighbours|you',
  'dont|didnt|not|never ~1 want|wanted|wanting to wake|get up? ~8 cosy|cozy|comfy|snug|warm|dark|cold|duvet|alarm|monday|dream|early',
  'wont|refuses|refused|doesnt|not ~2 take|taking|took|swallow ~1 his|her|the ~2 antibiotic|antibiotics|syrup|calpol|vitamins|vitamin|drops|movicol ~4',
  'dont|doesnt|didnt ~1 think|thinks|thought its|it|this|hes|shes ~1',
  'not|neither ~1 sick|ill|bad|well not|nor ~1',
  'so so',
  'be ~1 here ~6 hotel|campsite|airport|queue|meeting|party|office|job|flat',
  'cousin|cousins|colleague|colleagues|classmate|classmates|coworker|neighbour|neighbours|neighbor|neighbors|teacher|boss|roommate|lodger ~2 vomited|vomiting|sick|puking|threw|throwing ~6',
].map(compile);

/** News, and how skin is: no warning where nothing beside it is amiss. */
const news = [
  'found|finding|just|test|tests|told|tested|its|positive|happy|surprise ~4 pregnant|pregnancy',
  'im|shes|were|am|is|are ~1 # weeks|wks pregnant',
  'pregnancy|positive test ~2 positive|today|this|morning|again',
  'red|dry|pink|flaky ~1 skin ~2 both|arms|elbows|legs|cheeks|hands|knees|shoulders|back',
  'skin ~2 red|dry|pink|flaky ~3 both|arms|elbows|legs|cheeks|hands|knees|shoulders|back',
].map(compile);
const amiss = [
  'blood*|bleed*|bled|spotting|discharge|clots|show|waters|leak*|contraction*|tightening*|labour|cramp*|pain*|ache*|aching|hurt*|sore|burn*|sting*|stung|itch*|rash|blotch*|swell*|swollen|puffy|headache*|vision|blur*|flash*|dizzy|faint*|collaps*|fit|fits|seizure|fever*|temp|temperature|hot|warm|shiver*|sick|vomit*|breath*|chest|heart|fell|fall|hit|accident|movement*|moving|kick*|weak|numb|tingl*|scared|worried|wrong|stopped|not|no|cant|wont|never|hasnt|doesnt|cord|head|pushing|smell*|infection|shoulder|belly|tummy|bump|side|leg|calf|drunk|alcohol|wine|smoking|exposed|contact|chickenpox|chicken|measles|coil|ectopic|pale|grey|blue|purple|black|white|peel*|blister*|spread*|streak*|line|lump|still|while|kill|die|tonight|alone|sudden*|bp|pressure|sugar',
  'on the',
  namedMedicines,
  'tablet|tablets|pill|pills|medicine|medication|meds|dose|injection*|acid',
].map(compile);

/** Do the words that weigh most stand in one of these, or is all of it news with nothing amiss? */
export function isEveryday({ sentence, from, to }: Learned, { sentences }: Reading): boolean {
  const there = sentences[sentence];
  if (there === undefined) return false;
  if (everyday.some((phrase) => find(phrase, there).some((place) => place.from < to && from < place.to)))
    return true;
  return says(news, [there]) && !says(amiss, sentences);
}

/** Does a rule stand by what it says, whatever the rest weighs? */
export function isSaidOutright(id: string, { sentences }: Reading): boolean {
  const stands = rules.find((rule) => rule.id === id)?.stands ?? [];
  return says(stands.map(compile), sentences);
}

const says = (phrases: readonly Compiled[], sentences: Reading['sentences']) =>
  phrases.some((phrase) => sentences.some((sentence) => find(phrase, sentence).length > 0));
