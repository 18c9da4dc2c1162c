import iconv from 'iconv-lite';

import { readHead } from '../clean/page';
import { NewsroomError } from '../errors';
import type { LegacyPost, Reader, ReadHints } from '../model';
import { binaryReason } from './bytes/binary';
import { decodeText } from './bytes/decode';
import { gather } from './bytes/gather';
import { legacyPost } from './records/post';

/** Where HTML asks for its encoding to be declared. */
const HEAD_BYTES = 2_048;
const CHARSET = /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w-]{2,30})/i;

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
  const { html, encoding } = decodePage(bytes);
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

/** As the page declares where its bytes are no UTF-8, else as any text. */
function decodePage(bytes: Uint8Array): { html: string; encoding: string } {
  const { text, encoding } = decodeText(bytes);
  const asText = { html: text, encoding };
  if (encoding !== 'windows-1252') return asText;
  const charset = CHARSET.exec(text.slice(0, HEAD_BYTES))?.[1]?.toLowerCase();
  if (charset === undefined || /^utf-?8$/.test(charset)) return asText;
  if (!iconv.encodingExists(charset)) return asText;
  return { html: iconv.decode(bytes, charset), encoding: charset };
}
