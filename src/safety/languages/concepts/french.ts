import type { Lexicon } from './concept.ts';

export const french: Lexicon = {
  no: 'pas, plus, ne, sans, aucun*, jamais, rien, ni, nan, zero, nie, nier, nia, impossible',
  barely: 'a peine, presque plus, presque pas, que quelques, plus que',
  can: 'peut, peux, peuvent, arrive, arrivent, jarrive, jpeux, pouvoir, narrive, parvien*, reussi*, jarive, arriv*',
  breath: 'air, lair, dair, respir*, souffle*, poumon*, inspir*, expir*, respi, oxygene',
  gasp: 'etouff*, suffoqu*, halet*, asphyxi*, essouffl*, siffl*, sifflement*, rale, rales, raler, gemit, geint, tirage, creuse, battement des ailes, epuise*, cherche son air, cherche son souffle, manque dair, manque d air, detresse, detresse respiratoire, lutte, bruit, ronfle, grogne, creus*, gene respi*',
  saturation: 'sat, satur*, spo2, oxymetre, oxygene',
  blue: 'bleu*, violet*, cyanos*, bleuit, bleuies, mauve*',
  grey: 'gris*, pale*, blanc, blanche, bleme*, livide*, blafard*, teint, cireux, blanc comme',
  lips: 'levre*, ongles, ongle, bouche, doigts',
  inhaler:
    'ventoline, bouffee*, inhalat*, nebul*, aerosol*, pompe, cortisone, celestene, salbutamol, chambre',
  exhausted:
    'epuise*, mou, molle, faible, fatigue*, faibl*, fatigu*, sans force, amorphe, apathique, raplapla, chiffon',
  throat: 'gorge, trachee, gosier, glotte, luette, cou, larynx, voies, pharynx, oesophage',
  tongue: 'langue',
  face: 'visage, figure, face, paupiere*, joue, joues, yeux',
  swell:
    'gonfl*, enfl*, oedeme*, quincke, serre*, ferme*, se ferme, bouff*, triple, boursoufl*, deforme*, dilat*, gros, grosse, ballon',
  hives: 'plaque*, urticaire, bouton*, gratt*, demang*, rouge*, eruption, papule*, rougeur*',
  sting: 'piqure*, pique, piquee, guepe*, abeille*, frelon*, bourdon, mordu, morsure, dard',
  allergy: 'allerg*',
  food: 'cacahuete*, arachide*, noix, noisette*, amande*, cajou, crevette*, moule*, fruits de mer, crustace*, oeuf*, lait, sesame, kiwi, poisson, antibio*, amox*, penicil*, injection, vaccin, produit de contraste, moutarde, soja, pistache*, cachet, arachid*',
  epipen: 'epipen, anapen, jext, adrenaline, stylo, emerade',
  anaphylaxis: 'anaphyla*, choc anaphylactique, choc allergique, quincke, choc',
  choke:
    'etouff*, setouff*, etrangl*, avale de travers, de travers, fausse route, setrangle, mauvais trou, avaler de travers, suffoqu*, aval*',
  stuck:
    'coince*, bloque*, reste, bouche, bouchent, obstru*, sort pas, passe pas, ni monte, enfonc*, recrach*, pris dans',
  object:
    'piece, bille, raisin*, saucisse, viande, pain, pomme, bonbon, os, arete, lego, ballon, noyau, pile, bouchon, carotte, perle, morceau, bout, bouchee, comprime, chewing, dentier, cacahuete, steak, popcorn, gelule, jouet, biberon, puree, boudin, fromage, boulette',
  cough: 'touss*, toux, tousse',
  mute: 'parler, parle, voix, son, cri, pleure, pleurer, muet, muette, mot, mots, phrase*, crie',
  heimlich: 'heimlich, tapes dans le dos, tape dans le dos, claques dans le dos, dans le dos, tete en bas',
  chest: 'poitrine, thorax, thoracique*, sternum, torse, cotes, buste',
  heart: 'coeur, cardiaque, palpitation*, pouls, tachycardie, rythme, battements, palpite',
  infarct:
    'infarct*, crise cardiaque, angor, angine de poitrine, attaque cardiaque, coronar*, syndrome coronarien',
  pain: 'douleur*, mal, point, brul*, poignard, dechir*, lancin*, elanc*, crampe*, fait mal, douloureux',
  press: 'serre*, oppress*, pression, etau, pese*, poids, compri*, ecras*, appuie, ceinture, bloque*, pese',
  sweat: 'sueur*, transpir*, trempe*, moite*, sue',
  nausea:
    'nausee*, vertige*, tourne, malaise, envie de vomir, mal au coeur, tete qui tourne, etourdi*, ecoeur*',
  vomit: 'vom*, vomi*, gerbe, degueul*, rend, regurgit*, recrache',
  arm: 'bras, main, mains, epaule, doigt*',
  leg: 'jambe*, pied*, mollet, genou',
  jaw: 'machoire, dents',
  radiates: 'bras gauche, descend dans, remonte, irradi*, part dans, jusque, jusquau, jusqua, monte dans',
  elephant: 'elephant, etau, poids enorme, assis sur, brique, enclume',
  shoulderblades: 'omoplate*, dos, epaules',
  nitro: 'trinitrine, natispray, aspirine, aspegic, kardegic',
  droop:
    'de travers, tordu*, tombe*, pend*, pendant, affaiss*, asymetri*, fige*, devi*, coule, penche, penchent, tombant*, tord',
  mouth: 'bouche, sourire, sourit, levre, levres, coin',
  speech: 'parle*, parole*, parler, mots, phrases, langage, dit, articul*',
  slur: 'bredouill*, bafouill*, pateuse*, incomprehensib*, bizarre*, charabia, marmonn*, nimporte quoi, n importe quoi, embrouill*, veulent rien, comme un bourre, boul*, incoheren*, cherche ses mots, bourre, articule',
  sudden:
    'soudain*, dun coup, d un coup, tout a coup, brutal*, brusque*, subit*, foudroyant*, dun seul coup, sans prevenir',
  numb: 'engourdi*, fourmill*, insensib*, endormi*, anesthes*, picot*',
  lame: 'paralys*, lever, leve, bouge*, repond plus, lache*, faible, molle, force, tient plus, trainer, traine, hemiplegi*, maladroit*, retombe*, obeit, echappe*, porte plus, inerte, ballant',
  side: 'cote, moitie, demi, gauche, droite, droit, hemi*, un cote',
  sight: 'voit, voir, vois, vue, oeil, yeux, double, aveugle, vision, regard',
  headache: 'tete, crane, migraine, cephalee*, nuque, mal de crane',
  worst:
    'pire, de ma vie, coup de tonnerre, foudroyant*, insupportab*, jamais eu, explos*, atroce*, comme jamais, horrible*',
  confused:
    'confus*, desorient*, perdu*, reconnait*, comprend*, delir*, ailleurs, propos, egare*, hagard*, ne sait plus',
  stroke: 'avc, attaque cerebrale, ait, embolie, hemorragie cerebrale, accident vasculaire',
  react: 'reagi*, repond*, reponse, reaction*, secoue*, pince*, pincement, appelle, parle',
  wake: 'reveil*, revient a, reviens, revient pas, ouvre, ouvrir les yeux, ouvre pas, revenir',
  unconscious:
    'inconscien*, connaissance, conscien*, evanoui*, coma, syncope, dans les pommes, sans connaissance',
  collapse:
    'effondr*, ecroul*, malaise, tombe*, tomber, seffondre, affaiss*, seffond*, chute, sest effondre, vacille',
  floor: 'par terre, au sol, allonge*, etendu*, trouve*, bouge plus, inerte*, immobile, sol, terre',
  limp: 'mou, molle, chiffon, poupee de chiffon, tout mou, toute molle, flasque*, pantin, inerte',
  pulse:
    'pouls, masse, massage, rcp, arret, arret cardiaque, defibrill*, bouche a bouche, coeur arrete, reanim*',
  seizure: 'convuls*, epilep*, tonico*, clonique*, etat de mal, tonique',
  fit: 'crise*',
  shake: 'trembl*, secou*, secousse*, spasme*, saute*, tressaut*, tape, tapent, gigot*, saccad*',
  stiff: 'raid*, rigide*, raide, tendu, dure, crispe*, piquet, contract*',
  rolled:
    'revuls*, yeux blancs, yeux en lair, yeux en l air, regard fixe, yeux partis, fixe*, dans le vide, regarde dans',
  foam: 'mousse, bave*, bave, ecume, mord*, salive*',
  rescue: 'valium, buccolam, midazolam, diazepam, rivotril, secours, intra rectal, lorazepam',
  row: 'daffilee, d affilee, enchain*, deuxieme, troisieme, deux, trois, suite, encore, rebelote, a la suite, apres lautre, recommence, entre, 2eme, 3eme',
  took: 'pris, prise, avale*, bu, bue, mange*, ingere*, sest injecte, injecte*, gobe*, inhale*, ingurgit*, croque*, sniff*, suce*, pique, boit, descendu, siffle',
  pills:
    'comprime*, cachet*, gelule*, medicament*, medoc*, doliprane*, paracetamol*, ibuprofene, xanax, somnifere*, lexomil, seresta, boite, plaquette*, blister, goutte*, sirop, antidepresseur*, betabloquant*, pilule*, armoire a pharmacie, anxiolytique*',
  whole:
    'toute la boite, toute, tout, tous, toutes, boite*, boites vides, vide*, plaquette, poignee, flacon*, bouteille, dun coup, dune traite, entier*, entiere*',
  toomuch:
    'trop, double, triple, dix fois, 10 fois, surdos*, overdose*, quatre fois, trompe*, erreur, en plus, au lieu, surdosage, par erreur, fois plus, fois trop',
  poison:
    'javel, destop, detergent*, deboucheur, lessive, pile, piles, antigel, mort aux rats, poison*, empoison*, intox*, raticide, insecticide, essence, white spirit, dissolvant, acetone, champignon*, pastille*, lave vaisselle, capsule*, liquide, vapoteuse, ammoniaque, detartrant, produit, aimant*, baies, muguet, petrole, allume feu, amanite*',
  drug: 'heroine, cocaine, coke, ghb, fentanyl, morphine, methadone, opi*, patch*, drogue*, alcool, vodka, shoote*, crack, ecsta*, subutex, tramadol, oxycodone, bourre*, picole*',
  gas: 'co, monoxyde, gaz, fumee*, chaudiere, brasero, detecteur de co, poele',
  insulin: 'insuline, glycemie, sucre, hypo, unites, lantus, novorapid',
  wantdie:
    'mourir, crever, vivre, mort, morte, disparaitre, plus la, plus envie de vivre, partir, plus me reveiller, envie de vivre',
  selfkill:
    'suicid*, me tuer, se tuer, tuer, se tue, me tue, me foutre en lair, foutre en lair, en finir, finis, jen finis, mettre fin, fin a mes jours, mes jours, pendre, se pendre, lettre dadieu, lettre d adieu, me suis fait du mal, faire du mal, veines, ouvert les veines, me jeter, se jeter, sauter, passer a lacte, idees noires, idees suicidaires, me supprimer, se supprimer',
  selfcut: 'veines, taillad*, scarifi*, coupe les, me coupe, se coupe, me couper, lame, cutter, poignets',
  jump: 'pont, toit, sauter, saute, metro, rails, train, fenetre, balcon, rebord, falaise, voie ferree',
  rope: 'corde, fusil, pistolet, couteau, carabine, arme, ceinture',
  goodbye:
    'adieu*, pardon a tous, donne mes affaires, lettre, message dadieu, message d adieu, pardonnez, je vous aime tous',
  pointless:
    'nen peux plus, n en peux plus, jen peux plus, j en peux plus, a bout, a quoi bon, plus de sens, aucun sens, sans issue, desespoir, plus despoir, marre de vivre, tanne, craque, plus la force, supporte plus',
  without: 'sans moi, mieux sans moi, fardeau, un poids pour',
  bleed: 'sang, saign*, hemorrag*, ensanglant*, saigne',
  stop: 'arret*, sarrete, stopp*, cesse*, tarit, arreter, calme',
  spurt:
    'gicle*, jaillit, pisse, flaque, coule a flot*, a flots, par a coups, jet, jets, fontaine, ruissel*, flot*',
  soaked:
    'serviette*, imbib*, drap*, pansement*, caillot*, compresse*, garrot, traverse*, torchon*, linge*, protection*, compressif',
  wound:
    'coupe*, couteau, tronconneuse, scie, verre, plaie, balle, tire dessus, hache, entaille*, section*, amput*, arrache*, machine, doigt, cutter, coup de couteau, patin, ouvert, ouverte, meuleuse, debroussailleuse, profond*',
  lots: 'beaucoup, plein, enorme*, enormement, fort, trop, partout, abondan*, gros, grosse, bcp, massif*, litres, bol, bassine, des tonnes',
  thinner:
    'anticoagulant*, xarelto, eliquis, previscan, coumadine, hemophil*, kardegic, sintrom, avk, plavix',
  blackstool: 'noire*, goudron, marc de cafe, selles noires, melena',
  pregnant:
    'enceinte*, accouche*, accouchement, grossesse, sa, semaines, fausse couche, cesarienne, post partum',
  minutes: 'minute*, min, heure, heures, secondes, demi heure, quart dheure, quart d heure, moment',
  ongoing:
    'toujours, encore, depuis, continue*, sarrete pas, s arrete pas, passe pas, meme apres, sans arret, malgre, marche pas, fait rien, sans effet, pas deffet, calme rien, dure, empeche',
  now: 'la, maintenant, en ce moment, a linstant, tout de suite, vient de, viens de, vite, actuellement, en train, voila, ca vient',
  first: 'premiere fois, premiere, jamais eu, jamais fait',
  help: 'aide*, au secours, secours, help, que faire, je fais quoi, quoi faire, samu, 15, 112, urgence, vite, svp, pompiers, jfais quoi, dites moi',
  worse: 'pire, empire*, saggrave, aggrav*, de plus en plus, descend, augmente, revient plus, monte',
  strong:
    'fort*, forte*, terrible*, violent*, atroce*, tres, intense*, grave*, enorme*, tout, toute, horrible*, super',
  kin: 'maman, mere, papa, pere, mamie, mamy, papi, papy, mari, femme, fils, fille, frere, soeur, voisin*, ami*, pote, copain, copine, tante, oncle, belle mere, beau pere, grand mere, grand pere, elle, il, petit, petite, gosse, gamin*, collegue, coloc, enfant, conjoint, tonton',
  baby: 'bebe*, nourrisson, nouveau ne, le petit, la petite, petit, petite, mon bout, biberon, tete, tetee',
  me: 'je, j, jai, me, moi, mon, ma, mes, jsuis, chu, jme, suis',
  past: 'il y a ~2 ans, il y a ~2 mois, il y a ~2 semaines, il y a longtemps, a lepoque, lepoque, petit jetais, petite jetais, enfant, quand jetais, lan dernier, l an dernier, annee derniere, lannee derniere, la semaine derniere, semaine derniere, mois dernier, le mois dernier, dernier*, derniere*, avant, autrefois, en 19*, 19*, 200*, 201*, 2020, 2021, 2022, 2023, 2024, depuis lavc, date de, remonte a, racont*, voila huit ans, a 17 ans, cet ete, lete dernier, ans apres, mort dun, deces, jadis, depuis des annees',
  free: 'pas de crise, sans crise, negatif*, normal*, stable, calme, aucun*, rien a signaler, ras, bien, pas mal, clair*, tranquille*, bon, bonne, jours sans',
  film: 'film, serie, livre, roman, lu, documentaire, tele, journal, infos, podcast, polar, theatre, chanson, radio, episode, jeu, bd, cinema, netflix, emission, match, article, scene, chapitre, heros, heroine du, lecture, spectacle, piece de',
  course:
    'formation, cours, secourisme, stage, exercice, mannequin, appris, apprend*, affiche, brochure, expos*, expliqu*, psc1, atelier, revis*, entrain*, conference, protocole, ecole, examen, diplome, sage femme',
  if: 'si, sil, en cas, au cas ou, un jour, peut etre, serait, pourrait, devrait, aurait, convulsait, eventuel*, supposons, ferait, prevu',
  fear: 'peur, crains, craint, inquiet*, angoisse*, trouille, panique',
  dream: 'reve, reves, cauchemar*, revais',
  play: 'jou*, jeu, semblant, deguis*, halloween, blague, imit*, mime*, poupee, rigol*, lol, mdr, ptdr, singe, theatre, faire le',
  laugh: 'rire*, ri, rigol*, fou rire, hilare, drole*',
  metaphor:
    'faim, soif, boulot, travail, chef, bureau, facture, prix, chaleur, honte, amour, toxique, ennui, mails, bouchons, embouteillage*, boule dans la gorge, gorge nouee, gorge serree, fend le coeur, brise le coeur, belle mere va, reunion*, paperasse, impots, emotion, fatigue, froid, envie de chocolat, batterie, voiture, telephone, vue, paysage, plante, ex, affaire, devoirs, menage, travaux, indigestion, couches, pluie, curiosite, jalousie',
  ask: 'quand, combien, cest quoi, quest ce, qu est ce, est ce que, comment, pourquoi, difference, quel, quelle, quels, qui, question, ou est note, peut on, faut il, cest grave, cetait, dangereux',
  doctor:
    'medecin, docteur*, cardiolog*, neurolog*, neuro, pediatre, hopital, rdv, rendez vous, consult*, diagnosti*, psy, psychologue, kine, analyse*, bilan, controle, resultat*, orthophoniste, infirmier*, osteo, eeg, irm, examen, prise de sang, test, generaliste, allergolog*, compte rendu, scanner',
  form: 'questionnaire, formulaire, compte rendu, nie, nie toute, a nie, dossier, pai, ordonnance, remplir, rempli*, directive*, antecedent*, courrier, carnet, fiche, a remplir',
  prepare:
    'ordonnance, perime*, expire, pharmacie, sac, cartable, tiroir, acheter, achete, frigo, numero, renouvel*, range*, trousse, commande*, piles changees, verifie*, teste, preparer, prepare, placard, rappel',
  resolved:
    'cest passe, c est passe, ca va mieux, ca va, va mieux, tout va bien, fini, passe tout seul, reparti*, gueri*, cicatris*, et puis rien, mieux, rien de grave, disparu*, ressortie, ca passe, termine, remis, remise, retabli*, refermee, plus de souci, aucun souci, joue, eternuement, et voila',
  mild: 'leger*, legere*, un peu, petit*, petite*, minuscule, presque rien, pansement, egratign*, griff*, bleu au, rhume, courbature*, gencive*, peu, faible, gerc*, nez qui coule, mini, moyen, superficiel*',
  usual:
    'comme dhab, comme d hab, comme toujours, comme dhabitude, habitu*, dhabitude, regles, normal*, tous les jours, chaque, chaque soir, toujours, quotidien*, chronique*, connu*, depuis des mois, routine, comme chaque',
  animal:
    'chien*, chat, chatte, cheval, oiseau, veterinaire, veto, lapin, hamster, vache, poule*, chaton, chiot',
  other:
    'dormi, dort, sommeil, mange, repas, diner, dejeuner, petit dej, promenade, balade, ecole, courses, cuisine, anniversaire, visite, dimanche, lundi, mardi, mercredi, jeudi, vendredi, samedi, hier, demain, soir, matin, semaine, cafe, soupe, vacances, gateau, jardin, humeur, sieste, marche',
  well: 'bien, content*, heureu*, fier*, super, genial, tranquille, merci, enfin, joli, bon, bonne, ravie, chouette, nickel',
  dentist: 'dentiste, anesthesie, dent, dents, operation, operee, chirurg*, extraction',
};
