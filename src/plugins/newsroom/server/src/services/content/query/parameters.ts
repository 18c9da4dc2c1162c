import { BODY_FORMS, VIEW_NAMES } from './view';
import { PAGINATION_KEYS } from './pagination';

/**
 * Every parameter of the reading routes, once: what is refused as unknown and what the API's
 * description says follow from this table and from that of the routes (routes/reads.ts).
 */
export interface Parameter {
  description: string;
  /** How it is read: one value, one of a few, a list with commas, or an object in brackets. */
  form:
    | { kind: 'text'; example: string; pattern?: string }
    | { kind: 'choice'; of: readonly string[] }
    | { kind: 'list' }
    | { kind: 'object'; keys: readonly string[] | null };
}

const text = (description: string, example: string, pattern?: string): Parameter => ({
  description,
  form: { kind: 'text', example, ...(pattern ? { pattern } : {}) },
});

const MOMENT = '^\\d{4}-\\d{2}-\\d{2}(T[\\d:.]+(Z|[+-]\\d{2}:\\d{2}))?$';

export const PARAMETERS = {
  locale: text('One of the locales that are set up; the default one without it.', 'en'),
  status: {
    description: '`draft` needs the permission article.findDrafts.',
    form: { kind: 'choice', of: ['published', 'draft'] },
  },
  view: {
    description: 'Ready-made fields and relations: a card for lists, or all that a page shows.',
    form: { kind: 'choice', of: VIEW_NAMES },
  },
  body: {
    description: 'The body as Strapi’s blocks, or as bodyHtml or bodyText in their place.',
    form: { kind: 'choice', of: BODY_FORMS },
  },
  fields: { description: 'The fields to show; * for all.', form: { kind: 'list' } },
  populate: {
    description: 'The relations that come along: paths with commas, or an object of relations.',
    form: { kind: 'object', keys: null },
  },
  filters: {
    description: 'Conditions by field, in Strapi’s words ($eq, $contains, $and …).',
    form: { kind: 'object', keys: null },
  },
  sort: {
    description:
      'Fields with :asc or :desc. Articles know shownOn too: the date that readers see, never empty.',
    form: { kind: 'list' },
  },
  pagination: {
    description: 'page and pageSize, or start and limit, or cursor and limit; and withCount.',
    form: { kind: 'object', keys: PAGINATION_KEYS },
  },
  section: text('Slug of the section.', 'harbour'),
  author: text('Slug of an author.', 'jo-harper'),
  tag: text('Slug of a tag.', 'ferries'),
  from: text('Shown on this day or later; or from this moment on.', '2024-03-05', MOMENT),
  to: text('Shown on this day or earlier; or before this moment.', '2024-03-31', MOMENT),
  month: text('Shown in this month, in UTC.', '2024-03', '^\\d{4}-\\d{2}$'),
  q: text(
    'What is sought: all of the words, "a phrase", begin* for what begins so, -word for what must not be in it.',
    'ferry "new pier" -toll*',
  ),
  by: {
    description: 'The best matches first, or the newest.',
    form: { kind: 'choice', of: ['relevance', 'date'] },
  },
  limit: text('How many at most.', '5', '^\\d{1,3}$'),
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;
