/** Verbs that name the speaker of a quotation, in the forms that newspapers print. */
const SAYING: Readonly<Record<string, string>> = {
  en: 'said|says|say|told|tells|added|adds|wrote|writes|tweeted|posted|asked|asks|explained|explains|noted|notes|replied|responded|warned|warns|argued|insisted|continued|recalled|announced|stated|testified|declared|concluded|claimed|admitted|acknowledged|joked|reported|confirmed',
  fr: 'dit|déclare|déclaré|affirme|affirmé|ajoute|ajouté|explique|expliqué|précise|précisé|indiqué|souligné|estime|estimé|annoncé|écrit|assure|assuré|raconte|poursuit',
  es: 'dijo|dice|afirmó|añadió|agregó|explicó|señaló|indicó|declaró|aseguró|manifestó|apuntó|sostuvo|escribió|advirtió|comentó|anunció',
  de: 'sagte|sagt|erklärte|betonte|teilte|schrieb|fügte|meinte|berichtete|warnte|kündigte',
  pt: 'disse|afirmou|acrescentou|explicou|declarou|destacou|ressaltou|escreveu|informou|contou|alertou',
  it: 'detto|dice|dichiarato|affermato|aggiunto|spiegato|scritto|sottolineato|annunciato|commentato|ha concluso',
};

const DAYS: Readonly<Record<string, string>> = {
  en: '(?:(?:on|late|early|last|this|earlier) ){0,2}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?',
  fr: '(?:[Cc]e )?(?:[Ll]un|[Mm]ar|[Mm]ercre|[Jj]eu|[Vv]endre|[Ss]ame)di|[Dd]imanche',
  es: '(?:[Ee]ste |[Ee]l )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)',
  de: '(?:[Aa]m )?(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)',
  pt: '(?:[Nn]esta |[Nn]a )?(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|(?:[Nn]este )?(?:sábado|domingo)',
  it: '(?:[Ll]une|[Mm]arte|[Mm]ercole|[Gg]iove|[Vv]ener)dì|[Ss]abato|[Dd]omenica',
};

/** A pattern's source for the saying verbs of a language; English where the language is unknown. */
export function sayingVerbs(language: string | null): string {
  return SAYING[language ?? 'en'] ?? '(?!)';
}

/** A pattern's source for a weekday as an attribution ends with it. */
export function weekdays(language: string | null): string {
  return DAYS[language ?? 'en'] ?? '(?!)';
}
