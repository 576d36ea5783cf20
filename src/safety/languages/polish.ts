import type { Language } from './language.ts';

export const polish: Language = {
  code: 'pl',
  call: ['Zadzwoń teraz pod {number}', 'Zadzwoń teraz na numer alarmowy'],
  denials: ['bez', 'nie', 'ani', 'zadnych', 'zadnego', 'zadnej', 'brak', 'nigdy'],
  elsewhere: [
    'lat|lata|miesiecy|miesiace temu',
    'w dziecinstwie',
    'jako dziecko',
    '2000|2010|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024',
    'film|filmie|serial|serialu|ksiazce|powiesci',
    'boje|boi sie',
  ],
  situations: {
    breathing: {
      words: [
        'nie ~2 moze|moge|mogl|mogla ~2 oddychac|oddechu|zlapac',
        'nie oddycha|oddychal|oddychala',
        'przestal|przestala|przestaje ~1 oddychac',
        'brak|brakuje ~2 tchu|powietrza|oddechu',
        'ledwo|ledwie|trudno|ciezko ~2 oddycha|oddychac',
        'dusi|dusze ~1 sie',
        'dusznosc*|dusznosci',
        'usta|wargi|twarz|buzia ~3 sine|sina|sinieja|sinieje|posinialy|posiniala|niebieskie|niebieska|szare',
        'sine|niebieskie|posiniale ~1 usta|wargi',
        'sinieje|posinial|posiniala',
        'lapie|walczy ~2 powietrze|oddech',
      ],
      not: ['nosem|nos ~4 oddycha*', 'oddycha* ~3 nosem|nos', 'ze smiechu'],
      says: [
        'Brak oddechu, walka o oddech albo sine usta to stan nagły.',
        '{call}. Zostań przy tej osobie. Jeśli nie oddycha i nie reaguje, dyspozytor powie, co zrobić rękami.',
      ],
    },
    airway: {
      words: [
        'jezyk|usta|wargi|warga|gardlo|twarz|krtan|powieki|buzia ~5 spuch*|puch*|opuch*|obrzek*|zaciska|zamyka',
        'spuch*|puch*|opuch*|obrzek ~4 jezyk*|usta|ust|wargi|warg|gardlo|gardla|twarz|twarzy|krtani|powieki',
        'zaciska|zamyka|sciska ~3 gardlo|gardle',
        'anafila*',
        'ciezka|silna reakcja alergiczna|uczuleniowa',
        'epipen|adrenaline|adrenalina|penem ~4 podalam|podalem|podano|uzyta|podana|wstrzykn*',
        'podalam|podalem|podalismy|uzylam|uzylem ~3 epipen|adrenaline',
      ],
      not: ['twarz opuchnieta ~4 placzu|spania', 'zamyka ~2 buzi*|usta'],
      says: [
        'Gdy puchnie język, gardło lub twarz, droga oddechowa może się zamknąć.',
        '{call}. Jeśli jest adrenalina we wstrzykiwaczu, teraz, w udo. Leżeć z nogami w górze; przy duszności siedzieć.',
      ],
    },
    choking: {
      words: [
        'zadlawil*|zadlawila|zadlawic|dlawi',
        'zakrztusil*|krztusi ~6 nie|sie|powietrza',
        'utknelo|utknal|utknela|stanelo|ugrzezlo ~4 gardle|przelyku|tchawicy',
        'w gardle utknelo|utknal|utknela|stanelo',
      ],
      not: ['zakrztusil* ~6 juz|ale ~3 dobrze|ok|przeszlo'],
      says: [
        'Kto się dławi i nie może kaszleć, potrzebuje pomocy natychmiast.',
        '{call}. Jeśli nie może kaszleć: pięć mocnych uderzeń między łopatki, w pochyleniu do przodu. Dyspozytor powie, co dalej.',
      ],
    },
    chest: {
      words: [
        'bol|bole|ucisk|klucie|pieczenie|gniecenie|kluje|scisk|boli|uciska|gniecie|piecze ~5 klatce|klatka|klatke|piersi|piersiach|mostkiem|mostku|sercu|serce',
        'klatka|klatce|serce ~4 boli|kluje|uciska|sciska|gniecie|piecze',
        'zawal|zawalu|zawalem',
      ],
      not: ['przy kaszlu', 'karmi*|mleko|brodawk* ~5 piersi', 'piersi ~5 karmi*|mleko'],
      says: [
        'Ból, ucisk lub ściskanie w klatce piersiowej może pochodzić od serca.',
        '{call}. Usiądź, nie chodź, nie prowadź auta. Nie zostawaj sam.',
      ],
    },
    stroke: {
      words: [
        'udar|udaru|udarem|wylew',
        'usta|twarz|kacik|powieka|buzia ~4 opad*|wykrzyw*|krzyw*|sparaliz*',
        'opadajacy|opadl|opadniety ~1 kacik',
        'belkocze|belkotliwie',
        'mowi|mowa|mowie ~3 niewyraznie|belkotliwa|dziwnie|niewyrazna|niezrozumiale',
        'nie ~2 moze|moge ~4 mowic|podniesc|ruszyc|ruszac|poruszyc|powiedziec',
        'reka|noga|strona|polowa|rece|reke ~4 dretwi*|zdretwia*|bezwladn*|sparaliz*|niedowlad|slaba|opada',
        'nagle ~4 nie ~2 widzi|widze|mowi|rozumie',
      ],
      not: ['dentyst*|znieczulen*', 'udar sloneczny|cieplny ~9 lato', 'scierpla|zasnela ~3 reka|noga'],
      says: [
        'Opadnięty kącik ust, niewyraźna mowa lub słaba ręka mogą oznaczać udar.',
        '{call}. Zapamiętaj, kiedy się zaczęło. Nie podawaj jedzenia ani picia. Także gdy mija.',
      ],
    },
    unconscious: {
      words: [
        'nieprzytomn*',
        'stracil|stracila|utrata|traci|stracilam|stracilem ~1 przytomnosc|przytomnosci',
        'nie ~1 reaguje|odpowiada|reagowal|reagowala',
        'nie ~4 obudzic|dobudzic|wybudzic|docucic|ocucic',
        'nie ~2 budzi',
        'zemdlal|zemdlala|zemdlalam|zemdlalem|omdlal|omdlala|omdlenie',
        'zaslabl|zaslabla',
        'osunal|osunela ~1 sie',
      ],
      not: [
        'nie ~1 odpowiada|reaguje ~4 sms*|telefon*|wiadomosc*|mail*|leczenie|lek|leki|masc',
        'nie ~2 budzi ~4 nocy|noca|noc',
        'prawie|malo|omal ~2 zemdlal*',
        'nie ~1 obudzic ~3 dziec*|mame|tate',
        'zeby nie obudzic',
      ],
      says: [
        'Kto się nie budzi albo nie reaguje, jest w niebezpieczeństwie.',
        '{call}. Jeśli oddycha, połóż na boku. Jeśli nie oddycha, dyspozytor powie, co zrobić rękami.',
      ],
    },
    seizure: {
      words: [
        'drgawki|drgawek|drgawkami|drgawka',
        'napad|napadu|atak|ataku|napady ~2 padaczk*|padaczkow*|drgawkow*|epilepsji|epileptyczn*',
        'napad ~6 minut|trwa|konczy|pierwszy',
        'pierwszy|drugi|trzeci|kolejny napad',
        'konwulsj*',
        'trzesie|rzuca ~2 nim|nia|cialem|calym',
      ],
      not: ['przeciwdrgawkow*', 'napad kaszlu|smiechu|placzu|zlosci', 'atak ~1 paniki'],
      says: [
        'Długi, powtarzający się lub pierwszy napad to stan nagły.',
        '{call}. Spójrz na zegarek. Odsuń przedmioty, coś miękkiego pod głowę, nie przytrzymuj, nic do ust. Potem na bok.',
      ],
    },
    overdose: {
      words: [
        'przedawkow*',
        'za duzo|wiele ~3 tabletek|lekow|pigulek|kropli|paracetamolu|apapu',
        'polknal|polknela|wzial|wziela|zjadl|zjadla|wzielam|wzialem|polknelam|lyknal|lyknela ~5 cale|cala|wszystkie|opakowanie|blister|garsc|pudelko|listek ~4 tabletek|lekow|opakowanie|tabletki|leki|paracetamolu|ibuprofenu|apapu|pigulek',
        'polknal|polknela|wzial|wziela|zjadl|zjadla|wzielam|wzialem ~3 opakowanie|blister|garsc|listek',
        'zatru*|otru*|trucizn*',
        'wypil|wypila|polknal|polknela|zjadl|zjadla|napil|napila ~4 wybielacz*|domestos*|plyn*|bateri*|trutk*|kreta|detergent*|proszek|borygo|muchomor*',
      ],
      not: [
        'zatrucie pokarmowe ~9 zeszlym|kiedys',
        'wzial|wziela wszystkie ~2 leki ~4 jak|rano|wieczorem',
        'plyn ~2 infuzyjny|kaszel',
      ],
      says: [
        'Za dużo leku albo coś trującego: nie czekaj na objawy.',
        '{call}. Miej opakowanie pod ręką i powiedz co, ile i kiedy. Nie wywołuj wymiotów.',
      ],
    },
    'self-harm': {
      words: [
        'chce|chcialbym|chcialabym|chcial|chciala ~4 umrzec|zniknac|zabic',
        'nie ~2 chce ~4 zyc',
        'samobojst*|samobojcz*',
        'zabic ~1 sie',
        'sie ~2 zabic|zabije',
        'zabije ~1 sie',
        'odebrac|odbiore|odbierze ~2 zycie',
        'skonczyc ~2 ze soba|tym|wszystkim|zyciem',
        'lepiej ~4 nie bylo|martw*',
        'tne|tnie|cielam|cialem|cial|ciela ~1 sie',
        'zrobic sobie krzywde',
      ],
      not: [
        'ten|ta|to ~2 kaszel|upal|praca|migrena|bol ~3 zabije|zabic|wykonczy',
        'skonczyc ~3 antybiotyk*|remont*|lekami|kuracj*',
        'umrzec ze smiechu|nudow|strachu',
      ],
      says: [
        'Nie jesteś z tym sam. Dobrze, że to tu stoi.',
        '{call}, jeśli ty albo ktoś jest teraz w niebezpieczeństwie. Nie zostawaj sam: zadzwoń do kogoś, komu ufasz, i odsuń to, czym można zrobić sobie krzywdę.',
      ],
    },
    bleeding: {
      words: [
        'krwotok|krwotoku|wykrwawia',
        'krwawi|krwawienie|krwawila|krwawil ~4 mocno|bardzo|obficie|ustaje|przestaje|caly|silnie|silne|obfite',
        'silne|obfite|mocne krwawienie',
        'nie ~4 zatamowac ~3 krwawien*|krwi|krew|krwotok*',
        'nie ~2 zatamowac',
        'krew|krwi ~4 leje|tryska|sika|przestaje|ustaje|zatamowac|zatrzymac',
        'wymiotuje|kaszle|pluje|zwymiotowal|zwymiotowala|odkrztusza|wymiotowal|wymiotowala ~2 krwia',
        'duzo|mnostwo|traci|stracil|stracila ~2 krwi',
        'leci ~2 krew ~4 nie|przestaje',
      ],
      not: [
        'okres|miesiaczk*|okresu',
        'pobrali|pobranie|oddal|oddala|badanie|badania ~3 krwi|krew',
        'nie duzo krwi',
      ],
      says: [
        'Krwawienie, które nie ustaje, to stan nagły; wymioty lub kaszel z krwią także.',
        '{call}. Uciskaj mocno ranę czystą tkaniną i nie puszczaj. Połóż tę osobę.',
      ],
    },
  },
};
