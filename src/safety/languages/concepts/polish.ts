import type { Lexicon } from './concept.ts';

export const polish: Lexicon = {
  no: 'nie, bez, brak, zadn*, nigdy, ani, zero, nic, niej, neguj*, zaprzecz*',
  barely: 'ledwo, prawie nie, ledwie, tylko pojedyncze, malo co',
  can: 'moze, moge, mozemy, mogl*, daje rade, da sie, umie, potrafi, zdola*, udaje',
  breath: 'oddych*, oddech*, powietrz*, tchu, wdech*, wydech*, tlen*, pluc*, tch, dech',
  gasp: 'dusi, dusze, dusic, duszn*, dlawi, charcz*, sapie, sap*, rzezi, rzez*, swiszcz*, swist*, steka, stek*, stekaj*, wciaga, walczy, lapie, bezdech*, dyszy, dysz*, zatyka, chrapli*, gulgocze, bulgocze, hipoks*, przydusza, zaciaga, dusil*',
  saturation: 'satur*, sat, spo2, pulsoksymetr, tlen, tlenu, koncentrator',
  blue: 'sin*, sinieje, fiolet*, niebiesk*, granatow*, posinia*',
  grey: 'szar*, blad*, blady, blada, zblad*, zblodl, ziemist*, zielony, biala jak, bialy jak, bledn*',
  lips: 'usta, ust, warg*, paznokci*, usteczka, palce',
  inhaler:
    'inhalator*, ventolin, wdechow, wdechy, salbutamol, sterydy, steryd*, nebuliz*, berodual, psik*, inhalacj*',
  exhausted:
    'wiotk*, wiotcz*, slab*, oslab*, opada z sil, sil, leje sie, leci przez rece, przez rece, szmatk*, omdlewa, zmecz*, meczy, ledwo zyje, slabn*',
  throat: 'gardl*, krtan*, tchawic*, szyj*, przelyk*, jezyczek, drogi oddechowe, drogach',
  tongue: 'jezyk*',
  face: 'twarz*, oczy, powiek*, buzi*, geb*, policz*, morda',
  swell:
    'puch*, spuch*, napuch*, opuch*, obrzek*, zamyka*, sciska, zaciska, zapuch*, zatkalo, zatyka, balon, grub*, nabrzmi*, sciskaj*, scisn*',
  hives: 'wysypk*, pokrzywk*, babl*, swedz*, plam*, krost*, czerwon*, zaczerwien*, bable',
  sting: 'ugryz*, uzadli*, osa, osy, pszczol*, szerszen*, mrowki, pogryz*, ukasi*, trzmiel',
  allergy: 'alerg*, uczul*',
  food: 'orzech*, orzesz*, migdal*, krewet*, ryb*, jajk*, mleko, mleka, sezam*, kiwi, antybiotyk*, zastrzyk*, szczepi*, kontra*, ciast*, soja, jogurt, penicyl*, amoks*, ibuprom*, kroplowk*, owoce morza, nerkow*, pistacj*',
  epipen: 'epipen*, adrenalin*, ampulkostrzyk*, wstrzykiwacz',
  anaphylaxis: 'anafila*, wstrzas*, szok anafilaktyczny',
  choke: 'zadlaw*, zakrztus*, krztus*, dlawi, zachlys*, udlaw*, nie tam, w te dziurke, dusi sie, dlawic',
  stuck:
    'utkn*, stane*, stanal, stanela, zaklinow*, ugrzez*, zatka*, blokuj*, tkwi, w poprzek, zablokow*, wpadl*, wylatuje, wychodzi',
  object:
    'monet*, kulk*, winogron*, mieso, miesa, miesem, kotlet*, schab*, chleb*, jablk*, cukierk*, landrynk*, kosc, kosci, osc, lego, klock*, guzik*, balon*, pestk*, bateri*, parowk*, kielbas*, marchew*, koralik*, kawal*, kes, tabletka, tabletk*, popcorn*, proteza, guma, bulka, bulk*, zabawk*, nakretk*',
  cough: 'kaszl*, kaszel, odkaszl*, kaszle',
  mute: 'glos*, mowi*, mowic, plac*, krzyk*, slow*, cisza, dzwiek*, gad*, niemy, oniem*, zaniem*',
  heimlich:
    'heimlich*, klepi* po plecach, po plecach, uderzen miedzy, do gory nogami, glowa w dol, miedzy lopatki',
  chest: 'klatk*, klatc*, piers*, mostk*, mostek, zebra, klacie, dolku',
  heart: 'serc*, kolata*, tetno, puls, arytmi*, lomot*, serducho',
  infarct: 'zawal*, atak serca, wiencow*, stan przedzawalowy',
  pain: 'bol, bolu, bole, boli, bola, bolal*, kluj*, klucie, pali, piecze, pieczenie, rozryw*, rozdzier*, rwie, ostry',
  press: 'ucisk*, scisk*, gniec*, gniot*, sciska, ciezar*, obrecz, dusi w, przygniat*, rozpier*, imadl*',
  sweat: 'pot*, poty, spoc*, zlany, zlana, mokr*, oblewa',
  nausea: 'mdl*, mdlosc*, nudnosc*, zawrot*, kreci, slabo, mroczki, ciemnieje, niedobrze, wiruj*',
  vomit: 'wymiot*, zwymiot*, rzyg*, haft*, zwraca, chlusn*, ulewa',
  arm: 'rek*, reka, rece, ramie, ramion*, bark*, dlon*, palc*',
  leg: 'nog*, noga, stop*, lydk*, kolan*',
  jaw: 'szczek*, zuchw*, zeby',
  radiates: 'promieniu*, lewej reki, lewa reka, lewe ramie, idzie do, do lewej, az do, schodzi do',
  elephant: 'slon, kamien na, ciezar, plyta na',
  shoulderblades: 'lopatk*, plec*, miedzy lopatkami, krzyz*',
  nitro: 'nitro*, aspiryn*, polopiryn*, acard',
  droop: 'opad*, krzyw*, wykrzyw*, wisi, wisza, skrzyw*, asymetr*, zwisa, wykrec*, powykrec*',
  mouth: 'usta, ust, kacik*, usmiech*, geba, gebe, buzia',
  speech: 'mow*, mowi, mowa, mowe, slowa, slow, slowo, zdani*, gada, godo, wymaw*, powiedz*',
  slur: 'belkot*, belkoc*, niewyrazn*, mamrocz*, placze, plata*, od rzeczy, bez sensu, bredzi, seplen*, niezrozum*, jak pijan*, pijan*, dziwnie mowi, dziwnie',
  sudden:
    'nagle, nagly, nagla, naraz, z nienacka, znienacka, w jednej chwili, nagly, raptem, z niczego, od razu',
  numb: 'dretw*, zdretw*, mrowi*, scierp*, bez czucia, czucia, czuje',
  lame: 'sparaliz*, podnies*, ruszy*, rusza*, rusza, niedowlad*, bezwlad*, slucha, jak z waty, wladz*, leci z reki, ugina, utrzyma*, uniesc, poruszy*, upusc*, podnosi, niezdarn*',
  side: 'stron*, polow*, pol, lewa, lewej, lewe, lewo, prawa, prawej, prawe, jednostron*, polowicz*, prawy, lewy',
  sight: 'widz*, widzi, wzrok*, oko, oczu, podwojn*, slepy, oslep*, obraz*, niewidz*',
  headache: 'glow*, glowa, czaszk*, migren*, kark',
  worst: 'najgorsz*, w zyciu, jak piorun, jak nigdy, nie do wytrzymania, straszn*, piorun, potworn*',
  confused:
    'splatan*, zdezorient*, poznaje, nie wie, zdezor*, majacz*, rozumie, nieobecn*, pogubion*, zamrocz*, otumanion*',
  stroke: 'udar*, wylew*, tia, tetniak*',
  react: 'reag*, odpowiad*, kontakt*, kontaktuje, potrzas*, szczyp*, uszczyp*, wolam, odzywa, nawiazac',
  wake: 'budz*, obudz*, dobudz*, ocuc*, ocknal, ockn*, wybudz*, otwiera oczu, otwiera, oczek nie, oczy zamkniete, przebudz*',
  unconscious:
    'nieprzytomn*, przytomn*, zemdl*, omdl*, mdleje, spiaczk*, swiadomosc*, odplywa, odlatuje, zaslab*',
  collapse:
    'upadl*, upada, padl, padla, osun*, przewroc*, przewraca, zwalil*, runal, runela, pada, zaslab*, legl*',
  floor: 'na podlodze, lezy, lezal*, na ziemi, bez ruchu, znalaz*, nieruchom*, podlodze, leza, ziemi',
  limp: 'wiotk*, lejac*, przez rece, lalka, szmatk*, jak martw*, jak kukla, bezwladn*, martwy',
  pulse:
    'puls*, tetna, reanim*, masaz*, uciskam, serce nie bije, zatrzymanie, defibry*, sztuczne oddych*, usta usta',
  seizure: 'drgawk*, drgawek, padacz*, konwuls*, epilep*, toniczn*, kloniczn*, stan padaczkowy',
  fit: 'napad*, atak*',
  shake: 'trzes*, drga*, drzy, drz*, rzuca, telep*, szarp*, skacze, wygina, podrygu*, prezy',
  stiff: 'sztywn*, zesztywn*, jak deska, stezal*, naprez*, wyprez*, zacisniete',
  rolled:
    'oczy w gore, w gore, oczy w slup, w slup, wywr*, do gory, uciekaja, bialka, patrzy w jeden, nieobecny wzrok, wywraca',
  foam: 'pian*, slini*, slin*, przygryz*, jezyk przygry*, slinotok',
  rescue: 'relsed, buccolam, diazepam, midazolam, wlewk*, relanium, lorafen, doodbytnicz*, ratunkow*',
  row: 'pod rzad, za napadem, drugi*, druga, trzeci*, trzy, dwa, kolejny, kolejna, znowu, znow, seria, jeden po, po drugim, w godzine, czwarty',
  took: 'polkn*, polykn*, wzial*, wziel*, wzialem, wzielam, wypil*, napil*, zjadl*, zjedl*, lykn*, nalyk*, zazyl*, wstrzykn*, podal*, wsunela, wsunal, wciagn*, nawdych*, wlal*, zjedli, wypity, naladow*, wcin*, polkniet*, wypila',
  pills:
    'tablet*, lek, leki, lekow, pigul*, kapsul*, apap*, paracetamol*, ibuprofen*, ibuprom*, xanax*, nasenn*, blistr*, blister*, prosz*, opakowan*, syrop*, kropl*, psychotrop*, apteczk*, antydepres*, proszkow, clonazepam, relanium, zelazo',
  whole:
    'cale opakowanie, cale, cala, caly, wszystk*, opakowan*, garsc, garsci, pust*, naraz, pudelko, sloiczk*, butelk*, listek, blister, duzo, mnostwo, fiolk*',
  toomuch:
    'za duzo, za wiele, podwoj*, potroj*, poczwor*, dziesiec razy, dziesieciokrot*, 10 razy, przedawk*, pomylk*, pomyli*, przesadzil*, dwa razy, omylk*, nadmiar, zamiast, za mocn*',
  poison:
    'domestos*, wybielacz*, kret, kreta, trutk*, truciz*, otru*, zatru*, plyn do, borygo, rozpuszczaln*, benzyn*, bateri*, magnes*, muchomor*, sromotnik*, grzyb*, zmywark*, zmywacz*, odkamien*, detergent*, kapsulk*, oprysk*, nafta, ocet, octu, proszek, udrozn*, denaturat, zrac*, kwas*, podpalk*, liquid, e papieros*',
  drug: 'heroin*, kokain*, koki, koka, ghb, fentanyl*, morfin*, metadon*, opioid*, plastr*, narkot*, alkohol*, wodk*, wodka, tramal*, dopalacz*, amfet*, nacpa*, pijany, upil*, mefedron*, bimber*, metanol*',
  gas: 'czad*, czadu, gaz, gazu, dym*, tlenek wegla, spaliny, piecyk*, czujnik czadu',
  insulin: 'insulin*, cukier, cukru, jednostek, glikemi*, hipo*, niedocukrz*',
  wantdie: 'umrzec, umrz*, zyc, zniknac, nie zyc, martw*, zdechn*, smierc*, nie byc, byc martwa',
  selfkill:
    'samoboj*, zabij* sie, zabije sie, zabic sie, sie zabi*, sie zabije, skonczyc ze soba, ze soba skoncz*, koncze ze soba, to skonczyc, wszystko skonczyc, odebrac sobie, odebrac zycie, sobie zycie, zycie sobie, powiesi*, powies*, podcia*, podcie*, zyly, list pozegnalny, zrobilam sobie krzywde, krzywde sobie, sobie krzywde, zrobi sobie cos, skonczyc zycie, nie obudzic, targn*, sie powiesi*, skacz*, skocze, zakonczyc, jutro mnie nie bedzie',
  selfcut:
    'tnie sie, sie tnie, tne sie, ciac sie, sie ciac, pocie*, pocial*, zyletk*, podcie*, cielam, cial sie, sie ciela, nadgarst*, tnie, tne, nozem',
  jump: 'most*, moscie, dach*, balkon*, pociag*, tory, torach, okn*, skocz*, peron*, skoku, barierk*, wiadukt*',
  rope: 'sznur*, lina, line, petl*, strzelb*, pistolet*, noz, noza, bron, pasek na, zyletk*',
  goodbye: 'pozegnal*, pozegn*, zegnaj*, przepraszam wszystk*, rozdal*, list do, wybaczcie, testament',
  pointless:
    'mam dosc, dosc zycia, nie dam rady, nie wytrzym*, bez sensu, nie ma sensu, po co zyc, beznadziej*, nie ma wyjscia, nie moge wiecej, nie daje rady, juz postanow*, mam wszystkiego dosc',
  without: 'beze mnie, ciezarem, lepiej beze, lepiej im bedzie',
  bleed: 'krew, krwi, krwia, krwaw*, krwot*, wykrwaw*, pokrwaw*, zakrwaw*, krwisty',
  stop: 'przesta*, zatamow*, zatrzym*, usta*, stanac, zatamuje, konczy, ustap*',
  spurt: 'tryska, sika, leje, leci, pulsuje, chlusta, plynie, strumien*, kaluz*, bucha, cieknie, fontann*',
  soaked:
    'recznik*, przesiak*, opatrun*, podpask*, skrzep*, bandaz*, scierk*, pelen, pelna, przemok*, pieluch*, przescieradl*',
  wound:
    'cial, ciecie, przecia*, rozcia*, uciet*, obcia*, pila, pily, pilarka, noz, nozem, szkl*, dzgn*, rana, rany, rane, postrzel*, maszyn*, siekier*, odci*, amput*, rozer*, urwan*, ucial*, ucie*, pocial*, flex*, szlifierk*, kosiark*',
  lots: 'duzo, mnostwo, mocno, obfic*, silnie, bardzo, strasznie, pelno, miska, misce, wiadro, wszedzie, ogromn*, cala',
  thinner:
    'warfaryn*, xarelto, rozrzedzaj*, przeciwzakrzep*, hemofil*, acenokumarol, sintrom, eliquis, heparyn*, acenocumarol',
  blackstool: 'smolist*, fusy, fusow, czarny stolec, czarne stolce, czarno, na czarno, stolec',
  pregnant: 'ciaz*, ciazy, porod*, rodz*, tydzien ciazy, tc, poronie*, cesark*, pologu, wody',
  minutes: 'minut*, min, godzin*, sekund*, kwadrans*, pol godziny, chwil*',
  ongoing:
    'dalej, wciaz, ciagle, nadal, od, caly czas, nie przestaje, nie pomaga, nie przechodzi, non stop, nie mija, trwa, nie dziala, nic nie dala, nic nie daje, jeszcze, bez przerwy, nie ustepuje',
  now: 'teraz, wlasnie, natychmiast, zaraz, w tej chwili, przed chwila, juz, akurat, terazki',
  first: 'pierwszy raz, pierwszy, pierwsza, nigdy tego nie, pierwszy raz w zyciu',
  help: 'pomocy, ratunku, ratujcie, pomoz*, co robic, blagam, prosze, karetk*, 112, 999, pogotowie, szybko, co dalej, niech ktos, co mam robic',
  worse: 'gorzej, coraz, pogarsz*, narasta, spada, nasila*, mocniej, wraca',
  strong: 'siln*, mocn*, straszn*, okropn*, ogromn*, ciezk*, bardzo, potworn*, cal*, potwornie',
  kin: 'mama, mame, mamy, tata, tato, tate, ojciec, matka, babci*, dziad*, maz, meza, zona, zone, syn, syna, cork*, brat, siostr*, sasiad*, koleg*, kumpel, wuj*, ciot*, tesciow*, tesc, dziecko, dziecka, mala, maly, malego, corcia, ona, on, jej, mu, go, przyjaci*, chlopak, dziewczyn*, opa, oma, latek',
  baby: 'niemowl*, noworod*, dziecko, malu*, mala, maly, bobas, piers, oczek, latka, 3 latka, wczesniak, synek, malutk*',
  me: 'ja, mnie, mi, mam, jestem, moge, mna, moj, moja, sobie',
  past: 'lat temu, rok temu, lata temu, miesiecy temu, miesiac temu, tygodni temu, tydzien temu, kiedys, dawno, jako dziecko, w dziecinstwie, w zeszlym roku, zeszlym, w 19*, 19*, 200*, 201*, 2020, 2021, 2022, 2023, 2024, zmarl*, opowiad*, ostatnio, w mlodosci, latem, wtedy, od udaru, po udarze, przebyt*, w maju, w lutym, za mlodu, byl w, pamieta*, jako chlopak, niegdys',
  free: 'bez napad*, bez drgawek, bez atak*, ujemn*, w normie, w porzadku, stabiln*, spokojn*, dobrz*, ok, prawidlow*, norma, dni bez, ladnie, kontrola w, czyste, czysta, zadnych',
  film: 'film*, serial*, ksiaz*, powiesc, czytal*, dokument*, tv, telewizj*, gazet*, wiadomosc*, podcast*, kryminal*, teatr*, piosenk*, radio, odcin*, gra, gre, bajk*, kino, netflix, program o, mecz*, artykul*, bohater*, rozdzial*, scena, reportaz*, akademii',
  course:
    'kurs*, szkolen*, cwicz*, wyklad*, lekcj*, pogadank*, plakat*, ulotk*, manekin*, nauczy*, uczyl*, tlumacz*, pokaz*, omowi*, warsztat*, polozna, bhp, egzamin*, prezentacj*, zajec*, zajecia',
  if: 'jesli, jesliby, jak kiedys, gdyby, jakby, w razie, ewentualn*, moze kiedys, na wypadek, mialby, bylby, jakby co, mogl*, by, powinn*, dostanie',
  fear: 'boje, bal*, strach*, obaw*, martwi*, lek przed, przeraz*, balam',
  dream: 'sni*, snil*, sen, koszmar*, snilo',
  play: 'bawil*, bawi*, udaj*, udaw*, lalka, lalki, halloween, zart*, przebran*, przebr*, wyglup*, smiech*, hehe, haha, teatrzyk, lol, nasladuj*, zabaw*, robi miny',
  laugh: 'smiech*, smia*, usmia*, smieszn*, rozbaw*, chichot*',
  metaphor:
    'glod*, wstyd*, nud*, roboty, robota, praca, pracy, szef*, biuro, rachun*, cen*, upal*, milosc*, stres*, toksyczn*, tesciow*, tesciow*, remont*, korki, podatk*, gula w gardle, serce peka, peka serce, wzrusz*, zazdrosc, mail*, mailach, lekcje, matma, ciekawosc, bateria w, telefon*, auto*, pogoda, bank, kocha*, zakoch*, paczki, jak zabity, zabity, na zaboj, winda, szkola, konca zycia',
  ask: 'kiedy, ile, jak czesto, co to, dlaczego, czemu, roznica, czy, ktory, ktora, jaki, jaka, jakie, pyta*, zapyta*, jak rozpozn*, gdzie, czym, po czym, jak sie nazywa',
  doctor:
    'lekarz*, lekark*, doktor*, kardiolog*, neurolog*, pediatr*, szpital*, wizyt*, badan*, badani*, wynik*, diagnoz*, psycholog*, rehabilit*, kontrol*, wypis*, morfologi*, terapeut*, eeg, rezonans, test, testy, przychod*, skierowan*, alergolog*, internist*, pobrani*, usg, okulist*',
  form: 'ankiet*, formularz*, wywiad*, neguj*, zaprzecz*, karta, wypis*, plan awaryjny, dokumentacj*, wypeln*, kwestionariusz*, zaswiadcz*, kart*, legitymac*',
  prepare:
    'recept*, waz*, wazn*, przeterminow*, aptek*, plecak*, szuflad*, kupi*, kupic, lodowk*, numer, numeru, wymieni*, zamowi*, schowan*, torb*, sprawdz*, kaset*, rozloz*, pudelk*, zapisan*, przygotow*, teczk*',
  resolved:
    'przeszlo, i po sprawie, juz dobrze, wszystko dobrze, juz ok, lepiej, minelo, przestal*, zagoi*, odkaszlnela, je dalej, wyszlo, zeszly, samo, wrocil*, po chwili, po minucie, mija, i juz, bawi sie, wyzdrow*, wstal*, jest ok, odleciala, dzielny, dzielna',
  mild: 'lekk*, troche, troszk*, mal*, niewielk*, delikatn*, plaster*, plasterek, zadrap*, otart*, starte, siniak*, katar*, przeziebi*, zakwas*, dziasl*, drap*, drapie, kropla, odrobin*, umiark*, prawie nic, niezbyt, slaby katar, zadyszk*, pieczatk*',
  usual:
    'jak zwykle, jak zawsze, zwykle, zawsze, od zawsze, codzien*, okres*, miesiaczk*, normaln*, przewlekl*, znan*, co dzien, co wieczor, od lat, od miesiecy, rutyn*, bez zmian, stal*, tradycyjn*',
  animal:
    'pies, psa, psu, kot, kota, kotek, kon, ptak*, weteryn*, krolik*, chomik*, krowa, szczeniak*, suczk*, papug*',
  other:
    'spal*, spala, spi, sen, jadl*, obiad*, kolacj*, sniadan*, spacer*, przedszkol*, szkol*, zakup*, gotow*, urodzin*, wizyta, niedziel*, poniedzial*, wtor*, srod*, czwart*, piat*, sobot*, dzis, dzisiaj, wczoraj, jutro, wieczor*, rano, tydzien, kawa, kawy, zupa, deszcz*, wakacj*, ciasto, ogrod*, nastroj, drzemk*, park*, rower*, kompot*, wnuk*',
  well: 'dobrze, dobry, super, dumn*, zadowol*, szczesliw*, fajn*, spokojnie, dzieki, wreszcie, ladn*, swietn*, pyszn*, hurra, dzielny, radosc*, pieknie',
  dentist: 'dentyst*, znieczul*, zab, zeba, borow*, operacj*, zabieg*, mleczak*, wyrwan*',
};
