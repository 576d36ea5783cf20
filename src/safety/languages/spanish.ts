import type { Language } from './language.ts';

export const spanish: Language = {
  code: 'es',
  call: ['Llama ahora al {number}', 'Llama ahora al número de emergencias'],
  denials: ['sin', 'ni', 'ningun', 'ninguna', 'nunca', 'tampoco', 'no'],
  elsewhere: [
    'hace ~2 anos|meses',
    'cuando era nino|nina|joven|pequeno|pequena',
    '2000|2010|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024',
    'pelicula|serie|novela|libro|telenovela',
    'miedo a',
  ],
  situations: {
    breathing: {
      words: [
        'no ~2 puede|puedo|logra|consigue|podia ~1 respirar',
        'no ~1 respira|respiraba',
        'dejo|dejado de respirar',
        'falta ~3 aire|aliento|respiracion',
        'falta de aire|aliento',
        'dificultad ~2 respirar|respiratoria',
        'cuesta ~3 respirar',
        'apenas ~2 respira|respirar|respiro',
        'labios|cara|boca ~4 azul|azules|morado|morados|morada|azulados|grises',
        'se ~2 pone|puso|poniendo ~3 azul|morado|morada',
        'se ~2 ahoga|ahogando|ahogo',
        'me ahogo',
      ],
      not: [
        'respirar ~3 nariz',
        'nariz ~5 respirar',
        'ahoga|ahogo ~3 trabajo|deudas|vaso',
        'falta ~2 aire ~3 rueda|llanta',
      ],
      says: [
        'No poder respirar, dejar de respirar o tener los labios azules es una emergencia.',
        '{call}. Quédate a su lado. Si no respira y no responde, por teléfono te dirán qué hacer con las manos.',
      ],
    },
    airway: {
      words: [
        'lengua|labio|labios|garganta|cara|parpados ~5 hinchad*|hincha|hinchan|hinchando|hincho|cierra|cerrando|inflamando',
        'hinchad*|hincha|hinchan|hinchando|hincho ~4 lengua|labio|labios|garganta|cara|parpados',
        'cierra|cerrando|cierre ~3 garganta',
        'anafila*',
        'reaccion alergica ~2 grave|severa|fuerte',
        'epipen|adrenalina|autoinyector ~4 puse|puesto|usado|pusimos|inyect*|usamos',
        'pusimos|puse|usamos|use ~3 epipen|adrenalina|autoinyector',
      ],
      not: ['cara hinchada ~4 dormir|llorar|despert*', 'garganta inflamada|roja'],
      says: [
        'Si se hinchan la lengua, la garganta o la cara, puede cerrarse el paso del aire.',
        '{call}. Si hay un autoinyector de adrenalina, úsalo ya, en el muslo. Acostado con las piernas en alto; si le cuesta respirar, sentado.',
      ],
    },
    choking: {
      words: [
        'atragant*',
        'se ~2 asfixia|asfixiando',
        'atorado|atorada|atascado|atascada|atoro ~4 garganta|cuello',
        'no ~2 pasa ~2 aire',
      ],
      not: ['atragant* ~6 tos|tosio ~3 bien|paso'],
      says: [
        'Quien se atraganta y no puede toser necesita ayuda ya.',
        '{call}. Si no puede toser: cinco golpes fuertes entre los omóplatos, con el cuerpo inclinado hacia delante. Por teléfono te dirán cómo seguir.',
      ],
    },
    chest: {
      words: [
        'dolor|presion|opresion|punzada|punzadas|ardor|peso|apreton ~5 pecho|torax',
        'duele|oprime|aprieta|arde ~4 pecho|corazon',
        'pecho ~4 duele|oprimido|apretado|aprieta|arde',
        'infarto|ataque al corazon|cardiaco',
        'ataque al? corazon|cardiaco',
      ],
      not: [
        'dar el pecho|pecho*',
        'al toser',
        'lactancia|leche|pezon ~6 pecho',
        'pecho ~6 lactancia|leche|pezon|mamar',
      ],
      says: [
        'Dolor, presión u opresión en el pecho puede ser el corazón.',
        '{call}. Siéntate, no camines, no conduzcas. No te quedes solo.',
      ],
    },
    stroke: {
      words: [
        'derrame cerebral|derrame|ictus|embolia|apoplejia',
        'cara|boca|parpado|labio ~4 torcid*|caid*|cae|paraliz*|chueca|desviad*|colgando',
        'arrastra|arrastrando ~3 palabras|lengua',
        'habla|hablo|hablando|hablar ~3 raro|enredado|arrastrado|trabado|confuso',
        'no ~2 puede|puedo ~2 hablar|mover|levantar|sonreir',
        'no ~3 salen ~2 palabras',
        'brazo|pierna|lado|mitad|mano ~5 sin ~2 fuerza|moverlo|moverla',
        'brazo|pierna|lado|mitad ~4 paraliz*|adormecid*|dormid*',
        'de repente ~4 no ~2 ve|veo|habla|entiende',
      ],
      not: [
        'no ~1 puede|puedo ~1 hablar ~3 ahora|telefono|contigo|ronca|afonica|afonico',
        'se me durmio ~4 brazo|pierna',
        'dentista|anestesia',
        'derrame ~2 ojo|pleural',
      ],
      says: [
        'La boca torcida, el habla enredada o un brazo sin fuerza pueden ser un ictus.',
        '{call}. Apunta a qué hora empezó. No le des de comer ni de beber. También si se le pasa.',
      ],
    },
    unconscious: {
      words: [
        'inconsciente|desvanecid*',
        'no ~2 responde|reacciona|despierta|contesta',
        'no ~3 despertarlo|despertarla|despertar|despierto',
        'desmay*',
        'perdio|perdido|perdida|pierde|perdi ~2 conocimiento|conciencia|consciencia|sentido',
        'colapso|se desplomo|desplomado|desplomada',
      ],
      not: [
        'no ~2 responde|contesta|contestan ~4 mensaje*|telefono|llamada*|correo*|whatsapp|doctor|medico|tratamiento|pregunta*',
        'no ~2 despierta ~4 noche|noches|siesta|llorando',
        'casi ~2 desmay*',
        'no ~2 despertar|despertarlo|despertarla ~4 quiero|quise|temprano',
        'quiero|quise no ~2 despertar*',
      ],
      says: [
        'Quien no despierta o no responde está en peligro.',
        '{call}. Si respira, ponlo de lado. Si no respira, por teléfono te dirán qué hacer con las manos.',
      ],
    },
    seizure: {
      words: [
        'convulsiones|convulsiona|convulsionando|convulsiono|convulsionado',
        'una|la|otra|primera convulsion',
        'ataque|crisis ~1 epileptic*|epilepsia|convulsiva',
        'ataque de epilepsia',
        'sacudidas|sacude|temblando|tiembla ~4 todo|cuerpo|ojos ~4 cuerpo|blanco|responde|suelo',
        'ojos en blanco',
      ],
      not: ['sin convulsiones', 'anticonvulsivo*|anticonvulsivante*', 'tiembla ~5 frio|miedo'],
      says: [
        'Una convulsión larga, repetida o la primera es una emergencia.',
        '{call}. Mira el reloj. Aparta lo que haya cerca, algo blando bajo la cabeza, no lo sujetes, nada en la boca. Después, de lado.',
      ],
    },
    overdose: {
      words: [
        'sobredosis',
        'demasiadas|muchas|todas|punado|montones ~3 pastillas|pildoras|tabletas|capsulas',
        'caja|frasco|bote|blister|tableta ~3 entera|entero|completa|completo ~5 pastillas|tomo|tomado|trago|paracetamol|ibuprofeno',
        'tomo|tome|trago|trague|tomado|tragado|ingirio|comio ~4 caja|frasco|bote|todas|todo|demasiad*|muchas ~4 pastillas|pildoras|medicinas|medicamentos|paracetamol|ibuprofeno|entera|entero',
        'envenen*|intoxicado|intoxicada|intoxico|intoxicacion',
        'bebio|trago|tomo|comio|tragado|bebido|tomado ~4 lejia|cloro|detergente|veneno|raticida|anticongelante|pila|limpiador|desatascador|matarratas',
      ],
      not: ['toma muchas pastillas', 'tiene ~2 muchas pastillas', 'todas ~2 pastillas ~4 toca|hoy|hora'],
      says: [
        'Si tomó demasiado o algo venenoso, no esperes a que aparezcan síntomas.',
        '{call}. Ten el envase a mano y di qué, cuánto y cuándo. No le hagas vomitar.',
      ],
    },
    'self-harm': {
      words: [
        'quiero|quiere|quisiera|ganas ~3 morir|morirme|morirse|matarme|matarse|desaparecer',
        'no ~2 quiero|quiere ~2 vivir|seguir',
        'suicidarme|suicidarse|suicidar|suicidio|suicida|suicidas|suicido',
        'quitarme|quitarse|quitar ~2 vida',
        'acabar|terminar ~2 con ~2 todo|vida',
        'matarme|matarse',
        'mejor ~2 muert*',
        'me ~1 corto|corte ~2 brazos|munecas|venas',
        'hacerme|hacerse dano',
      ],
      not: [
        'no ~2 quiero ~1 seguir ~3 dieta|tratamiento|comiendo|con',
        'este|esta|el|la ~2 calor|tos|dolor|migrana|trabajo|picor ~3 matar*',
        'sin ~3 hacerse dano',
      ],
      says: [
        'No estás solo con esto. Está bien haberlo escrito.',
        '{call} si tú o alguien está en peligro ahora. No te quedes solo: llama a una persona de confianza y aparta lo que pueda hacerte daño.',
      ],
    },
    bleeding: {
      words: [
        'sangra|sangrando|sangrado|sangre|hemorragia ~5 no ~3 para|deja|detiene|parar|cede|corta|detener',
        'no ~3 para|deja|detiene|parar|cortar ~3 sangrar|sangre|sangrado|hemorragia',
        'sangra|sangrando ~3 mucho|muchisimo|abundante*|chorros',
        'sangrado ~2 abundante|fuerte',
        'hemorragia',
        'vomita|vomito|vomitando|vomitado|tose|tosiendo|escupe|escupiendo|escupio|tosio ~3 sangre',
        'mucha|muchisima|chorro|perdiendo|perdido ~3 sangre',
        'desangra*',
      ],
      not: [
        'regla|menstru*|periodo',
        'sacaron|analisis|donar|dono ~4 sangre',
        'sangre ~2 analisis',
        'no ~2 mucha sangre',
        'presion|azucar ~4 sangre',
      ],
      says: [
        'Una hemorragia que no para es una emergencia; vomitar o toser sangre, también.',
        '{call}. Aprieta fuerte sobre la herida con un paño limpio y no sueltes. Acostado.',
      ],
    },
  },
};
