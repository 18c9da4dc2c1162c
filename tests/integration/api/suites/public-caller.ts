import type { Core } from '@strapi/strapi';
import type supertest from 'supertest';

import type { Newsroom } from '../../harness/boot';
import { DRAFT_RIGHT, grant, token } from '../matrix/callers';
import { reader } from '../newsdesk';

const ARTICLE = 'plugin::newsroom.article';
const PERMISSIONS = 'plugin::users-permissions.permission';

/** Whoever brings no credentials is found out once, and anew after each change of what they may do. */
export function publicCallerSuite(newsroom: () => Newsroom): void {
  const strapi = (): Core.Strapi => newsroom().strapi;
  const permissions = () => strapi().db.query(PERMISSIONS);
  let asked = 0;
  /** A read that is not among the answers that are kept. */
  const read = (): supertest.Test => {
    asked += 1;
    return reader(newsroom())(`/articles?populate=false&filters[headline][$ne]=${asked}`);
  };

  /** How often the database was asked what a caller may do. */
  async function asksFor(request: supertest.Test): Promise<number> {
    let asks = 0;
    const count = ({ sql }: { sql: string }) => {
      if (/^select.*up_permissions/i.test(sql)) asks += 1;
    };
    const { connection } = strapi().db;
    connection.on('query', count);
    await request;
    connection.removeListener('query', count);
    return asks;
  }

  describe('who brings no credentials', () => {
    it('is found out once', async () => {
      await read().expect(200);
      expect(await asksFor(read().expect(200))).toBe(0);
    });

    it('is found out once where no answers are kept, too', async () => {
      // HEAD is made anew each time.
      const head = () => reader(newsroom(), 'head')('/articles?populate=false').expect(200);
      await head();
      expect(await asksFor(head())).toBe(0);
    });

    it('may no more what was just taken from the role, at any address', async () => {
      const action = `${ARTICLE}.find`;
      await read().expect(200);
      await permissions().deleteMany({ where: { action, role: { type: 'public' } } });
      await read().expect(403);
      await read().expect(403);
      await grant(strapi(), 'public', [action]);
      await read().expect(200);
    });

    it('is shown no relation that was just taken from the role', async () => {
      const action = 'plugin::newsroom.author.find';
      const authors = async () => {
        asked += 1;
        const answer = await reader(newsroom())(
          `/articles?view=full&filters[slug][$eq]=bridge-opens&filters[headline][$ne]=${asked}`,
        ).expect(200);
        return answer.body.data[0].authors;
      };
      expect(await authors()).toHaveLength(1);
      await permissions().deleteMany({ where: { action, role: { type: 'public' } } });
      expect(await authors()).toBeUndefined();
      await grant(strapi(), 'public', [action]);
      expect(await authors()).toHaveLength(1);
    });

    it('may no more what another process took, within a second', async () => {
      const action = `${ARTICLE}.find`;
      await read().expect(200);
      const [{ id }] = (await permissions().findMany({
        where: { action, role: { type: 'public' } },
      })) as [{ id: number }];
      const { connection } = strapi().db;
      await connection('up_permissions_role_lnk').where({ permission_id: id }).delete();
      await connection('newsroom_changes').insert({ kind: 'settings', created_at: Date.now() });
      await new Promise((done) => setTimeout(done, 1_000));
      await read().expect(403);
      await grant(strapi(), 'public', [action]);
      await read().expect(200);
    });

    it('is not taken for somebody with a token, nor the other way round', async () => {
      const drafts = '/articles/drafts?populate=false';
      const editor = await token(strapi(), 'custom', [`${ARTICLE}.find`, DRAFT_RIGHT]);
      await read().expect(200);
      await reader(newsroom())(drafts).set('Authorization', `Bearer ${editor}`).expect(200);
      await reader(newsroom())(drafts).expect(403);
      await read().set('Authorization', 'Bearer nobody').expect(401);
      await read().expect(200);
    });
  });
}
