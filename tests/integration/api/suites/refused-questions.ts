import type { Newsroom } from '../../harness/boot';
import { reader } from '../newsdesk';
import type { Filed } from '../newsdesk';

/** Words that no question of ours has, values that no word takes, and drafts for the public. */
export function refusedQuestionsSuite(newsroom: () => Newsroom, story: () => Filed): void {
  const get = (path: string) => reader(newsroom())(path);

  describe('a question that has no place here', () => {
    it.each([
      ['foo=1', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['_q=bridge', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['page=2', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['publicationFilter=modified', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['hasPublishedVersion=false', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['lookup[editorNote]=x', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['where[editorNote]=x', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['filters[editorNote][$contains]=private', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['filters[authors][email][$startsWith]=a', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['filters[authors][adminUser][id]=1', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['filters[createdBy][id]=1', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['filters[relatedPosts][target][headline][$contains]=x', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['filters[$or][0][editorNote]=x', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['filters[headline][$jsonSupersetOf]=x', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['filters[headline][$constructor]=x', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['sort=editorNote', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['sort=authors.email', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['sort=createdBy.id', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['sort=relatedPosts.target.headline', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['fields=editorNote', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['populate=createdBy', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['populate=bodyMedia', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['populate=localizations', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['populate=authors.adminUser', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['populate[authors][fields]=email', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['populate[authors][filters][email]=x', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      [
        'populate[relatedPosts][populate][target][populate]=section',
        'NEWSROOM_QUERY_UNKNOWN_PARAMETER',
      ],
      [
        'populate[relatedPosts][populate][target][fields]=editorNote',
        'NEWSROOM_QUERY_UNKNOWN_PARAMETER',
      ],
      ['pagination[offset]=1', 'NEWSROOM_QUERY_UNKNOWN_PARAMETER'],
      ['pagination[pageSize]=0', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['pagination[page]=1e99', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['pagination[page]=1&pagination[limit]=1', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['locale=xx', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['locale=*', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['locale[]=en&locale[]=fr', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['sort=headline:sideways', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['filters=x', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['filters[section]=5', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['filters[publishedOn][$gt]=yesterday', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['filters[wordCount]=many', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['filters[headline]=%00', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['filters[wordCount][$between]=1', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
      ['status=draft', 'NEWSROOM_DRAFTS_ARE_CLOSED'],
      ['status[]=published&status[]=draft', 'NEWSROOM_QUERY_INVALID_PARAMETER'],
    ])('is refused: %s', async (query, code) => {
      const { status, body } = await get(`/articles?${query}`);
      expect({ status, code: body.error?.details?.code }).toEqual({ status: 400, code });
      expect(body.data).toBeNull();
    });

    it('is refused as a draft by slug and by documentId too', async () => {
      for (const path of [`/articles/${story().documentId}`, '/articles/by-slug/bridge-opens']) {
        const { status, body } = await get(`${path}?status=draft`);
        expect([status, body.error.details.code]).toEqual([400, 'NEWSROOM_DRAFTS_ARE_CLOSED']);
      }
    });

    it('stops where sections could go round for ever', async () => {
      const path = Array.from({ length: 12 }, () => 'parent').join('.');
      await get(`/sections?populate=${path}`).expect(400);
      await get('/sections?populate=parent.parent.parent').expect(200);
    });
  });
}
