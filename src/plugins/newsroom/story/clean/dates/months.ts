/** Printed forms of the twelve months, January first; a full stop after a short form is optional. */
const MONTH_FORMS: readonly string[] = [
  'january jan janvier janv enero ene januar jänner jän janeiro gennaio gen januari يناير',
  'february feb février fevrier févr fevr fév febrero februar fevereiro fev febbraio febr februari فبراير',
  'march mar mars marzo märz mär mrz março marco maart mrt مارس',
  'april apr avril avr abril abr aprile أبريل ابريل إبريل',
  'may mai mayo maio maggio mag mei مايو',
  'june jun juin junio juni junho giugno giu يونيو يونيه',
  'july jul juillet juil julio juli julho luglio lug يوليو يوليه',
  'august aug août aout agosto ago augustus أغسطس اغسطس',
  'september sept sep septembre septiembre setiembre setembro settembre set سبتمبر',
  'october oct octobre octubre oktober okt outubro out ottobre ott أكتوبر اكتوبر',
  'november nov novembre noviembre novembro نوفمبر',
  'december dec décembre decembre déc diciembre dic dezember dez dezembro dicembre ديسمبر',
];

const MONTH_NUMBERS = new Map<string, number>(
  MONTH_FORMS.flatMap((forms, index) => forms.split(' ').map((form) => [form, index + 1] as const)),
);

/**
 * How many letters a month has, as a pattern counts them: a pattern takes any word of such length,
 * and `monthNumber` tells whether it is one.
 */
export const MONTH_LETTERS = '3,10';

/** 1 to 12, or null for a word that names no month in the languages above. */
export function monthNumber(word: string): number | null {
  return MONTH_NUMBERS.get(word.toLowerCase().replace('.', '')) ?? null;
}

/** Every form as one alternation, longest first so that "sept" is not read as "sep". */
export const MONTH_SOURCE = [...MONTH_NUMBERS.keys()]
  .sort((one, other) => other.length - one.length)
  .join('|');
