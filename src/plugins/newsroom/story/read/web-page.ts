import { readHead } from '../clean/page';
import type { LegacyPost, Reader, ReadHints } from '../model';
import { wholeText } from './bytes/whole-text';
import { legacyPost } from './records/post';

const PAGE_START =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i;

/** Told from XML by how it begins. */
export const isWebPage = (head: string): boolean => PAGE_START.test(head);

/**
 * One page of a site, saved as HTML: one story. What the head of the page says is read here, so that
 * the post can be told from others; its body is taken apart when it is cleaned.
 * Throws NEWSROOM_INPUT_EMPTY, NEWSROOM_INPUT_BINARY and NEWSROOM_INPUT_TOO_LARGE.
 */
export const readWebPage: Reader = async function* readWebPage(chunks, hints) {
  const { text: html, records } = await wholeText(chunks, hints);
  const post = webPagePost(html, hints);
  const { siteTitle, siteUrl, language } = post;
  yield* records;
  yield { kind: 'source', siteTitle, siteUrl, language };
  yield post;
};

/** The post that a page is, for callers that have it as a string already. */
export function webPagePost(
  html: string,
  hints: Pick<ReadHints, 'language'> = { language: null },
): LegacyPost {
  const head = readHead(html);
  return legacyPost({
    format: 'web-page',
    url: head.canonicalUrl,
    headline: head.headline,
    standfirst: head.standfirst,
    language: head.language ?? hints.language,
    publishedOn: head.publishedOn,
    updatedOn: head.updatedOn,
    people: head.people.map(({ name }) => ({ id: null, name, slug: null, email: null })),
    section: head.section,
    tags: head.tags,
    siteTitle: head.siteName,
    siteUrl: head.canonicalUrl === null ? null : new URL(head.canonicalUrl).origin,
    body: html,
    bodyFormat: 'html',
    raw: html,
  });
}
