/** One page of a list, to put into a query: `pagination`. */
export interface PageOfList {
  cursor?: string;
  page?: number;
}

interface List<Row> {
  data: readonly Row[];
  meta: {
    cursors?: { next?: string | null };
    pagination?: { page?: number; pageCount?: number };
  };
}

/**
 * Every row of a list, page after page, read when it is needed:
 *
 *     for await (const article of every((pagination) => findArticles(newsroom, { pagination }))) …
 *
 * By cursor, where the list has cursors: then nothing is missed or doubled when a story comes meanwhile.
 */
export async function* every<Row>(
  read: (pagination: PageOfList) => Promise<List<Row>>,
  first: PageOfList = {},
): AsyncGenerator<Row, void, undefined> {
  for (let at: PageOfList | null = first; at;) {
    const { data, meta }: List<Row> = await read(at);
    yield* data;
    at = pageAfter(meta);
  }
}

function pageAfter({ cursors, pagination }: List<unknown>['meta']): PageOfList | null {
  if (cursors) return cursors.next ? { cursor: cursors.next } : null;
  const { page = 1, pageCount = 1 } = pagination ?? {};
  return page < pageCount ? { page: page + 1 } : null;
}
