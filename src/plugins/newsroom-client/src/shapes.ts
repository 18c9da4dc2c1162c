/** What a question makes of the rows that it gets: the types of answers follow from their query. */
export type RowFor<Query, Whole, Selection, Views = unknown> = WithBody<
  Query,
  Query extends { status: 'draft' } | { fields: unknown } | { populate: unknown }
    ? Selection
    : Query extends { view: infer View extends keyof Views }
      ? Views[View]
      : Whole
>;

type WithBody<Query, Row> = 'body' extends keyof Row
  ? Query extends { body: 'html' }
    ? Omit<Row, 'body'> & { bodyHtml: string }
    : Query extends { body: 'text' }
      ? Omit<Row, 'body'> & { bodyText: string }
      : Row
  : Row;
