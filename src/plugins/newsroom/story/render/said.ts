import type { ChannelArticle, ChannelImage } from './channel-article';

/** Texts of several lines, and those that are one. */
const TEXTS = [
  'standfirst',
  'byline',
  'creditLine',
  'usageTerms',
  'seoDescription',
  'publicNote',
] as const satisfies Array<keyof ChannelArticle>;
const LINES = [
  'kicker',
  'label',
  'genre',
  'sourceName',
  'copyrightHolder',
  'seoTitle',
] as const satisfies Array<keyof ChannelArticle>;

const isSaid = (text: string | null): text is string => text !== null && text.trim() !== '';
const orNull = (text: string | null): string | null => (isSaid(text) ? text : null);
const saying = (image: ChannelImage | null): ChannelImage | null =>
  image && {
    ...image,
    caption: orNull(image.caption),
    credit: orNull(image.credit),
    alternativeText: orNull(image.alternativeText),
  };
const isNamed = ({ name }: { name: string }): boolean => isSaid(name);

/** A name is one line: NewsML-G2 refuses any other. */
const inOneLine = (text: string): string => text.replace(/\s*[\n\t]\s*/g, ' ');
const lineOrNull = (text: string | null): string | null => (isSaid(text) ? inOneLine(text) : null);

/** White space alone says nothing, and formats refuse it for a name. */
export function withoutBlanks(article: ChannelArticle): ChannelArticle {
  const { authors, credits, section, tags, dateline } = article;
  return {
    ...article,
    ...Object.fromEntries(TEXTS.map((name) => [name, orNull(article[name])])),
    ...Object.fromEntries(LINES.map((name) => [name, lineOrNull(article[name])])),
    authors: authors.filter(isNamed).map((author) => ({
      ...author,
      name: inOneLine(author.name),
      organization: lineOrNull(author.organization),
      jobTitle: lineOrNull(author.jobTitle),
    })),
    credits: credits.map((credit) => ({
      ...credit,
      name: lineOrNull(credit.name),
      organization: lineOrNull(credit.organization),
      place: lineOrNull(credit.place),
    })),
    dateline: dateline && {
      ...dateline,
      place: lineOrNull(dateline.place),
      agency: lineOrNull(dateline.agency),
    },
    section: section && isNamed(section) ? { ...section, name: inOneLine(section.name) } : null,
    tags: tags.filter(isSaid).map(inOneLine),
    excerpt: orNull(article.excerpt) ?? '',
    leadImage: saying(article.leadImage),
    socialImage: saying(article.socialImage),
    relatedPosts: article.relatedPosts.filter(({ headline }) => isSaid(headline)),
    corrections: article.corrections.filter(({ text }) => isSaid(text)),
  };
}
