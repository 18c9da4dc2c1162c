import { readHead } from '../clean/page';
import { NewsroomError } from '../errors';
import type { LegacyPost, Reader, ReadHints } from '../model';
import { binaryReason } from './bytes/binary';
import { decodeText } from './bytes/decode';
import { gather } from './bytes/gather';
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
  const bytes = await gather(chunks, hints.name);
  const reason = binaryReason(bytes);
  if (reason) throw new NewsroomError('NEWSROOM_INPUT_BINARY', { path: hints.name, reason });
  const { text: html, encoding } = decodeText(bytes);
  if (html.trim() === '') throw new NewsroomError('NEWSROOM_INPUT_EMPTY', { path: hints.name });
  const post = webPagePost(html, hints);
  const { siteTitle, siteUrl, language } = post;
  yield { kind: 'source', encoding, siteTitle, siteUrl, language };
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
