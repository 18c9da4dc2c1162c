import { useForm, useQueryParams } from '@strapi/strapi/admin';

import type { DraftText } from '../../../shared/admin/article-desk';
import type { Block } from '../../../story/model';

/** The locale that is being edited; null for the site's own. */
export function useEditedLocale(): string | null {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query.plugins?.i18n?.locale ?? null;
}

type Stored = Readonly<Record<string, unknown>>;

/** The article as it stands in the form. */
export function useDraftText(
  documentId: string | undefined,
  /** As it is stored; of what it is joined to it has the counts. */
  stored: Stored | undefined,
): DraftText {
  const locale = useEditedLocale();
  const values = useForm('NewsroomCopyCheck', ({ values }) => values) as Stored;
  return {
    documentId: documentId ?? null,
    locale,
    headline: text(values.headline),
    body: Array.isArray(values.body) ? (values.body as Block[]) : [],
    language: text(values.language),
    byline: text(values.byline),
    creditLine: text(values.creditLine),
    authors: joined(values.authors, stored?.authors),
    credits: joined(values.credits, stored?.credits),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The form has of a relation what was joined and taken off since the article was read. */
function joined(value: unknown, stored: unknown): number {
  const { connect = [], disconnect = [] } = (value ?? {}) as {
    connect?: unknown[];
    disconnect?: unknown[];
  };
  const count = (stored as { count?: number } | undefined)?.count ?? 0;
  return Math.max(0, count + connect.length - disconnect.length);
}
