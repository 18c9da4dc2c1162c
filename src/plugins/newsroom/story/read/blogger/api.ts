import type { LegacyPost } from '../../legacy';
import { field, fieldsOf, isFields, rowsOf, textOf, textsOf, type Fields } from '../json/fields';
import type { JsonShape } from '../json/json-shape';
import { problem } from '../problems';
import { legacyPost } from '../records/post';
import { customFields } from '../values/custom-fields';
import { sourceDate } from '../values/dates';
import { lineOfHtml } from '../values/html-text';
import { SeenIds } from '../values/ids';
import { rawRecord } from '../values/secrets';
import { statusOf } from '../values/statuses';

/** Answers of Google's Blogger API v3: a post, a page, or a list of them. */
export const BLOGGER_API: JsonShape = {
  format: 'blogger-api',
  title: 'Blogger API v3 answers, JSON',
  counts: ['posts', 'pages', 'comments'],
  looksLike: (head) => /"kind"\s*:\s*"blogger#/.test(head),
  fits: (document) => resourcesOf(document).length > 0,
  *records(document, source) {
    const resources = resourcesOf(document);
    yield { kind: 'source', version: 'v3', siteUrl: siteOf(resources[0] ?? {}) };
    const seen = new SeenIds();
    for (const resource of resources) {
      const id = textOf(resource, 'id');
      const isNew = seen.isNew(id);
      if (!isNew) yield problem('NEWSROOM_ID_DUPLICATE', { id: id ?? '' });
      yield postOf(resource, isNew ? id : null, source.language);
    }
  },
};

function resourcesOf(document: unknown): Fields[] {
  if (Array.isArray(document)) return rowsOf(document).flatMap(resourcesOf);
  if (!isFields(document)) return [];
  const items = field(document, 'items');
  if (Array.isArray(items)) return resourcesOf(items);
  return /^blogger#(?:post|page)$/.test(textOf(document, 'kind') ?? '') ? [document] : [];
}

function siteOf(resource: Fields): string | null {
  const url = textOf(resource, 'url');
  return url?.match(/^https?:\/\/[^/]+/i)?.[0] ?? null;
}

function postOf(resource: Fields, id: string | null, language: string | null): LegacyPost {
  const author = fieldsOf(field(resource, 'author'));
  const name = lineOfHtml(textOf(author, 'displayName'));
  const labels = textsOf(field(resource, 'labels')).flatMap((label) => lineOfHtml(label) ?? []);
  const replies = Number(textOf(fieldsOf(field(resource, 'replies')), 'totalItems'));
  const image = textOf(rowsOf(field(resource, 'images'))[0] ?? {}, 'url');
  return legacyPost({
    type: field(resource, 'kind') === 'blogger#page' ? 'page' : 'post',
    format: 'blogger-api',
    id,
    url: textOf(resource, 'url'),
    status: statusOf(textOf(resource, 'status') ?? 'live'),
    headline: lineOfHtml(textOf(resource, 'title')),
    language,
    publishedOn: sourceDate(field(resource, 'published')),
    updatedOn: sourceDate(field(resource, 'updated')),
    people: name === null ? [] : [{ id: textOf(author, 'id'), name, slug: null, email: null }],
    tags: labels,
    terms: labels.map((label) => ({ taxonomy: 'tag', name: label, slug: null })),
    siteUrl: siteOf(resource),
    leadImage:
      image === null
        ? null
        : { id: null, url: image, alternativeText: null, caption: null, credit: null },
    commentCount: Number.isNaN(replies) ? 0 : replies,
    customFields: customFields(resource, ['customMetaData', 'titleLink', 'location']),
    body: textOf(resource, 'content') ?? '',
    bodyFormat: 'html',
    raw: rawRecord(resource),
  });
}
