import type { Rule } from '../rule.ts';

/** Face, arm, speech. A mini-stroke that is over is as urgent. */
export const stroke: Rule = {
  id: 'stroke',
  now: [
    {
      together: [
        ['side ~2 face', 'half ~2 face', 'face|mouth|smile', 'hand|arm'],
        ['isnt|not|wont|stopped working|moving|grip|gripping', 'dropped|drooped|fallen|down'],
        ['speech|drunk|slur*|suddenly|side|half'],
      ],
      within: 12,
    },
    'smile|face|mouth|cheek ~2 slid|sliding|slipped|hanging|sunk',
    {
      beside: [
        ['lopsided|crooked|wonky|twisted'],
        ['dribbl*|drool*|spill* ~5 corner|side|mouth', 'slur*|mumbl*'],
      ],
    },
    {
      beside: [
        ['gobbledygook|gibberish|garbled|jumbled', 'words ~3 wrong|muddled|mixed'],
        ['dropp*|drops', 'right|left hand|arm|leg|side', 'face|smile|mouth|suddenly|weak|numb'],
      ],
    },
    {
      beside: [
        ['arm|hand|leg ~2 hang*|limp|dead|useless|floppy'],
        ['misses|missing|missed ~1 mouth', 'slur*|speech|words|smile|droop*|suddenly|confused'],
      ],
    },
    'having|had|has|have|possible|another|mini|a|maybe stroke|strokes|tia',
    'stroke symptoms|signs',
    'tia',
    'face|mouth|smile|eye|eyelid ~5 droop*|dropped|sagging|lopsided|fallen|crooked|wonky|twisted|uneven',
    'droop*|lopsided|crooked|wonky|twisted|uneven ~2 face|mouth|smile',
    'face|mouth|half|side ~4 not|wasnt|isnt|wont|doesnt|didnt|stopped move|moving',
    'slur*',
    'speech|words|talking ~4 slur*|slurry|jumbled|garbled|muddled|wrong|gone|nonsense',
    'cant speak|talk|smile',
    'cant|couldnt|unable ~1 get|find ~2 words|word|speech',
    'lost|losing|no ~3 feeling|use|power|strength|movement|sensation ~4 side|arm|leg|face|hand',
    'sudden|suddenly ~5 numb*|weak*|blind|confused|confusion|speak|talk|see',
    'numb*|weak*|paralys*|tingling ~4 one|left|right side',
    'one|left|right side ~5 numb*|weak*|paralys*|dead',
    'cant lift|raise|move|feel ~2 left|right|one arm|leg|hand|side|arms',
    'arm|leg ~2 gone|went|suddenly ~1 weak|numb|limp|dead',
    'worst headache',
    'thunderclap',
    'gibberish',
    'cant hold ~3 cup|fork|pen|spoon|phone|mug|anything',
    'one|half side? ~3 face ~3 different|funny|flat|down|droopy|odd',
    'one|half side? ~4 mouth ~3 different|funny|flat|down|droopy|odd',
    'face ~3 lopsided|uneven|one',
    'arm|leg|hand ~2 wont|cant|doesnt|not move|work|lift|moving|working',
    'dragging ~2 leg|foot',
    'cant see ~4 eye|anything',
    'lost ~2 sight|vision|speech',
    'couldnt|cant feel ~4 arm|leg|side|face',
  ],
  today: ['sudden|suddenly ~3 double vision', 'new numbness'],
  not: [
    'stroke the|a|her|his|my cat|dog|rabbit|hair|kitten|pony|horse|face|arm|back',
    'to|loves|likes|can stroke',
    'breast|back|heat|sun stroke',
    'stroke of luck|genius|midnight',
    'different strokes',
    'brush stroke|strokes',
    'the stroke ward|clinic|unit|nurse|association|team',
    'numb* ~4 dentist|filling|anaesthetic',
    'dentist ~9 numb*',
  ],
  urgentWhenOver: true,
  says: {
    now: {
      text: 'A drooping face, a weak arm or slurred speech can be a stroke, even when it passes.',
      action: '{call}. Note the time it began. Nothing to eat or drink.',
    },
    today: {
      text: 'A new change in sight or feeling needs to be looked at.',
      action: 'Speak to a doctor today. If face, arm or speech change: call the emergency number at once.',
    },
  },
  source: {
    name: 'Stroke Association, Act FAST; North West Ambulance Service NHS Trust, Recognising stroke in other people; Northwestern Medicine, What Should I Know About Stroke? (the time); "nothing to eat or drink" recalled',
    url: 'https://www.stroke.org.uk/take-action/act-fast',
    basis: 'read',
    read: '2026-11-30',
  },
};
