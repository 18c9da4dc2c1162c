import {
  fromHtml,
  sanitizeBlocks,
  toHtml,
  toMarkdown,
  toText,
} from '../../../src/plugins/newsroom/story/blocks';
import { asJson, fixtureCases } from './cases';
import { validateAsStrapi } from './strapi-validator';

describe.each(fixtureCases('blocks').map((fixture) => [fixture.name, fixture] as const))(
  'the page %s',
  (_, fixture) => {
    const { blocks, media } = fromHtml(fixture.read('input.html'));

    it('becomes blocks', () => {
      fixture.expectFile('expected.json', asJson({ blocks, media }));
    });

    it('passes Strapi’s own validation, and sanitising changes nothing', async () => {
      await validateAsStrapi(blocks);
      expect(sanitizeBlocks(blocks)).toEqual(blocks);
    });

    it('becomes HTML, Markdown and text', () => {
      fixture.expectFile('expected.html', `${toHtml(blocks, { embeds: 'players' })}\n`);
      fixture.expectFile('expected.md', toMarkdown(blocks));
      fixture.expectFile('expected.txt', `${toText(blocks)}\n`);
    });

    it('is the same blocks again when its HTML is read', () => {
      expect(fromHtml(toHtml(blocks)).blocks).toEqual(blocks);
    });
  },
);
