import { isNamedMedicine } from './medicine-words.ts';
import { type Compiled, compile, find } from './phrase.ts';
import type { Sentence } from './reading.ts';

/** What the caller knows about words. Without it, only the general words below are known. */
export type Known = {
  readonly isMedicine?: (word: string) => boolean;
  readonly isFood?: (word: string) => boolean;
};

/**
 * `change`: starting, stopping, switching, raising, lowering, skipping. `amount`: how much or how often to give.
 * `food`: giving, avoiding or trying again a food. `question`: someone asks Tend to decide one of these. `unread`: about a
 * medicine, in words that Tend cannot read.
 */
export type MedicineConcern = 'change' | 'amount' | 'food' | 'question' | 'unread';

/** Does it say that going without does no harm? That always counts. */
export const soothes = (sentence: Sentence): boolean => any(soothing, sentence);

/** What the lists make of a sentence. */
export function listed(sentence: Sentence, known: Known): MedicineConcern[] {
  const concerns = new Set<MedicineConcern>();
  const about = things(sentence, known);
  if (about.medicine && any(changes, sentence)) concerns.add('change');
  if (any(alwaysChanges, sentence)) concerns.add('change');
  if (any(amounts, sentence) || (about.quantity && any(advises, sentence))) concerns.add('amount');
  if (about.food && any(foodDeeds, sentence)) concerns.add('food');
  if (any(alwaysFood, sentence)) concerns.add('food');
  if (any(decisions, sentence)) concerns.add('question');
  if (any(amountQuestions, sentence)) concerns.add('question');
  return [...concerns];
}

const changeVerbs =
  'start|starting|begin|beginning|restart|restarting|resume|resuming|stop|stopping|discontinue|discontinuing|discontinued|quit|quitting|change|changing|adjust|adjusting|adjusted|' +
  'increase|increasing|increased|raise|raising|lower|lowering|reduce|reducing|reduced|decrease|decreasing|decreased|cut|cutting|halve|halving|double|doubling|triple|tripling|' +
  'skip|skipping|miss|hold|holding|withhold|pause|pausing|taper|tapering|tapered|wean|weaning|titrate|titrating|titrated|switch|switching|swap|swapping|replace|replacing|' +
  'repeat|repeating|redose|redosing|bump|lessen|drop|up|come|try|trying|add|adding|combine|combining|substitute|continue|continuing|keep|avoid|avoiding|take|use|give|administer|prescribe';

const changes = phrases(
  `should|shouldnt|could|can|may|might|must|need|needs|better|consider|considering|recommend|recommended|advise|advised|suggest|suggested|try|please|safe|okay|ok|fine|best|time|want|ought|dont|never|always|do ~5 ${changeVerbs}`,
  `${changeVerbs} ~2 her|his|your|their|the|this|that|a|an|any|giving|taking|using|with|off|on`,
  'dose|dosage|medicine|medication|treatment ~5 should|could|can|may|must|needs ~2 be? ~1 ' +
    'started|stopped|changed|adjusted|increased|raised|lowered|reduced|decreased|halved|doubled|skipped|tapered|weaned|titrated|switched|replaced|repeated|given|taken|higher|lower|discontinued|resumed|restarted',
  'start|stop|double|halve|skip|increase|reduce|taper|switch|lower|raise ~3',
  'higher|lower|bigger|smaller|extra|another|double|second|half|next|missed ~1 dose|doses|amount',
  'catch|catching|make|making up',
  // What others do, as a reason to do it.
  'many|most|some|plenty|lots|other of? ~1 parents|people|families|mums|carers|patients|doctors|adults|teenagers|paediatricians|pediatricians ~2 find|give|choose|use|take|skip|go|do|swear|stop|start|happy|prefer|simply|just|halve|double|increase|leave|restart',
);

