import type { ImageObject, NewsArticle, NewsMediaOrganization, WithContext } from 'schema-dts';

import { isOpen } from '../../article-body';
import { fitForPrint } from '../../boundary';
import type { ArticleChannel } from '../../channel';
import * as ask from '../../check/rules';
import type { ChannelArticle, ChannelImage, Publication } from '../../channel-article';
import { changeDate, publicationDate } from '../../dates';
import { summaryOf } from '../../feed-content';
import { languageOf, printedDateline } from '../../printed-lines';
import { translationsOf } from '../../translations';
import { wordsFor } from '../../words';
import { authorOf, contributorOf, personOf, propertyOf } from './people';

/** schema.org's kinds of news article, by the article's label. */
const TYPE_OF_LABEL: ReadonlyMap<string, string> = new Map([
  ['opinion', 'OpinionNewsArticle'],
  ['analysis', 'AnalysisNewsArticle'],
  ['review', 'ReviewNewsArticle'],
  ['explainer', 'BackgroundNewsArticle'],
  ['sponsored', 'AdvertiserContentArticle'],
]);

const AI_ASSISTED = 'https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource';

/** schema.org 30.0, NewsArticle, with what Google's Article documentation asks for. */
export const jsonLd: ArticleChannel = {
  kind: 'article',
  id: 'jsonld',
  name: 'schema.org NewsArticle',
  mimeType: 'application/ld+json; charset=utf-8',
  file: 'jsonld',
  spec: 'https://schema.org/NewsArticle',
  asks: [
    ask.headline(),
    ask.headlineLength('warning', { most: 110 }),
    ask.date('warning'),
    ask.image('warning', 1200),
    ask.author('warning'),
    ask.logo('warning'),
    ask.teaserTold,
  ],
  options: [],
  renderWithdrawal: null,
  render: (article, publication) =>
    `${JSON.stringify(documentOf(article, publication), withoutEmptyLists, 2)}\n`,
};

/** For a script element: no text in it can end the script or begin a comment. */
export function embeddedJsonLd(article: ChannelArticle, publication: Publication): string {
  return JSON.stringify(documentOf(article, publication), withoutEmptyLists).replace(
    /[<>&]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function withoutEmptyLists(_key: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function documentOf(given: ChannelArticle, publisher: Publication): object {
  const [article, publication] = fitForPrint(given, publisher);
  const type = TYPE_OF_LABEL.get(article.label ?? '') ?? 'NewsArticle';
  return { ...newsArticle(article, publication), '@type': type };
}

function newsArticle(article: ChannelArticle, publication: Publication): WithContext<NewsArticle> {
  const words = wordsFor(languageOf(article, publication));
  const published = publicationDate(article);
  const images = [article.leadImage ?? article.socialImage].filter((image) => image !== null);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': article.url,
    url: article.url,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': article.url,
      relatedLink: article.relatedPosts.flatMap(({ url }) => url ?? []),
    },
    headline: article.headline,
    alternativeHeadline: article.seoTitle ?? undefined,
    description: (article.seoDescription ?? summaryOf(article)) || undefined,
    abstract: article.standfirst ?? undefined,
    genre: article.genre ?? undefined,
    inLanguage: languageOf(article, publication),
    image: images.map(imageOf),
    datePublished: published ?? undefined,
    dateModified: changeDate(article) ?? published ?? undefined,
    author: article.authors.map(authorOf),
    ...creditsOf(article),
    publisher: publisherOf(publication),
    dateline: printedDateline(article.dateline) ?? undefined,
    locationCreated: article.dateline?.place
      ? { '@type': 'Place', name: article.dateline.place }
      : undefined,
    articleSection: article.section?.name,
    keywords: article.tags,
    articleBody: isOpen(article) ? article.plainText : undefined,
    wordCount: article.wordCount,
    timeRequired: `PT${article.readingMinutes}M`,
    isAccessibleForFree: article.access === 'free',
    conditionsOfAccess: article.usageTerms ?? undefined,
    isBasedOn: originsOf(article),
    workTranslation: translationsOf(article).map(({ language, url }) => ({
      '@type': 'NewsArticle',
      '@id': url,
      url,
      inLanguage: language,
    })),
    correction: article.corrections.map(({ kind, text, date }) => ({
      '@type': 'CorrectionComment',
      name: words.corrections[kind],
      text,
      datePublished: date ?? undefined,
    })),
    copyrightHolder: article.copyrightHolder
      ? { '@type': 'Organization', name: article.copyrightHolder }
      : undefined,
    copyrightNotice: publication.copyright ?? undefined,
    copyrightYear: Number(published?.slice(0, 4)) || undefined,
    version: article.version,
    digitalSourceType: article.label === 'ai-assisted' ? AI_ASSISTED : undefined,
  };
}

type Credits = Pick<Exclude<NewsArticle, string>, 'contributor' | 'editor' | 'translator'>;

function creditsOf({ credits }: ChannelArticle): Credits {
  const by = (property: 'contributor' | 'editor' | 'translator') =>
    credits.filter((credit) => propertyOf(credit) === property);
  return {
    contributor: by('contributor').flatMap((credit) => contributorOf(credit) ?? []),
    editor: by('editor').flatMap((credit) => personOf(credit) ?? []),
    translator: by('translator').flatMap((credit) => personOf(credit) ?? []),
  };
}

/** A story that was first elsewhere, or was made of another's. */
function originsOf({ canonicalUrl, sourceUrl, sourceName }: ChannelArticle) {
  const publisher = sourceName ? { '@type': 'Organization' as const, name: sourceName } : undefined;
  const work = (url: string | null) => ({
    '@type': 'CreativeWork' as const,
    url: url ?? undefined,
    publisher,
  });
  if (canonicalUrl && sourceUrl && canonicalUrl !== sourceUrl) {
    return [{ '@type': 'CreativeWork' as const, url: canonicalUrl }, work(sourceUrl)];
  }
  const url = canonicalUrl ?? sourceUrl;
  return url || sourceName ? work(url) : undefined;
}

function imageOf(image: ChannelImage): ImageObject {
  return {
    '@type': 'ImageObject',
    url: image.url,
    width: image.width ? { '@type': 'QuantitativeValue', value: image.width } : undefined,
    height: image.height ? { '@type': 'QuantitativeValue', value: image.height } : undefined,
    caption: image.caption ?? undefined,
    description: image.alternativeText ?? undefined,
    creditText: image.credit ?? undefined,
  };
}

function publisherOf(publication: Publication): NewsMediaOrganization {
  return {
    '@type': 'NewsMediaOrganization',
    name: publication.name,
    url: publication.siteUrl,
    logo: publication.logoUrl ? { '@type': 'ImageObject', url: publication.logoUrl } : undefined,
    email: publication.contactEmail ?? undefined,
    ...publication.policies,
  };
}
