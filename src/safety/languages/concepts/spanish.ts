import type { Lexicon } from './concept.ts';

export const spanish: Lexicon = {
  no: 'no, sin, ni, nada, nunca, jamas, tampoco, ningun*, na, niega, nego',
  barely: 'apenas, casi no, solo puede, a penas',
  can: 'puede, puedo, pueden, pudo, podia, logro, logra, logran, consigo, consigue, alcanza',
  breath: 'aire, respir*, aliento, inhal*, pulmon*, oxigen*',
  gasp: 'ahoga, ahogo, ahogando*, ahogandose, ahogue, jade*, boque*, asfixi*, silba, silbido*, pita, pito, pitos, ronca, ronquido, gime, quejido, hunde*, falta de aire, falta el aire, falta aire, fatiga, estertor*, se ahog*, bufa, sofoc*, tiraje, se cierra, no le entra, no me entra, agitad*',
  saturation: 'satur*, oximetro, spo2, oxigeno, sat',
  blue: 'azul*, morad*, violet*, cianotic*, azulit*, negra, amoratad*, lila',
  grey: 'gris*, palid*, blanco, blanca, blanc*, sin color, ceniz*, verde, amarill*',
  lips: 'labio*, unas, boca, dedos',
  inhaler:
    'inhalador, ventolin, salbutamol, nebuliz*, puff*, inhalacion*, camara, broncodilat*, aerosol, bomba',
  exhausted:
    'cansa, agotad*, debil, floj*, fofo, flacid*, sin fuerza*, desmadejad*, decaid*, se apaga, aflojo',
  throat: 'garganta, cuello, traquea, glotis, campanilla, pescuezo, gargant*, via aerea',
  tongue: 'lengua',
  face: 'cara, ojos, parpado*, rostro, cachete*, carita, orejas',
  swell:
    'hinch*, inflam*, cierra, cierr*, cerrad*, cerrando*, hinchazon, deform*, globo, pelota, enorme*, gord*, aprieta, edema',
  hives:
    'roncha*, urticaria, habon*, granos, picazon, sarpullido, pica, comezon, manchas, roj*, erupcion, brote',
  sting: 'picadura, pico, picaron, abeja, avispa, avispon, hormiga*, alacran, mordio, mordedura',
  allergy: 'alerg*',
  food: 'mani, cacahuate*, cacahuete*, nuez, nueces, almendra*, marisco*, camaron*, gamba*, langostino*, huevo*, leche, sesamo, kiwi, turron, pescado, antibiotic*, amoxi*, penicilin*, inyeccion*, vacuna, contraste, anacardo*, avellana*, soja, hummus, fresa',
  epipen: 'epipen, adrenalina, autoinyector, altellus, pluma, jext, jeringa precargada',
  anaphylaxis: 'anafila*, shock, choque anafilactico, choque alergico, edema de glotis',
  choke:
    'atragant*, se ahoga, se ahogo, atora*, atoro, ahogandose, ahoga con, por otro lado, mal camino, se fue en vicio, arcada*, asfixi*',
  stuck:
    'atascad*, atorad*, trabad*, clavad*, atravesad*, obstru*, tapa, quedo en, pegad*, atasc*, tapon, atorada',
  object:
    'moneda, canica, uva*, salchicha, carne, pan, manzana, caramelo, hueso, espina, lego, globo, aceituna, pila, tapon, palomita*, zanahoria, bolita, trozo, pedazo, bocado, pastilla, chicle, jamon, polvoron, dentadura, juguete, comida, cuenta, jamon, bolillo, arepa, tortilla',
  cough: 'tos, tose, toser, tosiendo, tosecita, tosio',
  mute: 'voz, hablar, llora, llorar, sonido, muda, mudo, gritar, palabra*, ruido, senas, gestos, manotea',
  heimlich:
    'heimlich, golpes en la espalda, palmadas, espalda, compresiones abdominales, boca abajo, maniobra',
  chest: 'pecho, torax, toracic*, esternon, costillas',
  heart: 'corazon*, taquicardia, palpitaciones, pulso, late, latidos, arritmia',
  infarct: 'infart*, ataque al corazon, ataque cardiaco, cardiac*, patatus, angina',
  pain: 'dolor*, duele, duelen, punzada*, punal, ardor, arde, quema, clava, pincha, desgarr*, rompe',
  press: 'aprieta, apret*, presion, opresion, oprim*, peso, aplasta, losa, faja, apreton',
  sweat: 'sudor*, sudan*, suda, sudo, sudad*, transpir*, empapad*',
  nausea: 'nause*, mare*, mareo, asco, vertigo*, tonta, devuelv*',
  vomit: 'vomit*, devolv*, gomit*, arroj*',
  arm: 'brazo*, mano*, hombro, dedo*',
  leg: 'pierna*, pie, pies, rodilla',
  jaw: 'mandibula, quijada, muela',
  radiates:
    'baja por el brazo, sube a, corre, brazo izquierdo, se me va al, irradi*, se extiende, pasa al brazo, hasta',
  elephant: 'elefante, losa, piedra encima, encima',
  shoulderblades: 'espalda, omoplato*, paletilla*, entre las',
  nitro: 'cafinitrina, nitro*, aspirina',
  droop: 'torcid*, torcio, chuec*, caid*, cae, cuelga, colgando, desviad*, ladead*, tuerce, colgad*, media',
  mouth: 'boca, sonri*, sonrisa, comisura, labio',
  speech: 'habla*, hablar, hablando, palabras, voz, dice, decir, frase',
  slur: 'enredad*, trabad*, balbuc*, arrastra*, raro, rara, incoheren*, sin sentido, cosas raras, borrach*, mascull*, entiende, disparates',
  sudden:
    'de repente, de pronto, de golpe, repentin*, subit*, de un momento, de la nada, de buenas a primeras, de sopeton',
  numb: 'dormid*, adormec*, hormigue*, acalambrad*, insensible, durmio',
  lame: 'paraliz*, mover, mueve, muevo, levantar, responde, fuerza, floj*, muert*, hace caso, sostiene, sujeta, arrastra, moverlo, moverla, alzar, engarrot*',
  side: 'lado, mitad, medio, media, izquierd*, derech*, hemi*',
  sight: 've, ver, veo, vista, ojo, ojos, doble, ciego, ciega, borroso',
  headache: 'cabeza, cefalea, jaqueca, nuca, cuello rigido',
  worst: 'peor, de mi vida, brutal, explosiv*, insoportable, nunca habia, como un trueno, rayo, horrible',
  confused:
    'confund*, confus*, desorient*, reconoce, incoherente, perdid*, no sabe, ido, ida, delira*, ausente',
  stroke: 'ictus, derrame, acv, embolia, apoplej*, ataque cerebral, trombo',
  react: 'responde, respond*, reaccion*, contesta, contest*, sacud*, pellizc*, hablo, grito, llamo',
  wake: 'despert*, despierta, despierto, abre los ojos, abre, volver en si, vuelve en si, en si, reanim*',
  unconscious:
    'inconscien*, conocimiento, conciencia, consciencia, consciente, sin sentido, desmay*, desvanec*, coma, sentido',
  collapse: 'desplom*, colaps*, cayo, se cae, se nos cae, desvaneci*, patatus, tumbad*, caerse, soponcio',
  floor: 'suelo, piso, tirad*, tendid*, en el suelo, tieso, inmovil, se mueve, encontr*',
  limp: 'flacid*, floj*, trapo, muneco, muneca de trapo, como muert*, fofo, floja, desgonzad*',
  pulse: 'pulso, rcp, masaje, compresiones, parada, paro, reanimacion, desfibrilador, no late',
  seizure: 'convuls*, epilep*, tonico*, clonic*, estatus',
  fit: 'crisis, ataque, ataques',
  shake: 'sacud*, tiembl*, temblor*, temblando, brinc*, espasmo*, jalon*, se sacude',
  stiff: 'ties*, rigid*, dura, duro, engarrotad*, como una tabla, agarrotad*',
  rolled:
    'ojos en blanco, en blanco, dados vuelta, virados, ojos para atras, volteados, mirada fija, mira fijo, hacia arriba',
  foam: 'espuma, babe*, baba, lengua mordida, mordi*, saliva',
  rescue:
    'diazepam, buccolam, midazolam, stesolid, rectal, valium, lorazepam, medicacion de rescate, rescate',
  row: 'seguid*, tras, tras otra, otra vez, segunda, tercera, tres, dos, varios, van, repite, de nuevo',
  took: 'tomo, tome, tomado, trago, trague, tragado, bebio, bebido, bebi, comio, comido, comieron, ingiri*, metido, inyect*, chupo, inhal*, mezcl*, tragaron, tomaron, se zampo, metio',
  pills:
    'pastilla*, pildora*, tableta*, capsula*, paracetamol*, ibuprofeno*, clonazepam, diazepam, orfidal, trankimazin, medicamento*, medicina*, medicacion, blister, comprimido*, rivotril, lorazepam, gotas, jarabe, botiquin, remedio*, antidepresiv*',
  whole:
    'toda, todas, todo, caja entera, caja, frasco, bote, blister entero, entera, entero, punado, vacio*, vacia*, de golpe, juntas, montonazo, monton, un monton',
  toomuch:
    'demasiad*, de mas, doble, triple, diez veces, sobredosis, se paso, me pase, pasado, equivoc*, cuadruple, por error, 10 veces, exceso, cuatro veces',
  poison:
    'lejia, cloro, detergente, desatascador, limpiador, veneno*, envenen*, intoxic*, raticida, matarratas, anticongelante, pila, pilas, bateria, insecticida, cucaracha*, gasolina, quitaesmalte, amoniaco, seta*, hongo*, suavizante, lavavajillas, aguarras, disolvente, plaguicida, iman*, adelfa',
  drug: 'heroina, cocaina, coca, ghb, fentanilo, morfina, metadona, opio*, parche*, droga*, alcohol, vodka, tequila, ron, borrach*, pastis, mdma',
  gas: 'gas, monoxido, humo, butano, brasero, calentador, estufa',
  insulin: 'insulina, azucar, glucosa, glucemia, hipoglucemia, unidades',
  wantdie: 'morir*, morirme, muert*, vivir, desaparecer, muriera, no despertar, existir',
  selfkill:
    'suicid*, matarme, matarse, me mato, se mata, quitarme la vida, quitarse la vida, quitar la vida, acabar con todo, acabar con mi vida, acabar con, terminar con todo, terminar con, ahorc*, colgarse, colgarme, carta de despedida, hacerme dano, hacerse dano, me hice dano, quitarme, no quiero estar, ya no estar, dejar de existir, tirarme, tirarse, se acaba',
  selfcut:
    'cortarme, cortarse, me corte, me corto, se corta, se corto, cortando*, venas, autolesion*, navaja, cuchilla, munecas',
  jump: 'puente, balcon, azotea, vias, metro, tren, ventana, saltar, salto, lanzarme, tirarme, aventarme, piso alto, terraza',
  rope: 'cuerda, soga, escopeta, pistola, cuchillo, arma, cinturon',
  goodbye: 'adios, despedida, despidiendo*, despidi*, perdonenme, perdonadme, regale mis, los quiero',
  pointless:
    'no puedo mas, no aguanto, ya no aguanto, sentido, sin salida, harto, harta, no doy mas, no vale la pena, para que seguir, sin esperanza',
  without: 'mejor sin mi, sin mi, estorbo, carga',
  bleed: 'sangr*, hemorrag*, desangr*',
  stop: 'para, parar, pararla, deja, detiene, detener, cortar, cede, contener',
  spurt: 'chorro*, borbotones, brota, salpica, pulsos, charco, a mares, manguera, mana',
  soaked: 'toalla*, empapad*, compresa*, coagulo*, vendaje, gasa*, sabana*, pano*',
  wound:
    'corto, corte, cortada, cuchillo, sierra, vidrio, cristal, bala, disparo, dispar*, herida, amput*, apunal*, maquina, rebano, motosierra, dedo, machete, punalada, clavaron, navajazo, mordio',
  lots: 'mucho, mucha, muchisim*, abundante*, mares, full, montones, bastante, un monton, cantidad, fuerte',
  thinner: 'sintrom, anticoagul*, heparina, hemofil*, warfarina, eliquis, xarelto, acenocumarol',
  blackstool: 'negra, negras, heces negras, alquitran, posos de cafe, caca negra, melena',
  pregnant: 'embaraz*, parto, semanas, paritorio, aborto, dio a luz, posparto, cesarea, prenada',
  minutes: 'minuto*, min, hora, segundos, media hora, cuarto de hora, rato, horas',
  ongoing:
    'sigue, siguen, todavia, aun, lleva, llevo, llevan, desde hace, no para, no se le quita, no se va, no le hace, sin parar, no cede, no pasa, igual, no le quita',
  now: 'ahora, ahorita, ya, ahora mismo, acaba, acabo, en este momento, recien, esta',
  first: 'primera vez, primera, nunca habia, jamas habia',
  help: 'ayuda, ayudenme, ayudame, auxilio, socorro, que hago, por favor, urgente, ambulancia, 112, 911, 061, que le hago, dios',
  worse: 'peor, empeora*, cada vez mas, bajando, va a mas, aumenta, vuelve',
  strong:
    'fuerte*, fuertisim*, horrible*, terrible*, intens*, insoportable*, grave*, much*, bestial, tremend*, todo, toda',
  kin: 'mama, madre, papa, padre, abuel*, yay*, hij*, herman*, espos*, marido, mujer, suegr*, tio, tia, vecin*, amig*, compan*, nino, nina, senor*, el, ella, primo, novi*, chamac*, guri, nene, nena, cunad*, peque, tata, abue',
  baby: 'bebe*, guagua, nino, nina, recien nacid*, nene, nena, crio, peque, chiquit*, lactante, hijito',
  me: 'yo, me, mi, siento, estoy, tengo, conmigo',
  past: 'hace anos, hace ~2 anos, hace ~2 meses, hace ~2 semanas, hace tiempo, de nino, de nina, de bebe, de chico, de pequeno, de pequena, de joven, cuando era, el ano pasado, ano pasado, antes, aquella vez, en 19*, 19*, 200*, 201*, 2020, 2021, 2022, 2023, 2024, la semana pasada, el mes pasado, murio, sufrio, conto, en verano, en marzo, recuerdo, antiguo, en su dia, infancia, desde el ictus, de sus',
  free: 'sin crisis, sin convulsiones, negativ*, normal*, estable, controlad*, tranquil*, ningun*, sin sintomas, sin dolor, sin fiebre, sin falta, bien, limpia, dias sin',
  film: 'peli, pelicula, serie, libro, novela, leimos, lei, documental, tele, noticias, periodico, podcast, telenovela, teatro, cancion, radio, capitulo, protagonista, netflix, juego, videojuego, cuento, programa, partido, reportaje, escena, obra',
  course:
    'curso, charla, taller, clase, practica*, simulacro, explic*, aprend*, examen, cartel, folleto, infografia, sintomas del, primeros auxilios, enfermera, matrona, trabajo de',
  if: 'si, por si, algun dia, en caso, quiza, tal vez, seria, podria, deberia, tuviera, convulsionara, hipotetic*, pasaria, diera, debo',
  fear: 'miedo, preocupa*, susto, temor, ansiedad, panico, terror',
  dream: 'sone, sueno, pesadilla, sonaba',
  play: 'jugaba*, juega, jugando, jugar, disfraz*, halloween, broma, imit*, finge, haciendose, jaja*, teatro, muneca, actuo, payaso, lol',
  laugh: 'risa*, reir*, rei*, carcajad*, rio, chiste, divertid*',
  metaphor:
    'hambre, verguenza, trabajo, jefe, oficina, factura, recibo, precio*, calor, deudas, amor, sed, aburrimiento, toxic*, nudo en la garganta, parte el corazon, partio el corazon, lunes, trafico, reuniones, reunion, tareas, vaso de agua, examen, envidia, suegra, ex, boda, rabia, pena, sueno, sueno, pintura, planta, celular, bateria del, carro, llanta, cansancio, emocion, dibujitos, paisaje',
  ask: 'cuando, cuanto*, cuanta*, cual, como se, que es, por que, diferencia, pregunta*, pregunto, se puede, puede ser, es posible, es peligroso, duda, sabes, quien, donde, cada cuanto',
  doctor:
    'medico, medica, doctor*, cardiolog*, neurolog*, pediatra, hospital, cita, revision, consulta, diagnost*, psicolog*, fisio*, analisis, prueba*, informe, resultado*, terapeuta, eeg, electro, control, fonoaudiolog*, dijo que, enfermer*, alergolog*',
  form: 'cuestionario, formulario, informe, niega, nego, preguntaron, carnet, antecedentes, historial, plan de emergencia, rellen*, anot*, encuesta, ficha',
  prepare:
    'receta, caduca*, farmacia, mochila, cajon, comprar, comprado, compre, pedir, nevera, telefono de, numero, guarde, guardar, bolso, repuesto, renovar, detector, revis*, preparar, llevo el',
  resolved:
    'ya paso, se le paso, ya esta bien, y ya, ya bien, se fue, mejor, como nueva, todo bien, se recupero, y listo, volvio, tosio y ya, siguio, paro solo, sano, curad*, cerrad*, duro nada, salio, sigue jugando, se calmo, contento',
  mild: 'leve*, poquito, un poco, poco, algo de, pequen*, ligero, ligera, suave, tirita, curita, rasguno, aranazo, moreton, catarro, resfriado, mocos, agujetas, encia*, casi nada, apenas, irritad*, rozadura, molestia leve, gotita',
  usual:
    'como siempre, de siempre, lo de siempre, habitual, siempre, igual que siempre, regla, periodo, menstrua*, normal, cada dia, todos los dias, cada noche, conocid*, de costumbre, desde hace meses, desde hace anos, cronic*, rutina',
  animal:
    'perro, perra, gato, gata, caballo, pajaro, veterinari*, conejo, hamster, vaca, loro, mascota, gallina, cachorr*',
  other:
    'durmio, dormi, comio bien, comimos, cena, desayun*, parque, paseo, cole, colegio, escuela, compras, cocina*, cumple*, visita, domingo, lunes, martes, miercoles, jueves, viernes, sabado, hoy, ayer, manana, noche, tarde, semana, cafe, sopa, llovi*, vacaciones, deberes, animo, pan, juguete',
  well: 'bien, feliz, contento, contenta, orgullos*, genial, tranquilo, gracias, por fin, bonito, rico, guapo, mejor, lindo, suerte',
  dentist: 'dentista, anestesia, muela, diente, operacion, cirugia, sacaron',
};
