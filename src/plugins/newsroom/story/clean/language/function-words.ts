/**
 * The commonest words of each language that carry grammar rather than meaning: they tell one
 * language from another.
 */
export const FUNCTION_WORDS = {
  en: 'the of and to in a is that for it was on with as at by from be are this have has had not but were which an or its their they he his her she who will would been after said about when more than into also could over',
  fr: "le la les de des du un une et en à que qui dans est pour pas sur au par plus ce ne se il elle ont son sa ses avec sont été cette mais aux nous comme d'un d'une qu'il c'est leur deux était",
  es: 'el la los las de del un una y en que por para con no se su al lo como más fue es ha sus este pero sobre entre ya también le esta cuando años desde son dos muy hasta hay',
  de: 'der die das und in den von zu mit im für auf ist des dem nicht ein eine sich auch als es an werden aus er hat dass sie nach bei wird einer um am sind noch wie einem über einen so zum war haben nur oder',
  pt: 'o a os as de do da dos das um uma e em que por para com não se na no ao mais foi é como seu sua mas são pelo pela à entre também já nos nas quando sobre até ser está tem',
  it: 'il lo la i gli le di del della dei delle un una e in che per con non si al alla più da è sono come anche nel nella ha ma su dal dalla stato questo tra essere ai alle dopo dei',
  ar: 'في من على إلى أن عن مع التي الذي هذا هذه ما لا كما بعد قبل بين كان كانت وقد قد وقال قال خلال حيث أنه إن هو هي ذلك ولا أو كل غير بأن عند منذ حتى عام لم وفي ومن وكان',
  id: 'yang dan di dari untuk pada dengan ini itu dalam tidak akan juga ke oleh sebagai adalah karena mereka kami saya telah bisa ada atau sudah para lebih kepada saat',
  nl: 'de het een van en in is dat op te voor met zijn niet aan er die om als ook door maar bij naar uit wordt over nog tot heeft ze werd worden dan hij meer',
  sv: 'och att det som en på är av för med den till inte har de om ett men var jag från han vid så nu kan när',
  pl: 'w i z na do się nie że jest o to jak od po za przez jego dla tym ale są oraz było które także tak już być ich',
  tr: 've bir bu da de için ile olarak olan çok daha gibi ancak sonra kadar ise dedi en o ne var',
  ru: 'и в не на что с по как это к но из у за от так же для его все о было года был он она они при',
} as const;

export type KnownLanguage = keyof typeof FUNCTION_WORDS;

const SETS = new Map<string, ReadonlySet<string>>(
  Object.entries(FUNCTION_WORDS).map(([code, words]) => [code, new Set(words.split(' '))]),
);

/** For each word the languages that it is of, as places in the order of `SETS`. */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [place, words] of [...SETS.values()].entries()) {
  for (const word of words) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), place]);
}

/** Whether a word (lower case) carries grammar in any of the languages. */
export const isFunctionWord = (word: string): boolean => LANGUAGES_OF.has(word);

/** How many of the words (lower case) carry grammar, in the language that fits them best. */
export function functionWordsOf(words: readonly string[]): number {
  const found = new Array<number>(SETS.size).fill(0);
  for (const word of words) {
    const places = LANGUAGES_OF.get(word);
    if (places) for (const place of places) found[place]! += 1;
  }
  return Math.max(...found);
}

/** The language's set, for a guess over a whole text. */
export function functionWordSets(): ReadonlyMap<string, ReadonlySet<string>> {
  return SETS;
}
