import type { Sentence } from '../reading.ts';
import { any, phrases } from './list.ts';

const pastQuestions = phrases(
  'when did|was|were|has|had|is',
  'how often|many|much|frequently|soon|quickly|fast',
  'did|was|were|has|had ~8 more than once|twice|one|two|three',
  'how long ago|after|between|did|was|were',
  'which|what day|days|date|dates|time|nights|weeks',
  'last|first|latest|previous time|seizure|fit|episode|attack',
  'what did|was|were|is|has ~3 written|recorded|noted|logged|wrote|write|record|note',
  'show|list|find|search ~2 all|every|entries|notes|days|me',
  'were|was|did|had there|we|i|she|he|they|it ~9 ever|before|last|since|fewer|more|less|any|often|many|after|week|month|year',
  'longest|shortest|worst|highest|most|average|compare|compared|total|count',
  'tell me when|if|whether|how|which|what',
  'has|have|did|do|does ~3 ever ~1 log|logged|record|recorded|note|noted',
  'is|was my|his|her|the|mums|dads ~4 log|diary|chart|record empty|complete|full|missing|there|for',
  // "does she get hives after egg?" asks about what usually is; "does she need help after ..." does not.
  'does|do she|he|they|it ~1 get|gets|itch|react|flare|vomit|usually|normally|ever ~8 after|following|with|when',
  'did|was|were|had|has there|we|i|she|he|they|it ~9 in ~1 summer|winter|spring|autumn|january|february|march|april|june|july|august|september|october|november|december|holidays',
  'did the|her|his ~3 come|go|get back|again|away ~3 after|since',
);

const comparisons = phrases(
  'compare ~8 and|vs|versus|with|to|in|for',
  'before and|against|versus after|since',
  'fewer|less ~2 than',
);

/** "worst headache of my life" asks for nothing. */
const tells = phrases('of|in my|her|his life|ever', 'ever had');

/** A question that looks back into the journal is not a call for help: "when was her last seizure?" */
export function asksAboutThePast(sentence: Sentence): boolean {
  const first = sentence.words[0]?.text ?? '';
  const asking =
    sentence.asks ||
    [
      'when',
      'how',
      'which',
      'what',
      'show',
      'list',
      'find',
      'last',
      'longest',
      'worst',
      'search',
      'compare',
      'can',
      'has',
      'have',
    ].includes(first);
  if (!sentence.asks && any(tells, sentence)) return false;
  return (asking && any(pastQuestions, sentence)) || any(comparisons, sentence);
}

/** "asked if I had thoughts of it, said no". */
export const answeredNo = phrases(
  'gp|doctor|dr|nurse|she|he|they|been|counsellor|was|got|someone|hv|midwife|form|questionnaire asked|asks|asking|again ~16 said|answered|ticked|put|say no|none|nope|only',
  'questionnaire|form ~16 ticked|answered|said no|none',
);

const pronouns = new Set(
  'i im ive id me my mine he hes him his she shes her hers we us our they theyre them their this that these now today tonight mum mam mom dad nan gran baby son daughter husband wife point use matter life'.split(
    ' ',
  ),
);

/** "can stress give you chest pain?": about nobody. Never what begins "how" or "what do": that may ask for help. */
export function asksGenerally({ words }: Sentence): boolean {
  const [first = '', second = ''] = words.map(({ text }) => text);
  const asks =
    ['can', 'could', 'do', 'does', 'why'].includes(first) ||
    (['what', 'whats'].includes(first) &&
      ['is', 'are', 'does', 'causes', 'counts', 'a', 'an'].includes(second));
  return asks && words.every(({ text }) => !pronouns.has(text) && !/^\d/.test(text));
}
