import type { Lexicon } from './concept.ts';

export const german: Lexicon = {
  no: 'nicht, nich, net, ned, nit, nid, ne, nimmer, nimma, num, nuem, kein*, ka, koa, ohne, nie, niemals, nix, nichts, nuet, nut, weder, null, noed',
  barely: 'kaum, fast nicht, fast nimmer, nur noch, grad noch',
  can: 'kann, kannst, koennen, konnen, konnte, cha, ko, schaff*, krieg*, kriag*, bekomm*, bring*, kriegt',
  breath: 'luft, atem*, atmen, atmet, atme, atmung, schnauf*, einatm*, ausatm*, luftholen, lunge, schnuf*',
  gasp: 'japs*, jappst, ringt, ringe, ringen, schnapp*, rochel*, roechel*, keuch*, hechel*, luftnot, atemnot, kurzatmig*, atemstillstand, atempausen, stohn*, stoehn*, rassel*, brodel*, ersticke, erstickt, ersticken, pfeif*, zieht ein, einziehungen, kampft um, kaempft um',
  saturation: 'sattigung, saettigung, sat, spo2, o2, sauerstoff*, pulsoxy*',
  blue: 'blau, blaue, blauen, blaulich*, blaeulich*, violett*, lila, dunkelblau*, angelaufen, blauanlauf*, blaud',
  grey: 'grau*, aschfahl, fahl, blass, bleich, kalkweiss, kasweiss, weiss wie, leichenblass, grun im gesicht',
  lips: 'lippe, lippen, fingernagel*, fingernaegel, nagel, naegel, lippn',
  inhaler:
    'spray*, inhalator, inhalier*, inhalation, salbutamol, hube, huebe, hub, vernebler, cortison, kortison, ventolin, sultanol',
  exhausted:
    'schlapp*, schlaff*, erschopft, erschoepft, schwacher, schwaecher, mude, muede, muder, mueder, kraft, kraftlos*, matt, entkraftet',
  throat:
    'hals, kehle, rachen, kehlkopf, luftrohre, luftroehre, luftweg*, schlund, gurgel, speiserohre, speiseroehre',
  tongue: 'zunge, gaumen',
  face: 'gesicht*, lider, lid, augenlid*, backe, wange, wangen, gsicht',
  swell:
    'geschwollen*, schwillt, schwell*, anschwell*, angeschwollen*, zugeschwollen*, aufgequollen*, dick, dicke, dicker, zu, macht zu, geht zu, zugeht, zumacht, eng, enge, enger, schnurt, schnuert, zugeschnurt, zugeschnuert',
  hives: 'quaddel*, ausschlag, nesselsucht, pustel*, flecken, rotung, juckt, jucken, juckend*, juckreiz',
  sting: 'gestochen, stich, wespe*, biene*, hornisse*, bienenstich, wespenstich, gebissen',
  allergy: 'allergi*, unvertraglich*',
  food: 'nuss*, nuesse, erdnuss*, mandel*, cashew*, walnuss*, haselnuss*, garnele*, krabbe*, krabben, shrimp*, fisch, ei, milch, sesam, kiwi, soja, muschel*, antibiotik*, penicillin, spritze, infusion, impfung, kontrastmittel, amoxi*',
  epipen: 'epipen, pen, fastjekt, jext, adrenalin*, notfallpen*, notfallset*, emerade',
  anaphylaxis: 'anaphyla*, allergischer schock, allergischen schock, schock, kreislaufschock',
  choke: 'verschluck*, verschluckt, erstick*, wurg*, wuerg*, falschen hals, falschem hals, verschluckn',
  stuck:
    'steckt, stecken, feststeck*, klemmt, hangt, haengt, blockiert, quer, sitzt fest, hangn, steckengeblieben, festgesteckt',
  object:
    'munze*, muenze*, murmel*, traube*, weintraube*, apfel*, wurst*, wurstl, wuerstel, wurstchen, wuerstchen, fleisch, brot, bonbon*, karotte*, lego*, knopf, perle*, ballon, luftballon, kern, grate, graete, knodel, knoedel, stuck, stueck*, brocken, bissen, popcorn, gebiss, prothese, pizza, steak, kase, semmel',
  cough: 'hust*, huste*',
  mute: 'ton, laut, stumm, schreit nicht, schreien, sprechen, reden, weinen, wort, worter, woerter',
  heimlich:
    'heimlich*, rucken klopf*, ruecken klopf*, auf den rucken, auf den ruecken, ruckenschlag*, rueckenschlaege, kopfuber, kopfueber',
  chest: 'brust, brustkorb, brustbein, brustschmerz*, brustenge, thorax, bruscht*, oberkorper, rippen',
  heart: 'herz, herzen, herzens, herzrasen, herzstolpern, puls, herzschlag, herzl',
  infarct: 'infarkt*, herzinfarkt*, herzanfall, herzattacke, angina pectoris',
  pain: 'schmerz*, weh, tut weh, brenn*, stech*, sticht, reissen*, reisst, krampfartig, ziehen, zieht',
  press:
    'druck*, drueck*, enge, engegefuhl, engegefuehl, beklemm*, zuschnur*, zusammengezogen, zusammen, schwer auf, gewicht, gurtel, guertel, schraubstock, quetsch*',
  sweat: 'schweiss*, schwitz*, kaltschweiss*, schweissnass, schweissgebadet, nassgeschwitzt',
  nausea:
    'ubel, uebel, ubelkeit, uebelkeit, kotzubel, schlecht, speiubel, schwindl*, schwindel*, schwindelig, schwarz vor, schwummrig',
  vomit:
    'erbrech*, erbricht, erbrochen*, ubergibt, uebergibt, ubergeb*, uebergeb*, kotz*, spuckt, spucke, spei*, brech*',
  arm: 'arm, arme, arms, schulter, hand, hande, haende, finger',
  leg: 'bein, beine, fuss, knie',
  jaw: 'kiefer, unterkiefer',
  radiates: 'strahlt, ausstrahl*, zieht in, zieht bis, zieht rein, linken arm, linker arm, linke arm',
  elephant: 'elefant, stein auf, zentner*, panzer, tonne auf',
  shoulderblades: 'schulterblatt*, schulterblaett*, rucken, ruecken',
  nitro: 'nitro*, aspirin, ass',
  droop:
    'hangt, haengt, hangen, haengen, hanget, schief*, verzogen, herunter, runter, abgesackt, einseitig, asymmetrisch',
  mouth: 'mund, mundwinkel, maul, lacheln, laecheln, lachelt, laechelt',
  speech:
    'spricht, sprechen, sprache, redet, reden, rede, worte, worter, woerter, wort, satz, red, aussprache',
  slur: 'lall*, verwaschen*, nuschel*, undeutlich*, kauderwelsch, wirr*, unverstandlich, unverstaendlich, quatsch, brabbel*, wirres, zeug, stammel*',
  sudden:
    'plotzlich*, ploetzlich*, auf einmal, uf eimal, aus dem nichts, schlagartig, von jetzt auf gleich, auf amoi, pltzlich, mittendrin',
  numb: 'taub*, kribbel*, eingeschlafen, gefuhllos, gefuehllos, pelzig',
  lame: 'gelahmt, gelaehmt, lahmung*, laehmung*, lahm, kraftlos, gehorcht, knickt, weggesackt, halbseit*, schlaff, heben, bewegen, fallt aus, faellt aus, runter, halten',
  side: 'seite, halfte, haelfte, halbseitig, halb*, linke, links, rechte, rechts, linken, rechten, linker, rechter, einseitig',
  sight: 'sehe, sieht, sehen, blind, doppelt, gesichtsfeld, auge, augen, augn, blick',
  headache: 'kopfschmerz*, kopfweh, kopf, schadel, nackensteif*, nacken',
  worst:
    'schlimmste*, schlimmster, wie noch nie, wie nie, meines lebens, vernichtend*, heftigst*, wahnsinnige*, unertraglich, unertraeglich',
  confused:
    'verwirrt*, durcheinander, erkennt, desorientiert, benommen, weiss nicht wo, redet wirr, gaga, neben sich, versteht',
  stroke: 'schlaganfall*, hirnschlag, apoplex, schlagerl, hirnblutung, fast test',
  react:
    'reagier*, ansprechbar, ansprechen, ansprache, antwort*, rutteln, ruettel*, rufe, schuttel*, kneif*, regung, ruhrt, ruehrt',
  wake: 'wach, wacht, aufwach*, aufweck*, weck*, erweckbar, wecken, aufgewacht, munter, zu sich, augen auf, mach die augen, aufmachen',
  unconscious:
    'bewusstlos*, bewustlos*, ohnmacht*, ohnmaecht*, besinnungslos*, bewusstsein, weggetreten, koma, weggekippt, weggesackt',
  collapse:
    'kollabier*, kollaps, zusammengebroch*, zusammengesack*, zusammengeklapp*, umgekippt, umgefallen, umkipp*, kippt, kippt weg, sackt, fallt um, umgfallen, kreislauf',
  floor: 'am boden, auf dem boden, liegt, lag, leblos, reglos, regungslos, bewegungslos, gefunden',
  limp: 'schlaff*, schlapp, puppe, lappen, wie tot, ruhrt sich nicht, hangt in, haengt in',
  pulse:
    'puls, herzstillstand, herzschlag, atemstillstand, reanim*, wiederbeleb*, herzdruck*, herzmassage, massage, beatme*, defi, drucke schon, druecke schon',
  seizure:
    'krampf, krampft, krampfe, kraempfe, krampfen, gekrampft, krampfend*, krampfanfall*, fieberkrampf*, epilep*, grand mal, tonisch*, klonisch*, status, krampfte',
  fit: 'anfall, anfalle, anfaelle, anfalls',
  shake: 'zuck*, zitter*, schuttelt, schuettelt, zappel*, zuckt, bebt',
  stiff: 'steif*, starr*, verkrampft, bock, brett',
  rolled: 'verdreh*, verdraht, weggedreht, augen weiss, augen nach, starrt, starrer blick, nach oben',
  foam: 'schaum, sabber*, speichel*, zunge gebissen, beisst, bissen',
  rescue:
    'buccolam, diazepam, tavor, midazolam, notfallmed*, notfallmedikament*, zapfchen, zaepfchen, lorazepam, rivotril',
  row: 'hintereinander, nacheinander, nach dem anderen, dazwischen, dritte, dritter, zweite, zweiten, zweiter, vierte, serie, wieder',
  took: 'geschluckt, schluck*, genommen, getrunken, trunken, gegessen, eingenommen, gschluckt, intus, gespritzt, erwischt, eingeworfen, gesoffen, runtergespult, gelutscht, eingeatmet, gefressen, gfressn, genascht, gsoffn',
  pills:
    'tablette*, tabletten*, pille*, kapsel*, tropfen, medikament*, medis, schlaftablett*, schmerztablett*, paracetamol, ibu, ibuprofen, ibus, benzos, antidepressiva, tilidin, blister, betablocker, blutdruckt*, herztablett*',
  whole:
    'ganze packung, ganze flasche, ganze, ganzen, packung, schachtel, flasche, handvoll, hand voll, alle, alles, auf einmal, leer, leere, leeren, blister, dose leer',
  toomuch:
    'zu viel*, zuviel*, doppelt*, dreifach*, zehnfach*, zehnmal, 10 mal, 10fach*, uberdosis, ueberdosis, uberdosier*, ueberdosier*, vierfach*, falsche dosis, verwechselt, verzahlt',
  poison:
    'reiniger, rohrreiniger, abflussreiniger, spulmittel, spuelmittel, spulmaschinen*, spuelmaschinen*, bleich*, chlor*, entkalker, frostschutz*, rattengift, gift*, vergift*, knopfzelle*, batterie, magnet*, benzin, terpentin, lampenol, lampenoel, grillanzunder, grillanzuender, waschmittel, waschpods, pilz, pilze, pilzen, knollenblatter*, beeren, desinfekt*, nagellack*, losungsmittel, loesungsmittel, liquid, pflanzenschutz*, domestos, tab, tabs, klostein',
  drug: 'heroin, kokain, koks, gekokst, ghb, fentanyl*, morphin*, morphium, methadon, opiat*, tramal, crystal, ecstasy, speed, drogen, pflaster, tilidin, oxycodon, alkohol, wodka, schnaps, besoffen',
  gas: 'co, kohlenmonoxid, gasgeruch, gas, rauch, rauchgas*, qualm, abgase, co melder, grill in',
  insulin: 'insulin, einheiten, zucker, unterzucker*, hypo',
  wantdie: 'sterben, tot sein, nicht mehr leben, nimmer leben, nimma lebn, tot, sterb, stirb, leben',
  selfkill:
    'umbring*, umzubringen, suizid*, selbstmord*, freitod, leben nehmen, das leben, antun, angetan, erhang*, erhaeng*, aufhangen, abschiedsbrief, pulsader*, mir was, beenden, ein ende, schluss mach*, schluss, lebensmude, lebensmuede, plan wie, nicht mehr aufwachen, tschuss an alle, macht schluss',
  selfcut: 'ritz*, geritzt, schneid*, aufgeschnitten, selbstverletz*, geschnitten',
  jump: 'brucke, bruecke, bruckn, gleis, gleise, zug, dach, springt, springen, spring, fensterbrett, balkon, schienen, hochhaus',
  rope: 'seil, strick, schlinge, gewehr, pistole, waffe, messer in',
  goodbye:
    'abschied*, verabschiedet, verschenkt, leb wohl, lebt wohl, verzeiht, vergebt, sorry an alle, testament',
  pointless:
    'kann nicht mehr, kein sinn, keinen sinn, sinnlos, hoffnungslos, halt das nicht, halte das nicht, nicht mehr aus, aushalt*, mag nimmer, mog nimma, keinen ausweg, hat keinen zweck, ausweglos',
  without: 'ohne mich, besser dran, zur last, nur eine last',
  bleed: 'blut*, blutet, blutung*, blutsturz, verblut*, bluat*, nasenbluten, blutend',
  stop: 'aufhor*, aufhoer*, hort, hoert, stopp*, stillen, gestillt, hort nicht auf, aufghort, stoppn',
  spurt:
    'spritzt, schiesst, stromt, stroemt, pulsiert, pulsier*, lauft runter, sprudelt, schwall, stromen, stroemen, pumpt, lache, pfutze, pfuetze',
  soaked:
    'handtuch, handtucher, handtuecher, binde, binden, durchgeblutet, vollgeblutet, verband, druckverband, durch, laken, klumpen, koagel',
  wound:
    'schnitt, messer, sage, saege, kettensage, kettensaege, kreissage, kreissaege, scherbe, glas, wunde, schuss, angeschossen, axt, beil, gestochen, aufgeschlitzt, finger ab, abgetrennt, ab, amput*, flex, pfahlung',
  lots: 'viel, viele, richtig viel, sehr viel, massenhaft, voll, voller, stark*, heftig*, massiv*, unmengen, schussel, schuessel, tasse, liter, ganz viel, wie verruckt, wie verrueckt, wie sau',
  thinner:
    'marcumar, xarelto, eliquis, blutverdunner*, blutverduenner*, hamophil*, haemophil*, bluter, pradaxa, falithrom',
  blackstool: 'teerstuhl, schwarzer stuhl, kaffeesatz, stuhl, pech',
  pregnant: 'schwanger*, woche schwanger, ssw, geburt, entbunden, wochenbett, baby kam, fehlgeburt',
  minutes: 'minute, minuten, min, minutn, halbe stunde, stunde, std, viertelstunde, sekunden, sek',
  ongoing:
    'immer noch, noch immer, noch, weiter, trotzdem, seit, seitdem, dauernd, kein ende, hilft nix, hilft nicht, bringt nix, wirkt nicht, hilft, geht nicht weg, nichts andert sich, nichts aendert sich, dauert',
  now: 'jetzt, jetz, grad, gerade, eben, soeben, momentan, plotzlich, sofort, grade, gleich',
  first: 'zum ersten mal, erster, erste mal, noch nie, nie zuvor',
  help: 'hilfe, hilf, hilft mir, bitte, was tun, was mach*, was soll ich, notarzt, 112, notruf, krankenwagen, rettung, schnell',
  worse: 'schlimmer, immer mehr, schlechter, nimmt zu, immer schlimmer, wird immer, schlimma',
  strong:
    'stark*, starke, heftig*, furchtbar*, schrecklich*, extrem*, wahnsinnig*, total, vollig, voellig, ganz',
  kin: 'mama, mami, mutter, mutti, papa, vater, opa, oma, grossmutter, grossmuetter, mann, frau, sohn, tochter, bruder, schwester, freund, freundin, nachbar*, kind, schwiegermutter, schwiegervater, onkel, tante, er, sie, bub, madchen, maedchen, kollege, der kleine, die kleine, kumpel, enkel*',
  baby: 'baby, saugling, saeugling, neugeboren*, der kleine, die kleine, kleine, kleiner, kleinkind, bub, butzi',
  me: 'ich, mir, mich, mein, meine, hab, bin, i',
  past: 'vor jahren, vor ~2 jahren, vor ~2 monaten, vor ~2 wochen, damals, fruher, frueher, als kind, als baby, letztes jahr, letzten sommer, letzten winter, letzten herbst, jahre her, lange her, war im, war 19*, seinerzeit, seit der, alte narbe, mit 17, 19*, 200*, 201*, 2020, 2021, 2022, 2023, 2024, kindheit, jugend, im sommer, im winter, im april, vorletzte*, letzte woche, letzten monat, erzahlte, erzaehlte',
  free: 'anfallsfrei*, krampffrei, symptomfrei, beschwerdefrei, schmerzfrei, kein anfall, keine anfalle, keine anfaelle, unauffallig*, unauffaellig*, negativ, ruhig, stabil, normal, ohne befund, o b',
  film: 'film, serie, buch, roman, krimi, doku, fernsehen, tatort, podcast, nachrichten, zeitung, theater, netflix, radio, lied, folge, staffel, gelesen, kino, spiel, game, horspiel, hoerspiel, kapitel, bericht, video, schlagzeile, tv',
  course:
    'kurs, vortrag, ubung, uebung, schulung, unterricht, referat, infoabend, geubt, geuebt, gelernt, lernen, hebamme, erklart, erklaert, plakat, flyer, broschure, broschuere, puppe, seminar, fortbildung, schule',
  if: 'falls, wenn, wurde, wuerde, sollte, ware, waere, konnte, koennte, hatte, haette, mal, irgendwann, eventuell, vielleicht, theoretisch, was ware wenn, im notfall',
  fear: 'angst, sorge, sorgen, befurcht*, befuercht*, panik',
  dream: 'traum, getraumt, getraeumt, traume, traeume, alptraum, albtraum',
  play: 'spielt, spielte, gespielt, spielen, tut so, tat so, puppe, halloween, verkleidet, kostum, fasching, karneval, nachgemacht, witz, scherz, haha, lol, zaubertrick, grimasse',
  laugh: 'lach*, gelacht, lustig, lachanfall, lachkrampf, kichern',
  metaphor:
    'hunger, durst, langeweile, arbeit, chef, buro, buero, papierkram, scham, peinlich, vor freude, vor gluck, vor glueck, liebe, liebeskummer, stimmung, toxisch*, stein vom, kloss im hals, wutanfall, rechnung, preis, preise, hitze, neugier, stress, stau, todmude, totmude, totmuede, todmuede, mathe, steuer*, ex, verliebt, gebrochen*, hangt an, nerven, nerven*, seele, termine, geldbeutel, strom, akku, reifen, auto, wasche, waesche, mails, gefallen',
  ask: 'wann, wie viel, wie viele, wie oft, wie erkenn*, was ist, was bedeutet, woran, unterschied, welche, warum, wieso, ob, weiss nicht ob, stimmt es, frage, fragen, ist das, darf, kann man, wie hiess',
  doctor:
    'arzt, arztin, aerztin, doktor, kardiolog*, neurolog*, kinderarzt*, hausarzt*, klinik, termin, befund, diagnose, untersuch*, kontrolle, kontroll*, sagt der, meinte, reha, physio*, therapeut*, psycholog*, orthopade, praxis, ekg, eeg, mrt, labor',
  form: 'fragebogen, anamnese, formular, ausgefullt, ausgefuellt, arztbrief, verneint, laut, dokument*, akte, protokoll ausgedruckt, notfallplan, pass, patientenverfugung',
  prepare:
    'rezept, abgelaufen, lauft ab, laeuft ab, nachbestell*, bestell*, eingepackt, kuhlschrank, kuehlschrank, rucksack, schublade, tasche, apotheke, gekauft, nummer, kaufen, vorsorge, getestet, batterie gewechselt, ersatz, liegt in, haltbar',
  resolved:
    'wieder gut, alles gut, ging wieder, geht wieder, schon vorbei, ging weg, vorbei, besser, wieder da, wieder ok, fertig, alles ok, hat sich, uberstanden, gut uberstanden, geklappt, gleich wieder, weitergegessen, hat aufgehort, dann weg, abgeheilt, verheilt, weiter gespielt, geschafft, ausgespuckt, nach einer minute',
  mild: 'leicht*, bisschen, bissl, bissi, wenig, etwas, kurz, kleiner, kleines, nur, klein, harmlos, minimal, pflaster, kratzer, aufgeschurft, aufgeschuerft, ab und zu, schnupfen, heuschnupfen, erkaltung, erkaeltung, muskelkater, blauer fleck, zahnfleisch, 2 minuten',
  usual:
    'wie immer, wie ublich, wie ueblich, wie sonst, wie gewohnt, bekannt, kenn ich, ublich*, ueblich*, immer schon, normal*, taglich, taeglich, jeden, jeden tag, jeden abend, unverandert, unveraendert, seit monaten, seit jahren, periode, regel, mens, tage, immer',
  animal: 'hund, katze, kater, pferd, hamster, vogel, tierarzt*, hase, meerschwein*, kuh, welpe',
  other:
    'schlief, geschlafen, schlaf, schlaft, schlaeft, gegessen, essen, spaziergang, spazieren, einkaufen, kita, schule, garten, besuch, abendessen, fruhstuck, fruehstueck, gekocht, sport, laufen, yoga, wetter, kuchen, kaffee, tee, stimmung, schon, schoen, schon*, schonen, heute, gestern, abend, morgen, woche, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, uhr',
  well: 'gut, super, stolz, zufrieden, froh, glucklich, gluecklich, toll, prima, juhu, endlich, klasse, brav, schon',
  dentist: 'zahn*, zahnarzt*, betaub*, betaeub*, narkose, op',
};
