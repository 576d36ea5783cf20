/**
 * Function words that give a language away, folded as the phrases are. Only words that are rare in English lines and in each
 * other's; a line of names and numbers belongs to no language.
 */
const functionWords: Readonly<Record<string, string>> = {
  de: 'ich nicht und ist der das ein eine einen hat sie mit auf fur fuer den dem sich auch nach bei aus wie noch aber wenn wird hatte heute gestern kein keine sind mehr',
  es: 'el los las una con que por esta muy pero como mas se le su ella tiene hoy ayer desde cuando nada tambien porque del',
  fr: 'le les une des est dans elle avec pour qui sur pas ne mais tres son cest jai depuis hier aujourdhui aussi mal apres du au il',
  pl: 'nie jest sie na ze to po jak ale juz tak od dzis dzisiaj wczoraj przed przez bardzo ma mial miala tylko ktory',
  it: 'il lo gli che di non una per con sono ha ho oggi ieri dopo molto anche della del perche piu questa stata',
  pt: 'nao uma com para que ela ele tem hoje ontem depois muito mais foi esta mas dos das ao pela minha',
  nl: 'het een niet van ik zij heeft met voor maar ook naar bij nog vandaag gisteren geen zijn haar werd dat wel',
  sv: 'och inte det att jag har hon han med pa idag igar efter mycket ar var ingen men av',
  da: 'og ikke det jeg har hun han med pa idag igar efter meget er var ingen men af til',
  tr: 've bir bu icin cok var yok ama gibi daha sonra bugun dun degil ile ne o mi',
  ro: 'si nu este ca pe cu din la foarte azi ieri dupa dar mai un o are sunt',
  cs: 'je se na ze to ne dnes vcera po ale jak uz tak ma mel mela velmi jen ktery neni',
  hu: 'nem egy hogy az van volt ma tegnap utan nagyon de mar meg csak mint is el',
  vi: 'khong va la cua co cho mot nhung duoc nay da trong voi hom nay',
  id: 'yang dan tidak di ini itu dengan untuk ada sudah hari karena dari saya dia',
};

const english = new Set(
  (
    'the a an and is was were are has had have she he her his him my i it of to in on at for with not no but so then after before ' +
    'this that what when gave took felt woke slept today yesterday tonight morning night still again very all from'
  ).split(' '),
);

const languages = Object.entries(functionWords).map(
  ([code, words]) => [code, new Set(words.split(' '))] as const,
);

/** From so many words of a language on a line counts as written in it. */
const ENOUGH = 2;

/**
 * In which language a line is written (ISO 639-1), `other` for a script that is not Latin, or undefined when that can't be
 * told: most short lines. Decides only what is said about warnings, never whether they are looked for.
 * @param words folded words of the line
 */
export function languageOf(text: string, words: Iterable<string>): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters - latin >= 3 && letters - latin > latin) return 'other';
  const seen = [...words];
  const count = (set: ReadonlySet<string>) => seen.filter((word) => set.has(word)).length;
  const scores = languages
    .map(([code, set]) => ({ code, score: count(set) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || best.score < ENOUGH || best.score <= count(english)) return undefined;
  // Neighbours share words; of two that fit alike neither is named, unless neither is watched.
  return best.score > (second?.score ?? 0) ? best.code : undefined;
}
