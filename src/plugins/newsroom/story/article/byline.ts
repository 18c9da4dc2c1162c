import { knownLocale } from './words';

/** What stands before the names; without a word for its language a byline is the names alone. */
const OPENINGS: Readonly<Record<string, string>> = {
  en: 'By',
  fr: 'Par',
  es: 'Por',
  de: 'Von',
  pt: 'Por',
  it: 'Di',
  nl: 'Door',
  ca: 'Per',
  da: 'Af',
  nb: 'Av',
  no: 'Av',
  sv: 'Av',
};

/**
 * The byline of authors in their order, in the article's language, where none was printed:
 * "By A, B and C". Empty for no authors.
 */
export function bylineText(names: readonly string[], language: string | null): string {
  const present = names.map((name) => name.trim()).filter(Boolean);
  if (present.length === 0) return '';
  const locale = knownLocale(language) ?? 'en';
  const list = new Intl.ListFormat(withoutSerialComma(locale), { type: 'conjunction' }).format(
    present,
  );
  const opening = OPENINGS[locale.split('-')[0] ?? ''];
  return opening ? `${opening} ${list}` : list;
}

/** Newspapers print no comma before "and"; American English, Intl's default, has one. */
function withoutSerialComma(locale: string): string {
  return /^en(?:-US)?$/.test(locale) ? 'en-GB' : locale;
}
