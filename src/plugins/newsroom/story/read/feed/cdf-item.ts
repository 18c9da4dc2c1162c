import type { SourceRecord } from '../../legacy';
import { legacyPost } from '../records/post';
import { sourceDate } from '../values/dates';
import { plainText } from '../values/plain-text';
import { htmlOf } from '../xml';
import type { RecordEvent } from '../xml';
import { Fields } from '../xml/fields';
import { webAddress } from './addresses';
import type { FeedFacts } from './feed-facts';

/** An `<ITEM>` of the Channel Definition Format (W3C submission, 1997). */
export function* cdfItem(
  { element, raw, line }: RecordEvent,
  feed: FeedFacts,
): Generator<SourceRecord, void> {
  const fields = new Fields(element);
  const { attributes } = element;
  const abstract = fields.first('ABSTRACT');
  yield legacyPost({
    format: feed.format,
    url: webAddress(attributes['HREF'] ?? attributes['href'], feed.url),
    headline: plainText(fields.text('TITLE')),
    publishedOn: sourceDate(attributes['LASTMOD'] ?? attributes['lastmod'] ?? null),
    language: feed.language,
    siteTitle: feed.title,
    siteUrl: feed.url,
    body: abstract ? htmlOf(abstract) : '',
    bodyFormat: 'html',
    raw,
    line,
  });
}
