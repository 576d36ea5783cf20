import type { Phrase } from '../../phrase.ts';

const theirs =
  'they|theyd|everyone|everyones|everybody|kids|children|family|husband|wife|mum|dad|people|youd|you|world|all';
const notHere = 'wasnt|werent|wasn|weren|isnt|was ~1 not? ~1 here|around|alive|there|born|gone|dead';

/**
 * Few words that say it, as the young and the old do, with nothing beside them that the weights could know it by. Of those that mean
 * something else with another word behind them ("no point in ironing") only what the sentence ends on.
 */
export const outright: readonly Phrase[] = [
  // Who would be better off.
  `${theirs} ~4 better|happier|easier off? ~1 without me !at|on|in|for|there`,
  `${theirs} ~3 be better off $`,
  `${theirs} ~4 better|happier off? ~1 if|when i|im|id ~2 ${notHere}`,
  `if|when i|im ~1 ${notHere} ~1 nothing|nobody|noone|no|everyone|everybody|they|theyd ~3 change|changes|notice|miss|care|manage|cope|better|easier`,
  'nobody|noone|no one ~3 notice|miss|care|mind ~2 if i|im ~2 gone|died|disappeared|dead|vanished|wasnt|werent',
  // That there is nothing to go on for.
  'whats|what is|s? ~1 the point of|in going|carrying|living|being on|here|alive? $',
  'whats|what is|s? ~1 the point of|in living|life|me|everything $',
  'whats|what is|s? ~1 the point anymore|any $',
  'no|any|the point in|of|to anything|life|living|me|everything|existing|this? $',
  'dont|cant|not|never ~1 see ~1 the|a|any point ~2 anymore|any|living|carrying|going|life $',
  'no|any|the point in|of going|carrying on $',
  'tired|sick|weary|fed|done of|up|with ~1 living|life|existing|being|it ~1 all|alive $',
  'tired|sick|weary of living|life|existing $',
  'had enough of|with life|living|everything|it $',
  'lived|been|around ~2 long|more enough ~2 $',
  'lived|had ~1 too long $',
  'no use|good|earthly to|for anyone|anybody|nobody|them|no ~1 now|anymore|any|more $',
  'of no use ~1 to anyone|anybody|nobody|them|my|no',
  'outlived my|his|her use*',
  'a|just|only|such|nothing ~1 burden|nuisance to|on ~1 everyone|everybody|them|all|family|you|kids|children|my|him|her',
  // Not to wake.
  'dont|didnt|not|rather|wish|hope|hoping|hoped|pray ~2 to? ~1 not|dont|never|didnt? wake up? ~1 tomorrow|again|anymore|ever|any $',
  'go|going|gone|fall to? ~1 sleep|asleep ~2 never|not|dont|forever ~1 wake*',
  'hoping|hope|wish|pray ~2 not|dont|never ~1 wake|waking',
  'dont|not|didnt ~1 want ~1 to? wake up? $',
  'dont|not|didnt ~1 want ~1 to? be ~1 here|alive anymore|any|now? $',
  // As the young write it.
  'unaliv* ~3 nice|good|better|myself|me|sounds|feels|tempting|easier|rn|tonight',
  'kms ~1 $',
  'everyone|everybody|they|world ~1 hates|hate me ~3 should|could|just|gonna|want ~2 go|die|leave|disappear|vanish',
  'want|wanna|wish ~2 disappear|vanish|not exist|die',
  // Taking leave.
  'saying|said|say goodbye|goodbyes|bye ~3 without|before ~2 them|they|anyone|knowing|noticing|know|notice|realising',
  'sorting|sorted|putting|put|setting|set|tidying|tidied ~2 things|affairs|papers|belongings|stuff|everything ~4 writing|wrote|written ~2 letters|letter|notes|cards $',
  'putting|put|setting|set ~2 affairs|papers ~1 in order ~6 enough|ready|time|tablets|pills|letters|goodbye|tired|peace',
];
