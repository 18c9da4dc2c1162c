import { embedUrl } from '../../blocks';
import type { Block, StoryMedia } from '../../model';
import { claim, isFree, type Desk } from '../desk';
import type { Leaf } from './leaves';

/**
 * A caption or a picture's credit in a paragraph of its own, right behind the picture: it goes with
 * it. Elsewhere such words are text that somebody wrote.
 */
export function takePictureCaptions(
  { lines }: Desk,
  leaves: readonly Leaf[],
  blocks: readonly Block[],
  media: StoryMedia[],
): void {
  lines.forEach((line, index) => {
    if (!isFree(line) || line.sign !== 'caption') return;
    const before = blocks[leaves[index]!.block - 1];
    const url = before === undefined ? null : embedUrl(before);
    const picture = media.find((one) => url !== null && one.url === url);
    if (picture === undefined) return;
    picture.caption = picture.caption === null ? line.text : `${picture.caption} ${line.text}`;
    claim(line, 'caption', 'caption');
  });
}
