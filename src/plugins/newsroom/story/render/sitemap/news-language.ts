/** Chinese is the one language that Google asks the script of. */
const TRADITIONAL = /[-_](?:hant|tw|hk|mo)\b/i;

/**
 * The language as Google's news sitemap writes it: ISO 639 with two or three letters, without a
 * region; Chinese is `zh-cn` or `zh-tw`. What is no language falls back to the publication's.
 */
export function newsLanguage(language: string, fallback: string): string {
  const known = [language, fallback].find((tag) => /^[a-z]{2,3}(?:[-_]|$)/i.test(tag)) ?? 'en';
  const [primary = 'en'] = known.toLowerCase().split(/[-_]/);
  if (primary !== 'zh') return primary;
  return TRADITIONAL.test(known) ? 'zh-tw' : 'zh-cn';
}
