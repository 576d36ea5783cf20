import type { Plan, StandingPlan } from '../../contract/index.ts';
import { type Accounted, account } from './account.ts';
import { type Cursor, wordAt } from './tokens.ts';

const recovered =
  'fine|ok|okay|well|good|better|alright|asleep|sleeping|awake|alert|resting|playing|over|back|normal|himself|herself|myself|calm|settled|sleepy|tired|eating|happy|smiling';

const allowed = {
  phrases: [
    'back to normal|usual|himself|herself|myself|baseline|playing|play|sleep|bed',
    'one of her|his|my|the usual|typical|normal seizures|fits|absences|convulsions|ones',
    'one of her|his|my|the seizures|fits|absences',
    'is|its|was|were|seems|seemed|all over',
    `is|shes|hes|im|are|theyre|seems|now ${recovered}`,
    `${recovered} now|again`,
    `is|shes|hes|im|now now|back|sleeping|fast|all|already ${recovered}`,
    'no|not any call|ambulance needed',
    'no call|calls made|needed',
    'no call|injury|injuries|rescue|bump|bruise|bruises',
    'no rescue medicine|meds|med|medication needed|given',
    'no rescue medicine|meds|med|medication',
    'not blue|hurt|injured',
    'did not call',
    'didnt call',
    'breathing|breathed fine|ok|okay|normally|well|normal',
    'breathing was fine|ok|okay|normal',
    'by itself',
    'on its|her|his|my own',
    'came round|to quickly|straight|fast|soon',
    'came round',
    'straight away',
    'started|began at|after|during|while|when|before',
    'same as always|usual|ever|before',
    'like always|usual',
    'as always|usual|per',
    'at school|home|nursery|night|bedtime|lunch|breakfast|dinner|tea|work|playgroup|rest',
    'watching tv|telly|television',
    'eyes rolled|rolling back|up',
    'woke|sat|got up',
    'living room',
    'fell asleep',
    'went to sleep|bed',
    'went back to sleep|bed|play|playing',
    'needed nothing',
  ],
  words: new Set(
    (
      'a an the and but then it its this that was were had with of in on at for from to after afterwards after before during while when as ' +
      'usual typical normal ordinary habitual known regular same quiet small little short brief mild ' +
      'seizure fit convulsion absence tonic clonic myoclonic focal partial complex generalised generalized nocturnal epileptic ' +
      'stiff stiffened stiffening jerk jerks jerked jerking shook shaking twitch twitched twitching eyes rolled rolling stare stared staring blinking arm arms leg legs hand hands both left right side one ' +
      'lasted lasting took total duration stopped ended finished passed settled ' +
      'woke awake alert slept asleep sleepy tired rested resting dozed nap ' +
      'fine ok okay well good happy smiling talking laughing playing ate cuddles quickly soon completely fully ' +
      'today tonight morning afternoon evening night midnight noon midday lunch breakfast dinner tea supper bedtime ' +
      'yesterday monday tuesday wednesday thursday friday saturday sunday ' +
      'bed sofa couch chair wheelchair cot pram bedroom kitchen garden class school nursery home tv waking sleep'
    ).split(' '),
  ),
};

/** What is told of what came after it, not of the fit. An hour of sleep is usual; more is more than the plan says. */
const AFTER = new Set('slept asleep sleep sleepy tired rested resting dozed nap'.split(' '));
const LONGEST_REST_S = 3600;
/** "20 minutes after breakfast" says when it was. */
const WHEN = new Set('ago after later before earlier'.split(' '));
/** "lasted 1 min after lunch" says how long all the same. */
const LASTED = new Set('lasted lasting for took duration total'.split(' '));

/** Does the line tell of one usual fit that was clearly shorter than the plan's minutes, and of nothing more? */
export function isUsualSeizure(
  cursor: Cursor,
  { underMinutes }: Extract<Plan, { kind: 'usual-seizure' }>,
  who: StandingPlan['who'],
): boolean {
  const told = account(cursor, allowed, who);
  if (told === undefined || told.numbers.length > 0 || countsFits(cursor) > 1 || goesOn(cursor)) return false;
  const lengths = told.durations.filter((one) => !saysWhen(cursor, one));
  const rests = lengths.filter((one) => isRest(cursor, one));
  const [fit, ...others] = lengths.filter((one) => !rests.includes(one));
  if (fit === undefined || others.length > 0) return false;
  if (rests.some(({ seconds }) => seconds > LONGEST_REST_S)) return false;
  const limit = underMinutes * 60;
  if (fit.seconds === 0) return false;
  return fit.seconds < limit || (fit.atMost && fit.seconds <= limit);
}

/** "Jerking, 1 min" may go on; "jerked, 1 min" and "jerking, 1 min, then asleep" do not. */
function goesOn({ words }: Cursor): boolean {
  const said = words.map(({ text }) => text);
  return said.some((word) => GOING.has(word)) && !said.some((word) => DONE.has(word));
}
const GOING = new Set('jerking shaking twitching stiffening staring blinking lasting'.split(' '));
const DONE = new Set(
  (
    'had lasted took was were stopped ended finished passed settled slept asleep woke awake alert rested dozed ' +
    'fine ok okay over came fell went jerked shook twitched stiffened stared ate'
  ).split(' '),
);

type Told = Accounted['durations'][number];

function saysWhen(cursor: Cursor, { from, to }: Told): boolean {
  return WHEN.has(wordAt(cursor, to, from)) && !LASTED.has(cursor.words[from - 1]?.text ?? '');
}

/** "slept 20 min", "asleep for about 20 min". */
function isRest(cursor: Cursor, { from }: Told): boolean {
  return [1, 2].some((back) => {
    const place = from - back;
    const word = cursor.words[place]?.text ?? '';
    return (
      AFTER.has(word) &&
      wordAt(cursor, from, place) !== '' &&
      (back === 1 || LASTED.has(cursor.words[from - 1]?.text ?? ''))
    );
  });
}

/** A word for a fit that stands twice may be two of them; "absence seizure" is one. */
function countsFits({ words }: Cursor): number {
  const isFit = (text: string) => /^(?:seizure|fit|convulsion|absence)$/.test(text);
  return words.filter(({ text }, at) => isFit(text) && !isFit(words[at - 1]?.text ?? '')).length;
}
