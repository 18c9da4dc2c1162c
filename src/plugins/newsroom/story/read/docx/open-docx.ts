import JSZip from 'jszip';

import { NewsroomError } from '../../errors';

/** What a document may unpack to; a hundred pages of words are two million bytes of XML. */
const MAXIMUM_UNPACKED_BYTES = 128 * 1024 * 1024;
const MAXIMUM_ENTRIES = 10_000;

const DOCUMENT = 'word/document.xml';

/**
 * The parts of a Word document, once it is sure that they unpack to a size that can be held.
 * Throws NEWSROOM_DOCX_NOT_READABLE and NEWSROOM_INPUT_TOO_LARGE.
 */
export async function openDocx(
  bytes: Uint8Array,
  path: string,
  limit = MAXIMUM_UNPACKED_BYTES,
): Promise<JSZip> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new NewsroomError('NEWSROOM_DOCX_NOT_READABLE', { path });
  });
  const parts = Object.values(zip.files);
  if (zip.file(DOCUMENT) === null || parts.length > MAXIMUM_ENTRIES) {
    throw new NewsroomError('NEWSROOM_DOCX_NOT_READABLE', { path });
  }
  let size = 0;
  for (const part of parts) {
    size += await unpackedSize(part, limit - size);
    if (size > limit) throw new NewsroomError('NEWSROOM_INPUT_TOO_LARGE', { path, limit, size });
  }
  return zip;
}

/** The stream behind every way to read a part; it is not in the library's types. */
interface Streamed {
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
}

/**
 * Measured, for what an archive says of its sizes need not be true; no further than one chunk
 * beyond the limit. What can't be unpacked has no size: mammoth will say what it thinks of it.
 */
function unpackedSize(part: JSZip.JSZipObject, limit: number): Promise<number> {
  return new Promise((resolve) => {
    let size = 0;
    const stream = (part as unknown as Streamed).internalStream('uint8array');
    stream
      .on('data', (chunk) => {
        size += chunk.length;
        if (size <= limit) return;
        stream.pause();
        resolve(size);
      })
      .on('error', () => resolve(size))
      .on('end', () => resolve(size))
      .resume();
  });
}
