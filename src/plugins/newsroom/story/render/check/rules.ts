import { embedUrl, htmlOf, toText } from '../../blocks';
import { embedOf } from '../../blocks/embeds';
import { isFree, isOpen } from '../article-body';
import type { ChannelArticle, Publication } from '../channel-article';
import { publicationDate } from '../dates';
import { summaryOf } from '../feed-content';
import { languageOf, printedByline } from '../printed-lines';
import type { Finding, ProblemLevel } from './problems';

/** One thing that a channel asks of an article; what it finds, or nothing. */
export type Rule = (
  article: ChannelArticle,
  publication: Publication,
) => Finding | Finding[] | null;

/* What channels ask for. Each says how much it matters to the channel in whose list it stands. */

export const headline =
  (level: ProblemLevel = 'error'): Rule =>
  (article) =>
    blank(article.headline) ? { code: 'NEWSROOM_CHECK_HEADLINE_MISSING', level } : null;

/** In letters; of the SEO title where there is one, because that is what is shown. */
export const headlineLength =
  (level: ProblemLevel, { least = 0, most = Infinity }: { least?: number; most?: number }): Rule =>
  (article): Finding | null => {
    const { length } = [...(article.seoTitle ?? article.headline)];
    if (length === 0) return null;
    if (length > most) {
      return { code: 'NEWSROOM_CHECK_HEADLINE_LONG', level, details: { most, length } };
    }
    if (length >= least) return null;
    return { code: 'NEWSROOM_CHECK_HEADLINE_SHORT', level, details: { least, length } };
  };

export const summary =
  (level: ProblemLevel): Rule =>
  (article) =>
    blank(summaryOf(article)) ? { code: 'NEWSROOM_CHECK_SUMMARY_MISSING', level } : null;

export const text =
  (level: ProblemLevel, least = 1): Rule =>
  (article): Finding | null => {
    const { length } = [...toText(article.body)];
    if (length === 0) return { code: 'NEWSROOM_CHECK_TEXT_MISSING', level };
    return length < least
      ? { code: 'NEWSROOM_CHECK_TEXT_SHORT', level, details: { least, length } }
      : null;
  };

export const date =
  (level: ProblemLevel): Rule =>
  (article) =>
    publicationDate(article) === null ? { code: 'NEWSROOM_CHECK_DATE_MISSING', level } : null;

export const author =
  (level: ProblemLevel): Rule =>
  (article, publication) =>
    printedByline(article, publication) === null
      ? { code: 'NEWSROOM_CHECK_AUTHOR_MISSING', level }
      : null;

/** A picture to show beside the headline, at least so many pixels wide. */
export const image =
  (level: ProblemLevel, least = 0): Rule =>
  ({ leadImage, socialImage }): Finding | null => {
    const shown = leadImage ?? socialImage;
    if (!shown) return { code: 'NEWSROOM_CHECK_IMAGE_MISSING', level };
    if (least === 0) return null;
    if (shown.width === null)
      return { code: 'NEWSROOM_CHECK_IMAGE_SIZE_UNKNOWN', level: 'warning' };
    return shown.width < least
      ? { code: 'NEWSROOM_CHECK_IMAGE_SMALL', level, details: { least, width: shown.width } }
      : null;
  };

export const imageText =
  (level: ProblemLevel): Rule =>
  ({ leadImage }) =>
    leadImage && blank(leadImage.alternativeText)
      ? { code: 'NEWSROOM_CHECK_IMAGE_TEXT_MISSING', level }
      : null;

export const language =
  (level: ProblemLevel): Rule =>
  (article, publication) => {
    const tag = languageOf(article, publication);
    return isLanguageTag(tag)
      ? null
      : { code: 'NEWSROOM_CHECK_LANGUAGE_INVALID', level, details: { language: tag } };
  };

export const rights =
  (level: ProblemLevel): Rule =>
  (article, publication) =>
    article.copyrightHolder || publication.copyright
      ? null
      : { code: 'NEWSROOM_CHECK_RIGHTS_MISSING', level };

export const logo =
  (level: ProblemLevel): Rule =>
  (_article, { logoUrl }) =>
    logoUrl ? null : { code: 'NEWSROOM_CHECK_LOGO_MISSING', level };

/* What a channel will do with the story, though nothing is wrong with it. */

/** The channel hosts whole stories: others stay out. */
export const freeOnly: Rule = (article) =>
  isFree(article)
    ? null
    : {
        code: 'NEWSROOM_CHECK_NOT_FREE',
        level: 'warning',
        details: { access: article.access },
      };

export const teaserTold: Rule = (article) =>
  isOpen(article) ? null : { code: 'NEWSROOM_CHECK_TEASER_ONLY', level: 'warning' };

/** The channel hosts the story: of one that is not free it gets the teaser. */
export const freeTeaser: Rule = (article) =>
  isFree(article) ? null : { code: 'NEWSROOM_CHECK_TEASER_ONLY', level: 'warning' };

/** What search engines must not be led to. */
export const indexed: Rule = ({ noindex, canonicalUrl, url }): Finding | null => {
  if (noindex) return { code: 'NEWSROOM_CHECK_NOINDEX', level: 'warning' };
  return canonicalUrl && canonicalUrl !== url
    ? {
        code: 'NEWSROOM_CHECK_CANONICAL_ELSEWHERE',
        level: 'warning',
        details: { url: canonicalUrl },
      }
    : null;
};

export const notHistorical: Rule = ({ historical }) =>
  historical ? { code: 'NEWSROOM_CHECK_HISTORICAL', level: 'warning' } : null;

/** Embeds of providers that the channel can't show. */
export const embedsShown =
  (providers: readonly string[]): Rule =>
  ({ body }) =>
    body.flatMap((block): Finding[] => {
      const url = embedUrl(block);
      const embed = url === null ? null : embedOf(url);
      if (!url || !embed || providers.includes(embed.provider)) return [];
      return [{ code: 'NEWSROOM_CHECK_EMBED_AS_LINK', level: 'warning', details: { url } }];
    });

/** Foreign HTML that is no table. */
export const plainHtml: Rule = ({ body }) =>
  body.flatMap((block, index): Finding[] => {
    const html = htmlOf(block);
    if (html === null || /<table/i.test(html)) return [];
    return [
      { code: 'NEWSROOM_CHECK_FOREIGN_HTML', level: 'warning', details: { block: index + 1 } },
    ];
  });

function blank(value: string | null): boolean {
  return value === null || value.trim() === '';
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