/** That going without does no harm, or that what a medicine is for passes of itself. */
const soothing = phrases(
  'days|day|week|weeks|weekend|night|nights|doses|dose|fortnight ~2 without|off ~5 not|wont|never|no|hardly|wouldnt|doesnt|cant ~1 hurt|harm|matter|problem|trouble',
  'days|day|week|weeks|weekend|night|nights|fortnight ~2 without|off ~4 is|are|be fine|ok|okay|alright|harmless|nothing',
  'seizure|seizures|fit|fits|attack|attacks|absence|absences|convulsions|lows|hypos|fever|fevers|temperature|temperatures|swelling|rash|rashes ~8 look|looks|sort|sorts|burn|burns|take|takes|clear|clears ~1 after? ~1 care? of? ~1 themselves|itself',
  'fever|fevers|temperature|swelling|rash|rashes|pain|pains|bleed|bleeding|fit|fits|seizure|seizures ~6 settles|settle|goes|passes|pass|eases|clears ~1 by|on|without|untreated',
  'no need|call|reason|point ~1 to|in? ring|ringing|call|calling|phone|phoning|see|seeing|bother|bothering|trouble ~3 doctor|gp|ambulance|999|911|112|111|anyone|anybody|hospital|nurse|tonight',
  'neednt|dont need to|unnecessary to ring|call|phone|see|bother|go ~3 doctor|gp|ambulance|999|911|112|111|anyone|hospital|nurse|er|ae',
  'wait|waiting|leave|give|see ~5 before ~1 you? bothering|ringing|calling|phoning|troubling|bother|ring|call|phone|see|worry|worrying',
  'seizures|fits|attacks|absences|convulsions|lows|hypos ~8 resolve|resolves|settle|settles|pass|passes|stop|stops|end|ends ~2 themselves|itself|own|alone|untreated',
);

const alwaysChanges = phrases(
  'stop|stopping|quit taking|giving|using',
  'start|starting|begin|try|trying|keep|continue taking|giving',
  'double|doubling|halve|halving|skip|skipping|split|splitting|increase|increasing|reduce|reducing|lower|lowering|raise|raising|up|change|changing|adjust|adjusting ~3 dose|doses|dosage|tablet|tablets|pill|pills',
  'take|give ~2 more|less|extra|another|double|half|missed|it',
  'catch up ~3 dose|doses|missed|meds|medicine',
  'come|coming|wean|weaned|weaning|taken|took off it|them|her|his|my|the meds|medicine|medication|tablets',
  'switch|switching|change|changing ~1 to a|another|different ~1 medicine|medication|drug|brand|tablet',
);

const amounts = phrases(
  '# mg|mcg|ug|g|ml|units|unit|drops|tablets|tablet|puffs|mgs|iu ~2 per|a|each|every|daily|twice|once|three|four kg|kilo|kilogram|day|hours|daily|hourly|day|dose|night|times|morning',
  'mg|mcg|ml|units per|a|each|/ kg|kilo|kilogram|day',
  'mg kg',
  'every # hours|hrs|hour|to',
  '# times a|per|daily|each day',
  'once|twice|three|four times? daily|a|per day?',
  'maximum|max|usual|recommended|typical|starting|standard|correct|right|safe|daily|normal|target|maintenance|adult|paediatric|pediatric dose|doses|dosage|amount',
  'dose|dosage|doses of|is|for|range|ranges|should|depends|by|calculated|based ~6 #',
  'dose|dosage ~2 by|per weight|kg|age',
  'work|working|worked|calculate|calculating|compute|figure out? ~3 dose|dosage|amount',
  'no more than ~4 #|doses|tablets|times',
);

const advises = phrases(
  'should|must|recommended|recommend|advise|advised|suggest|usually|can|may|try|take|give|use|start|need|needs|consider|adults|children|patients|people',
);

const deedsWithFood =
  'avoid|avoiding|eliminate|eliminating|exclude|excluding|remove|removing|cut|cutting|stop|stopping|quit|reintroduce|reintroducing|introduce|introducing|rechallenge|challenge|test|testing|' +
  'try|trying|give|giving|feed|feeding|offer|offering|eat|eating|have|drink|swap|swapping|replace|replacing|restrict|restricting|limit|limiting|skip';

const foodDeeds = phrases(
  `should|shouldnt|could|can|may|might|must|need|needs|better|consider|recommend|recommended|advise|advised|suggest|try|safe|okay|ok|fine|best|time|want|ought|dont|never|let|lets ~5 ${deedsWithFood}`,
  'avoid|eliminate|exclude|reintroduce|rechallenge|restrict|limit|cut ~3',
  'stop|try|keep giving|eating|feeding|having|drinking',
  'free|elimination|exclusion diet',
  'see if|whether|what ~6 happens|reacts|helps',
);

const alwaysFood = phrases(
  'elimination|exclusion|restricted|low|free ~1 diet',
  'food|oral|supervised challenge',
  'try|trying|give|giving|test|testing|reintroduce|reintroducing ~2 it|them|again|small ~3 again|see|little|amount|find',
  'try ~2 again|and see',
  'avoid ~1 food|foods|trigger|triggers|the|it|them|all',
);

