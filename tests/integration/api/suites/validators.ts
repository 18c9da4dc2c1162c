import supertest from 'supertest';

import type { Newsroom } from '../../harness/boot';
import { HOST, reader, untilTheNextSecond } from '../newsdesk';
import type { Filed } from '../newsdesk';

/** ETag and Last-Modified of what the API answers. */
export function validatorsSuite(newsroom: () => Newsroom, story: () => Filed): void {
  const get = (path: string) => reader(newsroom())(path);

  describe('validators', () => {
    beforeAll(untilTheNextSecond);

    it.each(['/articles', '/articles/by-slug/bridge-opens', '/authors'])(
      'spare a caller who has the answer already: %s',
      async (path) => {
        const first = await get(path).expect(200);
        expect(first.headers.etag).toMatch(/^"[\w-]{43}"$/);
        expect(first.headers['content-type']).toBe('application/json; charset=utf-8');
        expect(first.headers.vary).toContain('Authorization');

        const again = await get(path).set('If-None-Match', `"other", W/${first.headers.etag}`);
        expect([again.status, again.text]).toEqual([304, '']);
        const since = await get(path).set('If-Modified-Since', first.headers['last-modified']!);
        expect(since.status).toBe(304);
        const changed = await get(path)
          .set('If-None-Match', '"other"')
          .set('If-Modified-Since', first.headers['last-modified']!);
        expect(changed.status).toBe(200);
      },
    );

    it('answer HEAD with the same headers and no body', async () => {
      const head = await supertest(newsroom().http)
        .head('/api/newsroom/articles')
        .set('Host', HOST)
        .expect(200);
      const full = await get('/articles');
      expect(head.headers.etag).toBe(full.headers.etag);
      expect(head.headers['content-length']).toBe(String(Buffer.byteLength(full.text)));
      expect(head.text ?? '').toBe('');
    });

    it('change when an author does', async () => {
      const before = await get(`/articles/${story().documentId}`);
      const author = await newsroom()
        .strapi.db.query('plugin::newsroom.author')
        .findOne({ where: { slug: 'ada-marsh' } });
      await newsroom()
        .strapi.documents('plugin::newsroom.author')
        .update({
          documentId: author.documentId,
          data: { jobTitle: 'Harbour correspondent' } as never,
        });
      const after = await get(`/articles/${story().documentId}`).set(
        'If-None-Match',
        before.headers.etag!,
      );
      expect(after.status).toBe(200);
    });
  });
}
