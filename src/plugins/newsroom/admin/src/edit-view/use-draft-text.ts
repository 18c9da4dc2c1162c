import { useForm, useQueryParams } from '@strapi/strapi/admin';

import type { DraftText } from '../../../shared/admin/article-desk';
import type { Block } from '../../../story/model';

/** The locale that is being edited; null for the site's own. */
export function useEditedLocale(): string | null {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query.plugins?.i18n?.locale ?? null;
}

/** The article as it stands in the form. */
export function useDraftText(documentId: string | undefined): DraftText {
  const locale = useEditedLocale();
  const { values, initialValues } = useForm('NewsroomCopyCheck', ({ values, initialValues }) => ({
    values,
    initialValues,
  })) as { values: Record<string, unknown>; initialValues: Record<string, unknown> };
  return {
    documentId: documentId ?? null,
    locale,
    headline: text(values.headline),
    body: Array.isArray(values.body) ? (values.body as Block[]) : [],
    language: text(values.language),
    byline: text(values.byline),
    creditLine: text(values.creditLine),
    authors: joined(values.authors, initialValues.authors),
    credits: joined(values.credits, initialValues.credits),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A relation in the form is what stood there, `{count}`, and what was joined and taken off since. */
function joined(value: unknown, before: unknown): number {
  const { connect = [], disconnect = [] } = (value ?? {}) as {
    connect?: unknown[];
    disconnect?: unknown[];
  };
  const stood = before ?? value;
  const count = Array.isArray(stood) ? stood.length : ((stood as { count?: number })?.count ?? 0);
  return Math.max(0, count + connect.length - disconnect.length);
}
