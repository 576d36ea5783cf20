import { fold } from '../fold.ts';

/** Languages whose names for countries people mix into English. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'tr'];

const OTHER_NAMES =
  'usa,uk,england,scotland,wales,northern ireland,holland,swaziland,macedonia,burma,czech republic,ivory coast,cape verde,east timor,' +
  'turkey,bosnia,herzegovina,trinidad,tobago,korea,congo,palestine,kosovo,macau,hong kong,great britain,bavaria,saxony,catalonia,tuscany,' +
  'sicily,brittany,normandy,flanders,wallonia,yorkshire,cornwall,kent,essex,sussex,surrey,norfolk,suffolk,lancashire,cheshire,' +
  'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,' +
  'kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,' +
  'new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,' +
  'south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,puerto rico,ontario,quebec,' +
  'british columbia,alberta,manitoba,saskatchewan,nova scotia,new brunswick,newfoundland,queensland,victoria,tasmania,new south wales,' +
  'boston,houston,dallas,seattle,philadelphia,san francisco,san diego,atlanta,miami,washington dc,birmingham,manchester,glasgow,' +
  'edinburgh,cardiff,bristol,leeds,liverpool,hamburg,munich,cologne,frankfurt,stuttgart,barcelona,milan,naples,lyon,marseille,' +
  'geneva,krakow,mumbai,delhi,bangalore,chennai,beijing,osaka,rio de janeiro,cape town';

let names: ReadonlySet<string> | undefined;

/** Countries as ten languages call them (CLDR, as the runtime carries it), cities that a time zone is called after, states. */
function places(): ReadonlySet<string> {
  if (names !== undefined) return names;
  const found = new Set(OTHER_NAMES.split(','));
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes()) {
      const name = regions.of(code);
      if (name === undefined) continue;
      found.add(plainPlace(name));
      found.add(plainPlace(name.replace(/&/g, 'and').replace(/\bSt\./g, 'Saint')));
    }
  }
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const [area = '', ...rest] = zone.split('/');
    const city = plainPlace((rest.at(-1) ?? '').replaceAll('_', ' '));
    // Stations of the Antarctic are called after people.
    if (area !== 'Etc' && area !== 'Antarctica' && city.length > 3) found.add(city);
  }
  for (const word of NO_PLACE) found.delete(word);
  names = found;
  return names;
}

/** Names of a place that are words far more often, in one language or another. */
const NO_PLACE = [
  'center',
  'central',
  'eastern',
  'pacific',
  'mountain',
  'world',
  'midway',
  'easter',
  'christmas',
  'europe',
  'france et',
  'eden',
];

function codes(): string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((a) => letters.map((b) => a + b));
}

function plainPlace(name: string): string {
  return fold(name.replace(/\s?\([^()]*\)/, ''))
    .text.replace(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Longest first: how many of these folded words, from the first on, are the name of a known place. */
export function placeLength(words: readonly string[]): number {
  for (let length = Math.min(6, words.length); length > 0; length--)
    if (places().has(words.slice(0, length).join(' '))) return length;
  return 0;
}
