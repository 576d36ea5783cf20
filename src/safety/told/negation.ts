import type { Match } from '../phrase.ts';
import type { Sentence } from '../reading.ts';

export const negators = new Set(
  'no not without denies denied deny never nor neither nil zero didnt doesnt dont isnt wasnt hasnt havent hadnt arent werent aint free'.split(
    ' ',
  ),
);

/** Words that may stand between a "no" and what it denies. Anything else ends its reach. */
const fillers = new Set(
  (
    'a an any the of or nor in her his my their your our is was be been being has have having had get gets got getting feel feels feeling ' +
    'see seen show shown seem seems look looks real really actually more further new other obvious signs sign symptoms symptom ' +
    'sort kind episodes episode evidence complaints complaint problems problem trouble issues difficulty with to at all on ' +
    'fever cough rash hives wheeze wheezing swelling pain pains vomiting vomit sickness nausea headache headaches dizziness ' +
    'seizures seizure fits fit bleeding itch itching diarrhoea tightness breathlessness numbness weakness lips tongue throat face ' +
    'chest breathing blood drowsiness confusion injury head fainting sick want wants wanted experience experienced single ' +
    'febrile coughing gagging choking spluttering leg legs arm arms neck joint muscle facial wee ' +
    'thoughts thought plans plan intent intention ideation urges urge ideas idea suicidal harming ending'
  ).split(' '),
);
const notReally = new Set(
  'sure only just idea doubt know clear certain better getting long sleep'.split(' '),
);
const none = new Set('none nil zero 0 absent free negative denied'.split(' '));

const parts = new Set(
  (
    'neck chest back hands hand legs leg arms arm feet toes calf pulse balls ball testicle testicles scrotum tummy belly throat ' +
    'lips tongue face mouth speech eyes eye pupils temp temperature sats sugar sugars bp pressure wound cut scar dressing gums baby heart lungs skin'
  ).split(' '),
);
const links = new Set('is are was were all looks look feels feel moves moving both seems'.split(' '));
const well = new Set('fine clear normal ok okay grand good steady'.split(' '));
const unlessSo = new Set('until till before but not then except apart one'.split(' '));

/** "Neck fine", "both testicles fine at review": the part is named only to say that nothing is wrong with it. */
function saidWell(match: Match, { words }: Sentence): boolean {
  if (!parts.has(words[match.to - 1]?.text ?? '')) return false;
  const linked = links.has(words[match.to]?.text ?? '') ? match.to + 1 : match.to;
  const word = words[linked];
  const after = words[linked + 1]?.text ?? '';
  return word !== undefined && word.before === '' && well.has(word.text) && !unlessSo.has(after);
}

/** Is this denied where it stands: "no fever or rash"? */
export function negated(match: Match, sentence: Sentence): boolean {
  const { words } = sentence;
  if (none.has(words[match.to]?.text ?? '')) return true;
  if (saidWell(match, sentence)) return true;
  let either = false;
  let comma = false;
  for (let at = match.from - 1; at >= 0 && at >= match.from - 9; at -= 1) {
    const word = words[at];
    if (word === undefined) return false;
    const after = words[at + 1];
    if (after?.before === ',' || after?.before === '/' || after?.before === '&') comma = true;
    else if (after !== undefined && after.before !== '' && after.before !== '"') return false;
    if (word.text === 'or' || word.text === 'nor') either = true;
    if (negators.has(word.text)) {
      if (notReally.has(after?.text ?? '')) return false;
      // "no fever, chest pain since noon": a comma ends the denial unless an "or" carries it on.
      return !comma || either;
    }
    if (!fillers.has(word.text)) return false;
  }
  return false;
}
