import { CONTRIBUTION_ROLES } from '../model';
import type { Block, Dateline, StoryMedia } from '../model';
import { asText, field, fieldsOf, isFields, rowsOf, textsOf } from '../read/json/fields';
import type { Fields } from '../read/json/fields';
import { ARTICLE_LABELS, CORRECTION_KINDS, PUB_STATUSES, RELATIONS } from './model';
import type {
  WholeArticle,
  WholeAuthor,
  WholeCorrection,
  WholeCredit,
  WholeRelatedPost,
  WholeState,
  WholeTerm,
  WholeVersion,
} from './model';

/** A line as an article; null for one that is none. What is unknown in it is left out, as if null. */
export function readWholeLine(line: unknown): WholeArticle | null {
  const fields = fieldsOf(field(fieldsOf(line), 'article'));
  const text = (name: string) => asText(field(fields, name));
  const id = text('id');
  if (id === null || text('slug') === null || text('headline') === null) return null;
  return {
    id,
    locale: text('locale') ?? '',
    site: text('site') ?? '',
    url: text('url') ?? '',
    isPublished: field(fields, 'isPublished') === true,
    ...version(fields),
    state: state(fieldsOf(field(fields, 'state'))),
    corrections: rowsOf(field(fields, 'corrections')).flatMap(correction),
    redirects: textsOf(field(fields, 'redirects') ?? []),
    draft: draft(field(fields, 'draft')),
  };
}

/** A draft has only what is not as in the public version. */
function draft(given: unknown): WholeArticle['draft'] {
  if (!isFields(given)) return null;
  const read = Object.entries(version(given)).filter(([name]) => name in given);
  return Object.fromEntries(read);
}

function version(fields: Fields): WholeVersion {
  const text = (name: string) => asText(field(fields, name));
  return {
    slug: text('slug') ?? '',
    headline: text('headline') ?? '',
    kicker: text('kicker'),
    label: oneOf(ARTICLE_LABELS, fields, 'label'),
    standfirst: text('standfirst'),
    // Its blocks are looked at where they are written, as an editor's are.
    body: rowsOf(field(fields, 'body')) as unknown as Block[],
    byline: text('byline'),
    creditLine: text('creditLine'),
    dateline: dateline(field(fields, 'dateline')),
    authors: rowsOf(field(fields, 'authors')).flatMap(author),
    credits: rowsOf(field(fields, 'credits')).map(credit),
    relatedPosts: rowsOf(field(fields, 'relatedPosts')).flatMap(relatedPost),
    section: terms(field(fields, 'section'))[0] ?? null,
    tags: terms(field(fields, 'tags')),
    genre: text('genre'),
    language: text('language'),
    publishedOn: date(fields, 'publishedOn'),
    firstPublishedOn: date(fields, 'firstPublishedOn'),
    updatedOn: date(fields, 'updatedOn'),
    sourceName: text('sourceName'),
    sourceUrl: text('sourceUrl'),
    canonicalUrl: text('canonicalUrl'),
    usageTerms: text('usageTerms'),
    copyrightHolder: text('copyrightHolder'),
    access: oneOf(['free', 'metered', 'subscribers'], fields, 'access') ?? 'free',
    seoTitle: text('seoTitle'),
    seoDescription: text('seoDescription'),
    noindex: field(fields, 'noindex') === true,
    publicNote: text('publicNote'),
    editorNote: text('editorNote'),
    leadImage: media(field(fields, 'leadImage')),
    leadImageCaption: text('leadImageCaption'),
    leadImageCredit: text('leadImageCredit'),
    socialImage: media(field(fields, 'socialImage')),
  };
}

const value = (fields: Fields, name: string) => asText(field(fields, name));

function oneOf<Known extends string>(
  known: readonly Known[],
  fields: Fields,
  name: string,
): Known | null {
  return known.find((each) => each === field(fields, name)) ?? null;
}

