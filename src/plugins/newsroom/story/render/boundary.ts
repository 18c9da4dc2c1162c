import { addressAt, type Addressing } from './address';
import type {
  ChannelArticle,
  ChannelImage,
  ChannelRendition,
  Publication,
  Tombstone,
} from './channel-article';
import type { Feed } from './feed';
import { withLegalCharacters } from './legal-characters';
import { withoutBlanks } from './said';
import type { Sitemap } from './sitemap/model';

/* Each channel takes what it is given through here, so that no channel has to think of it. */

/** An article and its publication with nothing in them that breaks a document or runs in one. */
export function fitForPrint(
  article: ChannelArticle,
  publication: Publication,
): [ChannelArticle, Publication] {
  const legal = withLegalCharacters(publication);
  const said = withoutBlanks(withLegalCharacters(article));
  return [withSafeAddresses(said, addressAt(legal.siteUrl)), legal];
}

export function feedFitForPrint(feed: Feed, publication: Publication): [Feed, Publication] {
  const { articles, ...rest } = feed;
  const legal = withLegalCharacters(rest);
  return [
    {
      ...legal,
      description: legal.description || null,
      articles: articles.map((article) => fitForPrint(article, publication)[0]),
    },
    withLegalCharacters(publication),
  ];
}

export function withdrawalFitForPrint(
  tombstone: Tombstone,
  publication: Publication,
): [Tombstone, Publication] {
  return [withLegalCharacters(tombstone), withLegalCharacters(publication)];
}

export function sitemapFitForPrint(
  sitemap: Sitemap,
  publication: Publication,
): [Sitemap, Publication] {
  const legal = withLegalCharacters(publication);
  const address = addressAt(legal.siteUrl);
  const entries = withLegalCharacters(sitemap.entries).flatMap((entry) => {
    const url = address(entry.url);
    if (!url) return [];
    const imageUrls = entry.imageUrls.flatMap((image) => address(image) ?? []);
    return { ...entry, url, imageUrls };
  });
  return [{ entries }, legal];
}

/** People type addresses, and imports bring them: those that may not stand in a link are left out. */
function withSafeAddresses(article: ChannelArticle, address: Addressing): ChannelArticle {
  const imageAt = (image: ChannelImage | null): ChannelImage | null => {
    const url = image && address(image.url);
    if (!image || !url) return null;
    const renditions = image.renditions.flatMap((rendition) => {
      const at = address(rendition.url);
      return at ? measured({ ...rendition, url: at }) : [];
    });
    return { ...measured(image), url, renditions };
  };
  return {
    ...article,
    url: address(article.url) ?? article.url,
    authors: article.authors.map((author) => ({
      ...author,
      url: address(author.url),
      sameAs: author.sameAs.flatMap((url) => address(url) ?? []),
    })),
    section: article.section && { ...article.section, url: address(article.section.url) },
    leadImage: imageAt(article.leadImage),
    socialImage: imageAt(article.socialImage),
    relatedPosts: article.relatedPosts.map((post) => ({ ...post, url: address(post.url) })),
    sourceUrl: address(article.sourceUrl),
    canonicalUrl: address(article.canonicalUrl),
    alternates: article.alternates.flatMap((alternate) => {
      const url = address(alternate.url);
      return url ? { ...alternate, url } : [];
    }),
  };
}

/** Whole numbers above zero, or nothing: libraries of media write 0 for a size that they do not know. */
function measured<Picture extends ChannelRendition>(picture: Picture): Picture {
  const { width, height, size } = picture;
  return { ...picture, width: known(width), height: known(height), size: known(size) };
}

const known = (count: number | null): number | null =>
  count !== null && Number.isSafeInteger(Math.round(count)) && count >= 1
    ? Math.round(count)
    : null;
