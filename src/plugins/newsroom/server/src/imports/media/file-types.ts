import { fileTypeFromFile } from 'file-type/node';

/**
 * What may come into the Media Library from an old site, by what its bytes say. Pages, scripts and
 * SVG, which is a page with scripts to a browser, are no pictures; neither is what nobody knows.
 */
const ALLOWED: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'image/tiff',
  'application/pdf',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/ogg',
  'audio/ogg; codecs=opus',
  'audio/wav',
  'audio/flac',
  'audio/x-flac',
  'video/mp4',
  'video/quicktime',
  'video/webm',
  'video/ogg',
  'application/epub+zip',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
]);

export interface FileKind {
  mime: string;
  /** Without its dot. */
  ext: string;
}

/** What a file is by its first bytes; null for what is not let in. */
export async function kindOfFile(path: string): Promise<FileKind | null> {
  const found = await fileTypeFromFile(path);
  return found && ALLOWED.has(found.mime) ? { mime: found.mime, ext: found.ext } : null;
}

/** Only pictures stand in a body and above a story. */
export const isPicture = (mime: string): boolean => mime.startsWith('image/');

const DOWNLOAD =
  /\.(?:pdf|mp3|m4a|og[agv]|opus|wav|flac|mp4|m4v|mov|webm|epub|docx|xlsx|pptx|odt|ods)$/i;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|bmp|tiff?)$/i;

/** Whether an address looks like that of a file, not of a page: links to these are brought in, too. */
export function looksLikeFile(url: string): boolean {
  if (!URL.canParse(url, 'http://site.invalid')) return false;
  const { pathname } = new URL(url, 'http://site.invalid');
  return DOWNLOAD.test(pathname) || PICTURE.test(pathname);
}