function date(fields: Fields, name: string): string | null {
  const text = value(fields, name);
  return text === null || Number.isNaN(Date.parse(text)) ? null : text;
}

function dateline(given: unknown): Dateline | null {
  if (!isFields(given)) return null;
  return {
    place: value(given, 'place'),
    agency: value(given, 'agency'),
    date: value(given, 'date'),
  };
}

function author(fields: Fields): WholeAuthor[] {
  const [slug, name] = [value(fields, 'slug'), value(fields, 'name')];
  if (slug === null || name === null) return [];
  return [
    {
      slug,
      name,
      givenName: value(fields, 'givenName'),
      familyName: value(fields, 'familyName'),
      jobTitle: value(fields, 'jobTitle'),
      organization: value(fields, 'organization'),
      bio: value(fields, 'bio'),
      location: value(fields, 'location'),
      email: value(fields, 'email'),
      sameAs: textsOf(field(fields, 'sameAs') ?? []),
      aliases: textsOf(field(fields, 'aliases') ?? []),
      active: field(fields, 'active') !== false,
      photo: media(field(fields, 'photo')),
    },
  ];
}

function credit(fields: Fields): WholeCredit {
  const contributor = fieldsOf(field(fields, 'contributor'));
  const name = value(contributor, 'name');
  return {
    name: value(fields, 'name'),
    role: oneOf(CONTRIBUTION_ROLES, fields, 'role') ?? 'contributing',
    organization: value(fields, 'organization'),
    place: value(fields, 'place'),
    contributor:
      name === null
        ? null
        : {
            name,
            organization: value(contributor, 'organization'),
            kind: oneOf(['person', 'organization'], contributor, 'kind') ?? 'person',
            aliases: textsOf(field(contributor, 'aliases') ?? []),
          },
    author: author(fieldsOf(field(fields, 'author')))[0] ?? null,
  };
}

function relatedPost(fields: Fields): WholeRelatedPost[] {
  const headline = value(fields, 'headline');
  if (headline === null) return [];
  const after = field(fields, 'afterParagraph');
  return [
    {
      headline,
      teaser: value(fields, 'teaser'),
      url: value(fields, 'url'),
      byline: value(fields, 'byline'),
      dateline: dateline(field(fields, 'dateline')),
      placement: oneOf(['inline', 'footer'], fields, 'placement') ?? 'footer',
      afterParagraph: Number.isInteger(after) ? (after as number) : null,
      relation: oneOf(RELATIONS, fields, 'relation') ?? 'related',
      target: value(fields, 'target'),
    },
  ];
}

function terms(given: unknown): WholeTerm[] {
  return rowsOf(Array.isArray(given) ? given : [given]).flatMap((fields) => {
    const [slug, name] = [value(fields, 'slug'), value(fields, 'name')];
    if (slug === null || name === null) return [];
    return [{ slug, name, description: value(fields, 'description') }];
  });
}

function media(given: unknown): StoryMedia | null {
  const fields = fieldsOf(given);
  const url = value(fields, 'url');
  if (url === null) return null;
  return {
    url,
    alternativeText: value(fields, 'alternativeText'),
    caption: value(fields, 'caption'),
    credit: value(fields, 'credit'),
  };
}

function state(fields: Fields): WholeState {
  return {
    pubStatus: oneOf(PUB_STATUSES, fields, 'pubStatus') ?? 'usable',
    reason: value(fields, 'reason'),
    legal: field(fields, 'legal') === true,
    embargoUntil: date(fields, 'embargoUntil'),
    historical: field(fields, 'historical') === true,
    dismissed: textsOf(field(fields, 'dismissed') ?? []),
  };
}

function correction(fields: Fields): WholeCorrection[] {
  const text = value(fields, 'text');
  if (text === null) return [];
  const kind = oneOf(CORRECTION_KINDS, fields, 'kind') ?? 'correction';
  return [{ kind, text, date: date(fields, 'date') }];
}
