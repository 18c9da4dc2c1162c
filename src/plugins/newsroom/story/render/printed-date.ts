const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/** A date in the words of a language; a day alone has no hour and no zone to be moved by. */
export function printedDate(date: string, language: string, timeZone: string | null): string {
  const isDay = DAY_ALONE.test(date);
  const format = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(!isDay && { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
    timeZone: isDay ? 'UTC' : (timeZone ?? 'UTC'),
  });
  return format.format(new Date(date));
}

/** Plain "en" would print American dates; the 24-hour clock of the others needs no such help. */
function localeOf(language: string): string {
  if (language === 'en') return 'en-GB';
  try {
    return Intl.getCanonicalLocales(language.replace('_', '-'))[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
