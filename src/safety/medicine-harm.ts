/** What shows that a medicine or poison is doing harm: seen, felt or measured. Shared by the rules about medicines. */

const plain = [
  'drows* sleepy dozy dopey groggy woozy zonked spaced heavy confus* muddled muzzy delirious rambling faint* dizz* lightheaded collaps*',
  'unconscious unresponsive unrousable comatose slumped limp floppy lifeless shaky shak* shiver* trembl* tremor* twitch* jerk* fit fits',
  'fitting fitted seiz* convuls* vomit* puking puked retch* spewing chucking slur* unsteady stagger* swaying wobbl* palpitation* foam*',
  'froth* drool* dribbl* slobber* chok* gag* gagging gasping gurgl* snor* snorty wheez* hoarse rattly scream* sweat* clammy drenched',
  'soaked pale white grey gray ashen blue purple dusky yellow* jaundice* hallucinat* agitated frantic twitchy hyperventilat* pinpoint',
  'pinprick nodding blackout blurry thrashing aggressive rigid',
]
  .join(' ')
  .split(' ')
  .join('|');

export const harmed = [
  plain,
  'being|been|is|was|so|feel|feels|feeling|hes|shes|im|keeps ~1 sick|ill|awful|terrible|funny|weird',
  'throwing|threw|throws up',
  'passed|passing|keeps|went|going|blacked|blacking|flaked out',
  'cant|wont|hard|hardly|barely|not|doesnt|isnt|didnt|cannot|impossible|struggling ~3 wake|waking|rouse|rousable|stand|walk|breath*|swallow|talk|speak|stir|respond*|react*|answer*|open|move|focus',
  'cant|hardly|hrdly|barely ~1 keep|kep|hold|get ~3 eyes|head|awake|up|response',
  'no|not|doesnt|isnt ~1 response|reaction|sense|answering|responding|waking|rousing|making|know*',
  'half asleep|conscious|there',
  'fast|deep|sound asleep',
  'eyes ~2 rolling|rolled|closing|closed|wandering|funny|glazed|glassy|pinned|streaming|yellow',
  'heart|chest|pulse ~3 racing|pounding|thump*|fast|mad|skip*|slow|clappers|hurts|pain|tight|going',
  'pulse|hr|heart|rate ~2 3*|40|41|42|43|44|45|46|47|48|13*|14*|15*|16*|17*|18*|19*|20*|21*|22*',
  'resps|resp|rr|breaths|breathing|breathes ~3 3|4|5|6|7|8|9|10|three|four|five|six|seven|eight|nine|slow|shallow|funny|weird|noisy|stopped|snor*|chore|hard|heavy|fast',
  'slow|shallow|heavy|noisy|few|funny ~1 breath*|resps',
  'sats|spo2|oxygen ~2 6*|7*|80|81|82|83|84|85|86|87|88|89|90',
  'gcs ~1 3|4|5|6|7|8|9|10|11|12|13',
  'lips|nails|fingernails|face|mouth|skin ~3 blue|grey|gray|white|off|yellow|dusky|purple|tingl*|burn*|red|burns|blister*|ashen|cold',
  'burns|burn|blisters|burnt ~3 lips|mouth|throat|tongue|face',
  'seeing|sees|hearing|talking|hears ~2 things|people|spiders|double|bugs|insects|yellow|ghosts|voices|lamp|curtains|wall|walls|nonsense|rubbish',
  'everything|room|head|world ~2 spinning|yellow|swimming',
  'belly|tummy|stomach|chest|ribs|throat|abdominal|abdo ~2 pain|hurts|cramp*|agony|swollen|burn*',
  'pain ~2 right|ribs|stomach|belly|tummy|chest|swallow*',
  'blood|bloody|black|tarry|tar ~3 poo|poos|stool*|diarrhoea|diarrhea|vomit|sick|bits|motions|wee|urine|pee',
  'vomit|sick|poo|poos|stool|stools|motions ~2 black|blood|bloody|tarry|tar',
  'nonstop|severe|constant ~1 diarrhoea|diarrhea|vomiting',
  'ringing ~2 ears',
  'legs ~2 jelly|work|weak|gone',
  'not himself|herself|right|well|rousing',
  'never woke|stirs|stirred',
];