const decisions = phrases(
  'should|shall|can|could|may|must|ought ~3 give|take|start|stop|increase|lower|raise|reduce|double|halve|skip|switch|taper|wean|repeat|avoid|try|eat|feed|reintroduce ~1',
  'should|shall|can|could|may|must|ought i|we|she|he|they|you|mum|dad|nana ~5 ' +
    'give|giving|take|start|stop|change|increase|lower|raise|reduce|double|halve|skip|switch|taper|wean|repeat|avoid|try|eat|have|feed|use|adjust|drop|drink|cut|go|hold|miss|add|come|reintroduce|offer|keep',
  'is|would|will it|that ~3 ok|okay|safe|fine|alright|dangerous|time|bad|wise|better|sensible ~2 to|if',
  'is|are # ~2 ok|okay|safe|enough|too|right|much',
  'is|are it? ~4 safe|ok|okay|allowed|dangerous ~1 to|for|with|together|now|yet',
  'do|does i|we|she|he need|have to',
  'need|needs to give|stop|start|take|change|increase|reduce|skip',
  'ok|okay|safe|fine|time to give|stop|start|take|increase|double|skip|reduce|try|go|eat',
  'what|which ~2 should i|we|she|he ~2 give|take|do|try|use|avoid|eat',
  'would|could you give|recommend|advise|suggest',
  'why not|dont ~2 give|take|start|stop|increase|lower|reduce|double|halve|skip|switch|try|eat|use',
);

const amountQuestions = phrases(
  'how much|many|often ~6 should|can|could|may|must|do i|we|she|he|they|you|maya|a ~3 give|take|have|need|use',
  // Whatever the person is called.
  'how much|many|often ~6 should|can|could|may|must ~2 give|take|have|need|use|get|drink|eat|swallow',
  'how much|many|often ~3 do|does ~2 need',
  'how much|many ~4 to give|take|use',
  'how much|many ~6 is|are safe|ok|okay|allowed|too',
  'what|which dose|dosage|strength ~3 should|can|is|of|for|do|would|to',
  'whats|what is|are the right|correct|safe|maximum|max|usual|normal|recommended ~1 dose|amount|dosage',
  // Asked afterwards: a count would be no answer to it.
  'did|have|has i|we|he|she|they|nana|nan|gran|mum|dad ~1 give|given|gave|take|taken|took|had|have|swallow|swallowed ~3 too much|many|little',
  'was|is that|it|this|# ~3 too much|many|little',
  'when|how soon should|can|may|could i|we|she|he ~4 give|take|have|start|stop',
  'missed|forgot ~4 dose|tablet|pill|medicine|meds ~4 now|what|give|take|should|can',
);

const medicineWords = new Set(
  (
    'medicine medicines medication medications med meds drug drugs dose doses dosage tablet tablets pill pills capsule capsules injection injections inhaler ' +
    'insulin steroid steroids antibiotic antibiotics painkiller painkillers antidepressant antidepressants supplement supplements vitamin vitamins patch cream drops ' +
    'treatment prescription prescribed puff puffs syrup suppository'
  ).split(' '),
);
const foodWords = new Set(
  'food foods dairy milk egg eggs gluten wheat nut nuts peanut peanuts soy soya fish shellfish cheese yoghurt yogurt butter bread sugar chocolate snack diet formula sesame fruit'.split(
    ' ',
  ),
);
const units = /^(mg|mcg|ug|g|ml|iu|units?|drops|tablets?|puffs?|mgs|mls)$/;

function things(sentence: Sentence, known: Known) {
  const words = sentence.words.map((word) => word.text);
  return {
    medicine: words.some(
      (word) => medicineWords.has(word) || isNamedMedicine(word) || known.isMedicine?.(word) === true,
    ),
    food: words.some((word) => foodWords.has(word) || known.isFood?.(word) === true),
    quantity: words.some(
      (word, at) =>
        /^\d/.test(word) && (units.test(words[at + 1] ?? '') || units.test(word.replace(/^[\d.,]+/, ''))),
    ),
  };
}

function phrases(...all: string[]): Compiled[] {
  return all.map(compile);
}

function any(list: readonly Compiled[], sentence: Sentence): boolean {
  return list.some((phrase) => find(phrase, sentence).length > 0);
}
