import type { Core } from '@strapi/strapi';

import { NewsroomError } from '../../../../../story/errors';
import { changesOfArticles, recordChanges } from '../../../changes';
import { AUTHOR, CONTRIBUTOR } from '../../../uids';
import { articlesWith } from './articles-with';
import { aliasesOf, findPerson } from './find-person';
import type { Author, Person } from './find-person';

/**
 * Gives a contributor a byline and a page: makes an author of the same name, or takes one who is
 * there. The credits stay the contributor's, who is known as that author from then on, so that a later
 * import finds the person in either place.
 *
 * @returns the author. @throws NewsroomError NEWSROOM_PERSON_NOT_FOUND, NEWSROOM_PERSON_IS_AUTHOR
 */
export async function makeAuthor(
  strapi: Core.Strapi,
  { contributor: documentId, author: known }: { contributor: string; author: string | null },
): Promise<{ documentId: string; name: string }> {
  return strapi.db.transaction(async () => {
    const contributor = await findPerson(strapi, 'contributors', documentId);
    if (contributor.author) {
      throw new NewsroomError('NEWSROOM_PERSON_IS_AUTHOR', { name: contributor.name });
    }
    const author =
      known === null
        ? await created(strapi, contributor)
        : await findPerson(strapi, 'authors', known);
    await strapi.db
      .query(CONTRIBUTOR)
      .update({ where: { id: contributor.id }, data: { author: author.id } });
    const articles = await articlesWith(strapi, { kind: 'contributors', rowId: contributor.id });
    await recordChanges(strapi, [
      { kind: 'contributor', documentId, locale: null },
      ...changesOfArticles(articles),
    ]);
    return { documentId: author.documentId, name: author.name };
  });
}

/** By the Document Service: the hook gives the slug, and the change is told. */
async function created(strapi: Core.Strapi, contributor: Person): Promise<Author> {
  const { name, organization } = contributor;
  const data = { name, organization, aliases: aliasesOf(contributor) };
  const { documentId } = await strapi.documents(AUTHOR).create({ data: data as never });
  return findPerson(strapi, 'authors', documentId);
}
