import type { Language } from './language.ts';

export const french: Language = {
  code: 'fr',
  call: ['Appelle le {number} maintenant', 'Appelle les urgences maintenant'],
  denials: ['pas', 'sans', 'ni', 'aucun', 'aucune', 'jamais'],
  elsewhere: [
    'il y a ~2 ans|mois',
    'quand jetais|etais ~1 petit|petite|enfant|jeune',
    '2000|2010|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024',
    'film|serie|roman|livre|feuilleton',
    'peur de',
  ],
  situations: {
    breathing: {
      words: [
        'narrive|arrive|narrivait|arrivait ~2 pas|plus ~2 respirer',
        'peut|peux|pouvait|pouvais ~2 pas|plus ~2 respirer',
        'respire|respirait ~1 pas|plus|presque|peine ~1',
        'arrete de respirer',
        'manque ~3 dair|air|souffle',
        'mal|peine|difficulte|difficultes|difficile ~3 respirer|respiratoires|respiration',
        'detresse respiratoire',
        'etouffe|etouffer|setouffe|jetouffe',
        'levres|visage|bouche ~4 bleu|bleue|bleues|bleus|bleuit|bleutees|grises|violettes',
        'devient|devenu|devenue ~2 bleu|bleue',
        'cherche ~2 air|souffle',
      ],
      not: [
        'nez ~5 respirer|respire',
        'respire* ~3 nez',
        'etouffe* ~3 chaleur|travail|rire',
        'bleu* ~2 jambe|bras|genou|robe|pull',
      ],
      says: [
        'Ne plus pouvoir respirer, ne plus respirer ou avoir les lèvres bleues est une urgence.',
        '{call}. Reste à côté. Si la personne ne respire pas et ne répond pas, on te dira au téléphone quoi faire de tes mains.',
      ],
    },
    airway: {
      words: [
        'langue|levre|levres|gorge|visage|paupieres ~5 gonfl*|enfl*|serre|ferme|gonfle',
        'gonfl*|enfl* ~4 langue|levre|levres|gorge|visage|paupieres',
        'gorge ~4 serre|ferme|bloque',
        'anaphylactique|anaphylaxie',
        'reaction allergique ~2 grave|severe|forte|violente',
        'quincke',
        'epipen|adrenaline|anapen|jext ~4 utilise|injecte|pique|fait|donne',
        'injecte|pique|utilise|donne ~4 epipen|adrenaline|anapen|jext',
      ],
      not: ['visage gonfle ~4 pleurer|reveil|dormi', 'gorge ~3 mal|rouge|irritee', 'ferme ~2 bouche|porte'],
      says: [
        'Quand la langue, la gorge ou le visage gonflent, l’air peut ne plus passer.',
        '{call}. S’il y a un stylo d’adrénaline, maintenant, dans la cuisse. Allongé, jambes levées ; assis si respirer est difficile.',
      ],
    },
    choking: {
      words: [
        'setouffe|letouffe',
        'avale ~3 travers',
        'fausse route',
        'coince|coincee|bloque|bloquee|reste ~4 gorge',
        'asphyxi*',
      ],
      not: ['avale ~2 travers ~6 mais|passe|bien'],
      says: [
        'Qui s’étouffe et ne peut plus tousser a besoin d’aide tout de suite.',
        '{call}. S’il ne peut pas tousser : cinq fortes tapes entre les omoplates, penché en avant. On te dira la suite au téléphone.',
      ],
    },
    chest: {
      words: [
        'douleur|douleurs|oppression|serrement|pression|pointe|brulure|mal|poids ~5 poitrine|thorax',
        'douleur|douleurs|oppression ~1 thoracique*',
        'poitrine ~4 serre*|mal|douloureuse|brule|oppressee|ecrasee',
        'infarctus',
        'crise|attaque cardiaque',
        'mal au coeur ~3 bras|poitrine',
      ],
      not: ['en toussant', 'allaite*|lait|sein|mamelon ~6 poitrine'],
      says: [
        'Une douleur, une pression ou un serrement dans la poitrine peut venir du cœur.',
        '{call}. Assieds-toi, ne marche pas, ne conduis pas. Ne reste pas seul.',
      ],
    },
    stroke: {
      words: [
        'avc',
        'attaque cerebrale',
        'bouche|visage|paupiere|sourire ~4 tordu*|paralys*|affaiss*|tombe|tombante|deform*|travers|devie*',
        'parle|parler|parole|elocution ~3 bizarre*|difficile*|pateuse|confus*|incomprehensible*|bouillie',
        'narrive|arrive|peut|peux ~2 plus|pas ~3 parler|lever|bouger|sourire',
        'bras|jambe|cote|moitie|main ~4 paralys*|engourdi*|inerte|mort|morte|force',
        'cherche ses mots',
        'mots ~3 sortent ~2 pas|plus',
        'soudain|brusquement|coup ~3 voit|parle ~1 plus|pas',
      ],
      not: [
        'dentiste|anesthesie',
        'bras|jambe engourdi* ~4 dormi|position|nuit',
        'peux|peut ~2 pas ~2 parler ~3 maintenant|telephone',
      ],
      says: [
        'Une bouche de travers, une parole confuse ou un bras sans force peuvent être un AVC.',
        '{call}. Note l’heure du début. Rien à manger ni à boire. Même si cela passe.',
      ],
    },
    unconscious: {
      words: [
        'inconscient|inconsciente|inanime|inanimee',
        'repond|reagit|repondait|reagissait ~2 plus|pas',
        'reveille|reveiller|reveillait ~3 pas|plus',
        'perdu|perd|perte ~2 connaissance|conscience',
        'evanoui|evanouie|evanouit',
        'effondre|effondree',
      ],
      not: [
        'repond ~2 pas ~4 message*|telephone|appel*|mail*|sms|traitement',
        'reveill* ~2 pas|plus ~3 nuit|nuits|matin',
        'failli ~3 evanouir',
        'ne pas ~2 reveiller ~2 maman|papa|enfants|bebe',
      ],
      says: [
        'Quelqu’un qui ne se réveille pas ou ne répond pas est en danger.',
        '{call}. S’il respire, mets-le sur le côté. Sinon, on te dira au téléphone quoi faire de tes mains.',
      ],
    },
    seizure: {
      words: [
        'convulse|convulsait|convulser',
        'des|une|fait|de|ses ~2 convulsion|convulsions',
        'crise ~2 epilepsie|depilepsie|convulsive|epileptique|tonique*',
        'tremble|secoue|secousses ~4 corps|partout|yeux',
        'yeux ~2 revulses|blancs',
      ],
      not: ['sans convulsions', 'anti convuls*', 'tremble ~4 froid|peur'],
      says: [
        'Une crise longue, répétée ou la première est une urgence.',
        '{call}. Regarde l’heure. Écarte ce qui est autour, quelque chose de mou sous la tête, ne le retiens pas, rien dans la bouche. Ensuite sur le côté.',
      ],
    },
    overdose: {
      words: [
        'surdose|surdosage',
        'une|fait|en ~1 overdose',
        'trop ~2 comprimes|cachets|medicaments|pilules|gelules|gouttes|paracetamol|doliprane',
        'pris|avale|ingere|prise|avaler ~4 trop|toute|tout|boite|tous|plaquette|poignee|flacon ~5 comprimes|cachets|medicaments|pilules|doliprane|paracetamol|boite|plaquette|flacon',
        'pris|avale|avalee|ingere ~3 boite|plaquette|flacon',
        'empoisonn*|intoxiqu*',
        'bu|avale|ingere|mange|boire ~4 javel|produit|detergent|antigel|pile|poison|deboucheur|lessive|rats|detartrant',
      ],
      not: ['pris tous ~2 medicaments ~3 matin|soir|heure|comme|jour', 'trop ~1 medicaments a', 'prend tous'],
      says: [
        'Trop d’un médicament ou quelque chose de toxique : n’attends pas les signes.',
        '{call}. Garde la boîte et dis quoi, combien et quand. Ne fais pas vomir.',
      ],
    },
    'self-harm': {
      words: [
        'veux|veut|voudrais|envie ~3 mourir|disparaitre|mort|morte',
        'finir avec|den|en ~2 finir|vie',
        'en finir',
        'den finir',
        'suicider|suicidaire|suicidaires|suicidee',
        'le|son|mon|du|au suicide',
        'me|se tuer',
        'fin a mes|ses jours',
        'plus ~2 envie ~2 vivre|continuer',
        'veux|veut plus ~1 vivre',
        'mieux ~3 mort|morte',
        'scarifi*|taillade*',
        'me|se faire du mal',
      ],
      not: [
        'va|vont|vas me|se tuer',
        'envie de mourir de rire',
        'mourir de faim|rire|chaleur',
        'en finir avec ~2 travaux|traitement|rhume|antibiotiques',
        'sans|pas se faire du? mal',
      ],
      says: [
        'Tu n’es pas seul avec cela. C’est bien de l’avoir écrit.',
        '{call} si toi ou quelqu’un est en danger maintenant. Ne reste pas seul : appelle une personne de confiance et éloigne ce qui pourrait faire du mal.',
      ],
    },
    bleeding: {
      words: [
        'saigne|saigner|saignait|saignement|hemorragie ~5 narrete|sarrete|arrete|arreter|sarreter',
        'narrete ~2 pas ~2 saigner',
        'saigne ~2 beaucoup|abondamment|enormement|fort',
        'saignement* ~2 abondant*|important*',
        'hemorragie*',
        'vomit|vomi|vomir|crache|tousse|vomissait|toussait ~3 sang',
        'beaucoup|plein|perd|perdu ~3 sang',
        'sang ~3 gicle|coule ~2 partout|flots',
      ],
      not: ['regles|menstruation*', 'prise de sang', 'pas beaucoup de sang', 'nez ~3 saigne ~5 arrete'],
      says: [
        'Un saignement qui ne s’arrête pas est une urgence ; vomir ou cracher du sang aussi.',
        '{call}. Appuie fort sur la plaie avec un linge propre et ne lâche pas. Allongé.',
      ],
    },
  },
};
