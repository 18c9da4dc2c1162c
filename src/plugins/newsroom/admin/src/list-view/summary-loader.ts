import { getFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

import type { ArticleSummary } from '../../../shared/admin/article-desk';
import { DESK } from '../api/newsroom-api';

/** Long enough for all cells of a page to ask together. */
const GATHER = 30;
const KEPT = 5_000;

type Answer = Promise<ArticleSummary | null>;

interface Waiting {
  locale: string | null;
  documentId: string;
  settle: (summary: ArticleSummary | null) => void;
}

const kept = new Map<string, { at: number; answer: Answer }>();
let waiting: Waiting[] = [];

/** One request for a page of the list: its cells ask one by one, and are answered together. */
function load(documentId: string, locale: string | null): Answer {
  const key = `${documentId}:${locale}`;
  const known = kept.get(key);
  if (known && Date.now() - known.at < KEPT) return known.answer;
  const answer: Answer = new Promise((settle) => {
    waiting.push({ documentId, locale, settle });
    if (waiting.length === 1) setTimeout(ask, GATHER);
  });
  kept.set(key, { at: Date.now(), answer });
  return answer;
}

async function ask(): Promise<void> {
  const asked = waiting;
  waiting = [];
  for (const locale of new Set(asked.map((one) => one.locale))) {
    const here = asked.filter((one) => one.locale === locale);
    const documentIds = [...new Set(here.map(({ documentId }) => documentId))];
    const found = await getFetchClient()
      .post<{ data: ArticleSummary[] }>(`${DESK}/summaries`, { documentIds, locale })
      .then(({ data }) => new Map(data.data.map((one) => [one.documentId, one])))
      .catch(() => null);
    // A column that can't be filled stays empty: the list itself is not ours to break.
    for (const { documentId, settle } of here) settle(found?.get(documentId) ?? null);
  }
}

/** null while it is not known, and where it can't be. */
export function useSummary(documentId: string, locale: string | null): ArticleSummary | null {
  const [summary, setSummary] = useState<ArticleSummary | null>(null);
  useEffect(() => {
    let isHere = true;
    void load(documentId, locale).then((found) => isHere && setSummary(found));
    return () => {
      isHere = false;
    };
  }, [documentId, locale]);
  return summary;
}
