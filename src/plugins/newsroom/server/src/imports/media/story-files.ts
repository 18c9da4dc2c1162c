import { captionBlock, embedUrl, mapLinks } from '../../../../story/blocks';
import type { Block, ImageBlock, Story, StoryMedia } from '../../../../story/model';
import { linksWithin } from '../addresses/old-site';
import { isPicture, looksLikeFile } from './file-types';
import type { LibraryFile } from './library';

/** Pictures and files of a story: above it, in its body, and on its old site where it links to them. */
export function mediaOf(
  story: Pick<Story, 'body' | 'media' | 'leadImage'>,
  site: Parameters<typeof linksWithin>[1],
): StoryMedia[] {
  const links = linksWithin(story, site).filter(looksLikeFile);
  const all = [
    ...(story.leadImage ? [story.leadImage] : []),
    ...story.media,
    ...links.map((url) => ({ url, alternativeText: null, caption: null, credit: null })),
  ];
  const byUrl = new Map<string, StoryMedia>();
  for (const media of all) if (!byUrl.has(media.url)) byUrl.set(media.url, media);
  return [...byUrl.values()];
}

/**
 * The body with what was brought in: a picture's link paragraph becomes its picture, and a link to a
 * file leads to the library. What was not stays the link that it is.
 *
 * @param fileAt the library's file for an address.
 * @param wholeUrl the address of a file of the library as readers get it.
 */
export function withFiles(
  { body, media }: Pick<Story, 'body' | 'media'>,
  fileAt: (url: string) => LibraryFile | undefined,
  wholeUrl: (file: LibraryFile) => string,
): Block[] {
  const placed: Block[] = [];
  let caption: string | null = null;
  for (const block of body) {
    const url = block.type === 'image' ? block.image.url : embedUrl(block);
    const file = url === null ? undefined : fileAt(url);
    if (file && isPicture(file.mime)) {
      // The newsroom's own, under the same name: it stands as it was exported.
      if (block.type === 'image' && block.image.hash === file.hash) {
        placed.push(block);
        continue;
      }
      const told = media.find((each) => each.url === url);
      placed.push(imageBlock(file, told));
      caption = told?.caption ?? null;
      continue;
    }
    // Where a picture is a link, its caption stands under it by itself.
    if (caption === null || !isSame(block, captionBlock(caption))) placed.push(block);
    caption = null;
  }
  return mapLinks(placed, {
    link: (url) => {
      const file = fileAt(url);
      return file ? wholeUrl(file) : url;
    },
  });
}

const isSame = (one: Block, other: Block) => JSON.stringify(one) === JSON.stringify(other);

function imageBlock(file: LibraryFile, media: StoryMedia | undefined): ImageBlock {
  const { name, url, width, height, hash, ext, mime, size, provider, createdAt, updatedAt } = file;
  const credit = media?.credit ?? null;
  return {
    type: 'image',
    image: {
      name,
      alternativeText: media?.alternativeText ?? file.alternativeText,
      caption: media?.caption ?? file.caption,
      url,
      width,
      height,
      hash,
      ext,
      mime,
      size: Number(size),
      provider,
      createdAt: new Date(createdAt).toISOString(),
      updatedAt: new Date(updatedAt).toISOString(),
      formats: file.formats,
      previewUrl: file.previewUrl ?? null,
      provider_metadata: file.provider_metadata,
    },
    ...(credit !== null && { credit }),
    children: [{ type: 'text', text: '' }],
  };
}
