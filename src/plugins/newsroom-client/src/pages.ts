/** One page of a list, to put into a query: `pagination`. */
export interface PageOfList {
  cursor?: string;
  page?: number;
  pageSize?: number;
  limit?: number;
}

interface List<Row> {
  data: readonly Row[];
  meta: {
    cursors?: { next?: string | null };
    pagination?: { page?: number; pageCount?: number; pageSize?: number };
  };
}

/**
 * Every row of a list, page after page, read when it is needed:
 *
 *     for await (const article of every((pagination) => findArticles(newsroom, { pagination }))) …
 *
 * By cursor, where the list has cursors: then nothing is missed or doubled when a story comes meanwhile.
 *
 * @param limit rows of one page
 */
export async function* every<Row>(
  read: (pagination: PageOfList) => Promise<List<Row>>,
  limit?: number,
): AsyncGenerator<Row, void, undefined> {
  for (let at: PageOfList | null = { pageSize: limit }; at;) {
    const { data, meta }: List<Row> = await read(at);
    yield* data;
    at = pageAfter(meta, limit);
  }
}

function pageAfter({ cursors, pagination }: List<unknown>['meta'], limit?: number) {
  if (cursors) return cursors.next ? { cursor: cursors.next, limit } : null;
  const { page = 1, pageCount = 1 } = pagination ?? {};
  return page < pageCount ? { page: page + 1, pageSize: limit } : null;
}
