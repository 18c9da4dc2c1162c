import mammoth from 'mammoth';

import { NewsroomError } from '../../errors';
import { parseHtml } from '../../blocks/html/parse';
import { findElement } from '../../blocks/html/tree';
import type { Reader } from '../../legacy';
import { gather } from '../bytes/gather';
import type { FormatReader } from '../format-reader';
import { legacyPost } from '../records/post';
import { wordsIn } from '../text/html-tree';
import { customField } from '../values/custom-fields';
import { splitList } from '../values/lists';
import { leftOut } from './left-out';
import { openDocx } from './open-docx';
import { propertiesOf } from './properties';

/** Styles of Word that are no headings to mammoth but are to a desk. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
  "p[style-name='Caption'] => p.caption-text:fresh",
  'u => u',
  'strike => s',
];

/**
 * One Word document, one story. Who wrote it and when are taken from its text, not from what Word
 * notes of the computer it was typed on; that is kept beside. Pictures inside are told, not read.
 */
const readDocx: Reader = async function* readDocx(chunks, hints) {
  const bytes = await gather(chunks, hints.name);
  const zip = await openDocx(bytes, hints.name);
  const properties = await propertiesOf(zip);
  let pictures = 0;
  const { value: html } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(() => {
          pictures += 1;
          return Promise.resolve({ src: '' });
        }),
      },
    )
    .catch(() => {
      throw new NewsroomError('NEWSROOM_DOCX_NOT_READABLE', { path: hints.name });
    });
  const body = html.replaceAll(/<img[^>]*>/g, '').replaceAll('<p></p>', '');
  yield* await leftOut(zip, pictures);

  const keywords = properties.keywords === null ? [] : splitList(properties.keywords, ',;');
  const headline = wordsIn(findElement(parseHtml(body), 'h1'));
  yield legacyPost({
    format: 'docx',
    headline,
    language: properties.language ?? hints.language,
    tags: keywords,
    terms: keywords.map((name) => ({ taxonomy: 'tag', name, slug: null })),
    customFields: [
      ['documentTitle', properties.title],
      ['documentAuthor', properties.creator],
      ['documentCreated', properties.created],
      ['documentModified', properties.modified],
    ].flatMap(([name, value]) => customField(name ?? '', value) ?? []),
    body,
    bodyFormat: 'html',
    raw: body,
  });
};

export const DOCX = {
  title: 'Word document (.docx)',
  read: readDocx,
  endings: ['.docx'],
  looksLike: (head) =>
    head.startsWith('PK\u0003\u0004') && /\[Content_Types\]\.xml|word\/document\.xml/.test(head),
  counts: ['posts'],
} as const satisfies FormatReader;
