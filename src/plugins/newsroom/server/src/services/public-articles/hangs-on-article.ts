import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

import { linkTableOf } from '../../documents/link-table';
import { ARTICLE, CORRECTION, CREDIT, RELATED_POST } from '../../uids';
import { publicArticle } from './public-article';
import { tableOf } from './table';
import type { AnyView, Where } from './view';

/** A correction of a public article. */
export function correctionIsPublic(strapi: Core.Strapi, { now, locale, ids }: AnyView): Where {
  const open = tableOf(strapi, CORRECTION, 'correction')
    .select('id')
    .whereExists(
      publicArticle(strapi, now, locale)
        .whereRaw('article.document_id = correction.article_document_id')
        .whereRaw('article.locale = correction.article_locale'),
    );
  return { id: { $in: ids ? open.whereIn('id', ids) : open } };
}

/** Linked from a public version of its article: one that only the draft has is not public yet. */
export function creditIsPublic(strapi: Core.Strapi, view: AnyView): Where {
  return { id: { $in: linkedFromPublic(strapi, 'credits', view) } };
}

/** A related post of a public article; with a target, only while that is public too. */
export function relatedPostIsPublic(strapi: Core.Strapi, view: AnyView): Where {
  return {
    $and: [
      { id: { $in: linkedFromPublic(strapi, 'relatedPosts', view) } },
      { id: { $notIn: pointingToClosed(strapi, view) } },
    ],
  };
}

/** Credited by a public article of any locale: a source of an unpublished story stays unnamed. */
export function contributorIsPublic(
  strapi: Core.Strapi,
  { now, ids }: Pick<AnyView, 'now' | 'ids'>,
): Where {
  const credited = linkTable(strapi, CREDIT, 'contributor');
  const credits = linkTable(strapi, ARTICLE, 'credits');
  const fromPublic = links(strapi, credits, 'link')
    .select(strapi.db.connection.raw('1'))
    .whereRaw('?? = ??', [`link.${credits.target}`, `credited.${credited.source}`])
    .whereExists(
      publicArticle(strapi, now).whereRaw('article.id = ??', [`link.${credits.source}`]),
    );
  const open = links(strapi, credited, 'credited').select(credited.target).whereExists(fromPublic);
  return { id: { $in: ids ? open.whereIn(credited.target, ids) : open } };
}

function linkedFromPublic(
  strapi: Core.Strapi,
  relation: 'credits' | 'relatedPosts',
  { now, locale, ids }: AnyView,
): Knex.QueryBuilder {
  const link = linkTable(strapi, ARTICLE, relation);
  const { source, target } = link;
  const open = links(strapi, link, 'link')
    .select(target)
    .whereExists(
      publicArticle(strapi, now, locale).whereRaw('article.id = ??', [`link.${source}`]),
    );
  return ids ? open.whereIn(target, ids) : open;
}

function pointingToClosed(strapi: Core.Strapi, { now, ids }: AnyView): Knex.QueryBuilder {
  const link = linkTable(strapi, RELATED_POST, 'target');
  const { source, target } = link;
  // By document and locale, not by row: the row that a link names may be the draft.
  const isPublic = publicArticle(strapi, now)
    .whereRaw('article.document_id = target.document_id')
    .whereRaw('article.locale = target.locale');
  const targets = tableOf(strapi, ARTICLE, 'target')
    .select(strapi.db.connection.raw('1'))
    .whereRaw('target.id = ??', [`link.${target}`])
    .whereExists(isPublic);
  const closed = links(strapi, link, 'link').select(source).whereNotExists(targets);
  return ids ? closed.whereIn(source, ids) : closed;
}

interface Links {
  name: string;
  source: string;
  target: string;
}

function linkTable(strapi: Core.Strapi, uid: string, relation: string): Links {
  const { name, joinColumn, inverseJoinColumn } = linkTableOf(strapi, uid, relation)!;
  return { name, source: joinColumn.name, target: inverseJoinColumn.name };
}

const links = (strapi: Core.Strapi, { name }: Links, alias: string): Knex.QueryBuilder =>
  strapi.db.getConnection(`${name} as ${alias}`);
