/** Oneself, as the one who comes to harm. */
export const self = 'myself|himself|herself|themselves|themself|yourself';

/** How somebody is of whom the means are written, and the same where the means are everyday things. */
export const state = [
  'sorry|goodbye|bye|tonight|note|letter|letters|alone|locked|burden|decided|ready|waiting|jump|jumping|shoes|crying|nobody|anymore|dead|die|dying|god|heaven|quick|quickly|leave|drunk|forgive|calm|peaceful|enough|ex|ward|hospital|custody|redundant|diagnosis|divorce|funeral|anniversary|voices|missing',
  'do|doing|done|end|over it',
  'love|loved you|u|them',
  'wont|not|isnt ~2 speak|talk|answer|answering|come|open|pick|picking',
  'let|letting go',
  'whats|what is? the point',
];
export const strictState = [
  'goodbye|burden|jump|jumping|jumps|forgive|suicid*|voices|unsafe',
  'note|letter|letters ~2 left|behind|dresser|says|kids|mum|on',
  'says|wrote|note|text|texted ~3 sorry',
  'so|im|very sorry',
  'want|going|ready|wants|wanted|about|gonna to? ~1 do|die|end|go ~1 it',
  'do|doing it',
  'end|over it ~1 all|tonight|now',
  'love|loved you|u|them all',
  'not|wont|never|dont ~3 coming|come|going|go ~1 back|home',
  'nobody|no one ~3 find|stop|need|needs|miss|home|care|knows',
  'better off|without',
  'wont|not|isnt ~2 speak|answer|answering|open|picking',
  'let|letting go',
  'decided|worked out|how',
  'leave me alone|be',
  'cant do|go|take ~3 anymore|more|on|another',
  'shoes|coat|jacket ~1 off|folded',
];
