import type { ChannelArticle, Publication } from '../../channel-article';
import { jsonLdScript, opening } from '../page/head';
import { STYLE } from '../page/style';
import { joined } from '../page/text';

/** The page hides until the runtime has laid it out; the text of these rules is fixed by the format. */
const HIDDEN_AT_START = boilerplate();

/** The runtime lays out pictures; one whose size nobody knows is fitted into a frame. */
const PICTURES =
  'amp-img{max-width:100%}.frame{position:relative;height:20rem}.frame img{object-fit:contain}';

export function ampHead(article: ChannelArticle, publication: Publication): string {
  return joined(
    ...opening(article, publication),
    '<script async src="https://cdn.ampproject.org/v0.js"></script>',
    HIDDEN_AT_START,
    `<style amp-custom>${STYLE}${PICTURES}</style>`,
    jsonLdScript(article, publication),
  );
}

/** https://amp.dev/documentation/guides-and-tutorials/learn/spec/amp-boilerplate */
function boilerplate(): string {
  const prefixes = ['-webkit-', '-moz-', '-ms-', ''];
  const animation = (value: string) =>
    `body{${prefixes.map((prefix) => `${prefix}animation:${value}`).join(';')}}`;
  const frames = ['-webkit-', '-moz-', '-ms-', '-o-', '']
    .map(
      (prefix) => `@${prefix}keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}`,
    )
    .join('');
  const start = `${animation('-amp-start 8s steps(1,end) 0s 1 normal both')}${frames}`;
  const never = animation('none');
  return `<style amp-boilerplate>${start}</style><noscript><style amp-boilerplate>${never}</style></noscript>`;
}
