import type { Rule } from '../rule.ts';
import { took as tookAny } from '../words.ts';

const took =
  'took|taken|take|taking|swigged|swigging|downed|gulped|necked|glugged|sucking|sucked|licking|chewing|nibbled|swallowed|swallowing|ate|eaten|eating|drank|drunk|drinking|drink|chewed|licked|inhaled|ingested|had|given|gave';
const medicine =
  'tablet|tablets|pill|pills|capsules|antidepressant|warfarin|morphine|sleeping|medicine|medicines|meds|medication|paracetamol|acetaminophen|tylenol|ibuprofen|codeine|insulin|antidepressants|painkillers|gummies|methadone|oramorph|oxycodone|fentanyl|tramadol|diazepam|clonazepam|lorazepam';
const poison =
  'bleach|battery|batteries|magnet|magnets|antifreeze|weedkiller|pesticide|poison|detergent|laundry|pod|pods|petrol|paraffin|turpentine|descaler|cleaner|cleaning|dishwasher|disinfectant|sanitiser|sanitizer|glue|perfume|weed|rat|slug|acid|bulbs|foxglove|yew|nightshade|mothball|mothballs|nicotine|vape';

/** Too much of a medicine, or something that is not food. Feeling well proves nothing here. */
export const overdose: Rule = {
  id: 'overdose',
  now: [
    {
      together: [
        [took],
        ['weeks|week|months|days|dosette|organiser|organizer|all|whole|entire'],
        ['pill|pills|tablet|tablets|meds|medication|dosette|organiser|organizer'],
        ['at once|in', 'one go|sitting', 'all in'],
      ],
      within: 10,
    },
    `${tookAny} ~2 all of the ~4 left`,
    `${tookAny} ~2 twenty|thirty|forty|fifty|sixty ~3 paracetamol|ibuprofen|codeine|codamol|aspirin|tablets|pills`,
    `${took} ~6 under ~2 sink`,
    `${took} ~4 methadone|oramorph|fentanyl|antifreeze|screenwash|detergent|descaler`,
    {
      beside: [
        [
          'strip|packet|pack|box|bottle|blister ~5 empty|gone|finished',
          'empty|whole ~2 strip|packet|pack|box|blister',
        ],
        [
          'only ~3 given|bought|got|collected|opened',
          'full|new ~3 morning|yesterday|today',
          'wont|not ~2 wake|talk',
        ],
      ],
    },
    'my|mums|dads|nanas|grandmas|grandads|grandpas|brothers|sisters ~4 tablet|tablets|pill|pills ~2 in ~1 mouth',
    {
      beside: [
        ['already ~3 done|given|gave|had', 'both ~2 gave|given'],
        ['insulin|dose|tablet|tablets|medicine|meds|morphine'],
        ['shaky|pale|drowsy|sleepy|floppy|confused|sweaty|limp|grey|faint|dizzy'],
      ],
    },
    {
      beside: [
        ['battery|batteries|magnet|magnets ~2 missing|gone', 'missing ~2 battery|magnet|magnets'],
        ['gag*|drool*|cough*|chok*|retch*|sick|vomit*|swallow*|mouth'],
      ],
    },
    'overdos*',
    `drank|drunk|drinking|ate|eaten|chewed|sucked|licked ~3 ${medicine}|calpol|nurofen|antihistamine|antibiotic|syrup`,
    `${took} all ~4 at once`,
    `${took} ~4 spirit|spirits|turps|paint|thinner|drain|oven|rat|slug|ant|pellets|essential|lamp|lighter|nail`,
    'injected|insulin|units|morphine|fentanyl|oxycodone|methadone|digoxin ~6 instead of',
    'instead of ~3 units',
    'ten|10 times',
    'empty|emptied ~2 pack|packet|bottle|blister|strip|box ~8 beside|next|near|bed|floor|her|him|teenager|son|daughter|pills|tablets|of',
    'gas|fumes|co|carbon ~2 leak|alarm|monoxide|poisoning',
    `${took} ~2 too many|much ~2 ${medicine}`,
    `${took} too many`,
    `${took} ~4 ${poison}`,
    `got|getting|get|gets into ~4 ${medicine}|${poison}`,
    `${took} ~3 whole|entire|all|handful|full|half ~2 pack|packet|bottle|box|strip|bunch|handful ~3`,
    `${took} ~1 handful`,
    `${took} ~3 someone|nans|nanas|grandmas|grandpas|grandads|dads|mums|moms|wrong|anothers|sisters|brothers ~2 ${medicine}`,
    `${took} ~2 load|loads|lots|bunch|pile|strip|packet|pack of ~3 ${medicine}`,
    `${took} all ~3 antidepressants|painkillers|paracetamol|sleeping|insulin|morphine|codeine|ibuprofen`,
    `${took} ~3 wild|garden|unknown|strange|red|poisonous|forest mushroom|mushrooms|berries|berry`,
    {
      beside: [
        [
          '#|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty mg|ml|mls|units|tablets|puffs ~1 instead of',
          'wrong dose|medicine|tablet|pills|meds',
          'ten|10 times',
        ],
        ['drowsy|sleepy|floppy|confused|vomit*|faint|dizzy|limp|unwell|shaking|grey'],
      ],
    },
    'ten|10|hundred|100|five|5 times ~3 dose|amount|much',
    'tenfold',
    'swallowed|swallowing ~5 battery|magnet|magnets|bleach',
    'carbon monoxide',
    {
      beside: [
        ['double|extra|twice|three|3|second|two ~2 dose|doses|times|today', 'took ~6 twice'],
        ['mistake|accident|accidentally|error|wrong'],
        ['faint|dizzy|drowsy|sleepy|confused|sick|vomit*|shaking|unwell|collapsed|weak|floppy'],
      ],
    },
    `${took} 12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|28|30|32|35|40|45|48|50|60|64|80|90|96|100 ~1 ${medicine}`,
  ],
  today: [
    'gave|given|took|taken|had ~5 twice ~5 mistake|accident|accidentally|error|oops',
    'accidentally|mistakenly|oops ~3 gave|given|took|taken ~5 twice|again',
    'wrong ~1 medicine|dose|pills|tablet|inhaler|strength',
    'double|doubled|extra|wrong dose|doses|medicine|tablet|tablets|pill|pills',
    'gave|given|took|taken|had ~6 dose|doses|medicine|tablet|tablets|meds|pill|pills|insulin ~2 twice',
    '#|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty mg|ml|mls|units|tablets|puffs ~1 instead of',
    `${took} all ~2 pills|tablets|meds|medicine|medication`,
    'swallowed ~3 coin|bead|toy|marble|pin|needle|glass|screw|stone|nail|lego|plastic',
    {
      beside: [
        ['accident|accidentally|mistake|mistakenly|oops|oh'],
        ['two|double|extra|twice|second|2 ~3 doses|dose|tablets|pills', 'dose ~2 twice'],
      ],
    },
  ],
  not: [
    'weeks bins|shopping',
    'strip|box|packet|pack of ~1 plasters|stickers|gum|matches|seeds|tissues',
    'overdos* ~2 cake|chocolate|sugar|tv|cuteness|telly|sun|cheese|sweets',
    'no|without extra|double dose',
    'batteries in|for|into|from|out',
    'gave|took|had ~4 pod|pods|cleaner|laundry|detergent ~1 to|out|in|coffee',
    'should|can|could|may ~4 double|extra dose',
    'twice daily|a|per|weekly|as|each|every',
    'twice this week|month|year',
    'pack|packet|box|bag|bunch|handful|half|whole|load|loads|lots of ~1 biscuits|crisps|sweets|cookies|grapes|nuts|chips|chocolate|chocolates|raisins|berries|fruit|popcorn|crackers|food|cake|bread|pasta|rice|veg|vegetables|strawberries',
    'empty bottle of ~1 milk|formula|water|juice|wine|beer',
    'nail varnish|polish',
    'half|whole ~1 bottle of milk|formula|water|juice|feed|wine|beer|pop',
    'coffee|pea pod|pods',
    'too much sugar|cake|chocolate|milk|food|screen|sun|salt|cheese|juice|fruit|bread|pasta|ice|fun|of|for|to',
    'too many sweets|biscuits|cookies|crisps|grapes|strawberries|visitors|people|things|cakes|late',
  ],
  urgentWhenOver: true,
  says: {
    now: {
      text: 'Too much of a medicine, or something swallowed that should not be, can do harm before it is felt.',
      action:
        '{call} and keep the packet. Do not make them sick, nothing to eat or drink; on their side if they do not wake.',
    },
    today: {
      text: 'A dose given twice, or a wrong one, should be told to someone who knows the medicine.',
      action:
        'Ring a pharmacist, doctor or poison line now, before the next dose, with the packet in hand. If they are drowsy, sick, confused or hard to wake: call the emergency number.',
    },
  },
  source: {
    name: 'NHS, Poisoning: Treatment; NHS, Poisoning (newer, as shown by Richmond GP Alliance)',
    url: 'http://www.nhs.uk/Conditions/Poisoning/Pages/Treatment.aspx',
    basis: 'read',
    read: '2026-11-30',
  },
};
