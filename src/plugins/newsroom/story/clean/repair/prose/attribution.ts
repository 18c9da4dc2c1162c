/** Verbs that name the speaker of a quotation, in the forms that newspapers print. */
const SAYING: Readonly<Record<string, string>> = {
  en: 'said|says|say|told|tells|added|adds|wrote|writes|tweeted|posted|asked|asks|explained|explains|noted|notes|replied|responded|warned|warns|argued|insisted|continued|recalled|announced|stated|testified|declared|concluded|claimed|admitted|acknowledged|joked|reported|confirmed',
  fr: 'dit|déclare|déclaré|affirme|affirmé|ajoute|ajouté|explique|expliqué|précise|précisé|indiqué|souligné|estime|estimé|annoncé|écrit|assure|assuré|raconte|poursuit',
  es: 'dijo|dice|afirmó|añadió|agregó|explicó|señaló|indicó|declaró|aseguró|manifestó|apuntó|sostuvo|escribió|advirtió|comentó|anunció',
  de: 'sagte|sagt|erklärte|betonte|teilte|schrieb|fügte|meinte|berichtete|warnte|kündigte',
  pt: 'disse|afirmou|acrescentou|explicou|declarou|destacou|ressaltou|escreveu|informou|contou|alertou',
  it: 'detto|dice|dichiarato|affermato|aggiunto|spiegato|scritto|sottolineato|annunciato|commentato|ha concluso',
};

export interface DayWords {
  /** Words that may lead up to the day, in lower case. */
  before: string;
  day: string;
  /** Languages that write their weekdays with a capital inside a sentence. */
  isCapitalised: boolean;
}

const DAYS: Readonly<Record<string, DayWords>> = {
  en: {
    before: 'on|late|early|earlier|last|this',
    day: '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?',
    isCapitalised: true,
  },
  fr: { before: 'ce', day: '(?:lun|mar|mercre|jeu|vendre|same)di|dimanche', isCapitalised: false },
  es: {
    before: 'el|este',
    day: 'lunes|martes|miércoles|jueves|viernes|sábado|domingo',
    isCapitalised: false,
  },
  de: {
    before: 'am',
    day: 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag',
    isCapitalised: true,
  },
  pt: {
    before: 'na|nesta|no|neste',
    day: '(?:segunda|terça|quarta|quinta|sexta)-feira|sábado|domingo',
    isCapitalised: false,
  },
  it: {
    before: '',
    day: '(?:lune|marte|mercole|giove|vener)dì|sabato|domenica',
    isCapitalised: false,
  },
};

/** A pattern's source for the saying verbs of a language; English where the language is unknown. */
export function sayingVerbs(language: string | null): string {
  return SAYING[language ?? 'en'] ?? '(?!)';
}

export function weekdays(language: string | null): DayWords | null {
  return DAYS[language ?? 'en'] ?? null;
}
