import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../story/errors';
import { isRecord } from './query/values';
import { unknownParameter } from './query/refuse';
import { publicFields } from './public-fields';
import { READABLE } from './readable-types';
import type { ReadableName } from './readable-types';
import type { Row } from './row';

/** Told by the plugin itself, on every write. */
const DERIVED = ['documentId', 'plainText', 'excerpt', 'wordCount', 'readingMinutes'];
const STAMPS = ['createdAt', 'updatedAt', 'publishedAt', 'locale'];

/**
 * The `data` of a request, word by word from the allow-list: a private field, or one that is not the
 * caller's to set, is refused by name and not dropped.
 *
 * @throws NewsroomError NEWSROOM_WRITE_INVALID, NEWSROOM_QUERY_UNKNOWN_PARAMETER
 */
export async function writtenFields(
  strapi: Core.Strapi,
  name: ReadableName,
  request: { body?: unknown },
  auth: unknown,
): Promise<Row> {
  const data = isRecord(request.body) ? request.body.data : undefined;
  if (!isRecord(data)) {
    throw new NewsroomError('NEWSROOM_WRITE_INVALID', { value: describe(request.body) });
  }
  const known = writableNames(strapi, name);
  const unknown = Object.keys(data).find((field) => !known.includes(field));
  if (unknown !== undefined) throw unknownParameter(['data', unknown], known);

  const schema = strapi.getModel(READABLE[name].uid);
  await strapi.contentAPI.validate.input(data, schema, { auth } as never);
  return (await strapi.contentAPI.sanitize.input(data, schema, { auth } as never)) as Row;
}

export function writableNames(strapi: Core.Strapi, name: ReadableName): string[] {
  const type = READABLE[name];
  const fields = publicFields(strapi, type)
    .map((field) => field.name)
    .filter((field) => !DERIVED.includes(field) && !STAMPS.includes(field));
  return [...fields, ...Object.keys(type.relations)];
}

const describe = (body: unknown): string =>
  isRecord(body) ? `the keys ${Object.keys(body).slice(0, 5).join(', ') || 'none'}` : typeof body;
