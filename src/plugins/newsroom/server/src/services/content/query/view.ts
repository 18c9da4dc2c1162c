import { invalidParameter } from './refuse';
import { readText } from './values';

/**
 * Ready-made answers for a frontend: a card for a list, and everything that a page of one article
 * shows. They stand for `fields` and `populate` and can't be mixed with them.
 */
export const VIEWS = {
  card: {
    fields:
      'headline,slug,kicker,label,standfirst,excerpt,access,locale,publishedOn,updatedOn,readingMinutes',
    populate: {
      authors: { fields: 'name,slug' },
      section: { fields: 'name,slug' },
      leadImage: { fields: 'url,alternativeText,caption,width,height,mime,formats' },
    },
  },
  full: {},
} as const;

export const VIEW_NAMES = Object.keys(VIEWS) as ReadonlyArray<keyof typeof VIEWS>;

type Raw = Record<string, unknown>;

export function withView({ view, ...raw }: Raw): Raw {
  if (view === undefined) return raw;
  const name = readText(view, ['view']);
  if (!Object.hasOwn(VIEWS, name)) {
    throw invalidParameter(['view'], `one of ${VIEW_NAMES.join(', ')}`, name);
  }
  if (raw.fields !== undefined || raw.populate !== undefined) {
    throw invalidParameter(['view'], 'a view, or fields and populate', 'both');
  }
  return { ...raw, ...VIEWS[name as keyof typeof VIEWS] };
}

export const BODY_FORMS = ['blocks', 'html', 'text'] as const;

export type BodyForm = (typeof BODY_FORMS)[number];

/** How the body is wanted: Strapi's blocks, or rendered, so that a frontend needs no renderer. */
export function readBodyForm(raw: unknown): BodyForm {
  if (raw === undefined) return 'blocks';
  const form = BODY_FORMS.find((known) => known === raw);
  if (!form) throw invalidParameter(['body'], `one of ${BODY_FORMS.join(', ')}`, raw);
  return form;
}
