/**
 * Two names with one key are written alike but for capitals, spaces, and the shapes of hyphens and
 * apostrophes. Accents, initials and spellings are left alone: they tell people apart.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'")
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
