/** A small child, who needs little to be harmed. */
export const child = [
  'toddler*|baby|babys|infant|kid|kids|child|children|grandson|granddaughter|nephew|niece|daughter|son|preschool*|twins|bairn|wean|bub',
  'little|wee|small|my ~1 one|man|lad|boy|girl|lass|brother|sister',
  '#|a|one|two|three months|mths|mo|months ~1 old',
  'aged|age|shes|hes|is|only|just|he|she ~1 1|2|3|4|5|6|7|8|9|one|two|three|thre|four|five|six',
  '1|2|3|4|5|6|7|8|9|one|two|three|four|five|six ~1 year|years|yr|yo|yrs|y',
  '2yo|3yo|1yo|4yo|2yr|3yr',
];

export const poison =
  'bleach|domestos|antifreeze|weedkiller|pesticide*|insecticide*|organophosphate*|paraquat|poison|detergent*|petrol|paraffin|kerosene|turps|turpentine|descaler|disinfectant*|dettol|sanitiser|sanitizer|mouthwash|acetone|screenwash|caustic|lye|ammonia|peroxide|camphor|mothball|mothballs|naphthalene|nicotine|vape|ecig|ecigarette|snus|foxglove|yew|nightshade|laburnum|oleander|monkshood|hemlock|datura|toadstool*|deathcap|rodenticide|phosphide|methylated|meths';
/** Into the body, not only into the hand. */
export const swallowed = [
  'swigged|downed|gulped|necked|glugged|sucking|sucked|licking|nibbled|swallowed|swallowing|swallow|ate|eaten|eating|drank|drunk|drinks|drinking|chewed|chewing|licked|inhaled|ingested|ingestion|gulp|gulps|mouthful|capful|bit|bitten|bite|breathed|swig|gobful|sip|sipped|tasted|eats|injected|necking|sucks|chews|swallows|licks',
  'got|getting|get|gets|been|hold ~1 into|at|hold|of',
  'took|had|taken|having ~1 a|some|one|few|sip|drink|couple',
  'in|down|round|inside ~3 mouth|throat|gums|lips|teeth',
  'sprayed|splashed|squirted|poured|breathed|splash|in|into ~4 face|eye|eyes|mouth',
  'lid|top|cap ~2 off|open|undone',
  'put|found|has|had|with|holding ~3 in ~1 mouth',
];
export const poisons = [
  poison,
  'e cig|cigarette|liquid|juice',
  'white|methylated|surgical spirit|spirits',
  'paint|varnish stripper',
  'nail|glue|paint|varnish ~1 remover|stripper|thinner|thinners|polish|varnish',
  'oven|drain|toilet|loo|floor|kitchen|lens|pool|carpet|screen|cleaning ~2 cleaner|cleaning|cleaners|stuff|fluid|chemical|chemicals|products|unblocker|tablets|cupboard',
  'rat|slug|ant|mouse ~1 poison|pellets|bait|killer',
  'lamp|lighter|essential|eucalyptus|tea ~1 oil|oils|fluid|fuel',
  'battery acid',
  'hand|hands gel|sanitiser|sanitizer|rub|wash',
  'denture|lens|limescale|kettle|toilet ~1 cleaner|tablet|tablets|solution|descaler|block',
  'soy sauce',
  'cleaning|washing up? liquid|powder|fluid|products|stuff|cupboard',
  'laundry|washing|dishwasher ~1 capsule|capsules|pod|pods|tab|tabs|tablet|tablets|liquid|powder|gel',
  'vape|hair|nail juice|dye|glue',
  'wild|garden|unknown|strange|red|poisonous|forest|picked ~2 mushroom|mushrooms|berries|berry|seeds',
  'mushrooms|berries|seeds ~3 picked|garden|woods|park|forest|halls',
  'washing|laundry|dishwasher ~1 pod|pods|capsule|capsules|tablet|powder|liquid',
  'sprayed|sprays|sprayer|spray man',
];

export const cell = [
  'battery|batteries|magnet|magnets|cell|lithium|buckyballs',
  'coin|button|disc|disk|watch|hearing ~1 cell|battery|batteries',
];
export const cellGone = [
  'missing|gone|swallow*|gullet|throat|stuck|empty|stomach|xray|nose|ear|ate|eaten',
  'in|hold ~3 mouth|of',
  'cant find',
  'back ~3 off|open',
  'off|open ~2 back',
];
export const cellSigns = [
  'dribbl*|drool*|gag*|cough*|chok*|retch*|sick|vomit*|hoarse|yum|toddler|baby|mouth|throat|swallow*|eat',
  ...child,
  'her|his|nose|nostril|ear',
];
