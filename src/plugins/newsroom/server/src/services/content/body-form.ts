import type { Core } from '@strapi/strapi';

import { toHtml, toText } from '../../../../story/blocks';
import type { Block } from '../../../../story/model';
import { addresses } from '../addresses';
import { defaultLocale } from '../locales';
import type { BodyForm } from './query/view';
import type { Row } from './row';

/** Rows with their body in the form that was asked for. What the HTML holds, runs nowhere. */
export async function inBodyForm(
  strapi: Core.Strapi,
  rows: readonly Row[],
  form: BodyForm,
  origin: string,
): Promise<Row[]> {
  if (form === 'blocks' || !rows.some((row) => 'body' in row)) return [...rows];
  const { home, server } = addresses(strapi, origin, await defaultLocale(strapi));
  const options = { siteUrl: home, mediaUrl: server, embeds: 'links' as const };
  return rows.map((row) => {
    if (!('body' in row)) return row;
    const { body, ...rest } = row;
    const blocks = (Array.isArray(body) ? body : []) as Block[];
    return form === 'html'
      ? { ...rest, bodyHtml: toHtml(blocks, options) }
      : { ...rest, bodyText: toText(blocks) };
  });
}
