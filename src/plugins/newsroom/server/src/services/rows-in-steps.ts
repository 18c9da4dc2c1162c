import type { Core } from '@strapi/strapi';

const AT_ONCE = 500;

type Uid = Parameters<Core.Strapi['db']['query']>[0];

interface Reading {
  where: object;
  /** `id` among them. */
  select: string[];
  populate?: object;
}

/** Rows of a type by their ids, some at a time, so that no more stand in memory however many there are. */
export async function* rowsInSteps<Row extends { id: number }>(
  strapi: Core.Strapi,
  uid: Uid,
  { where, ...reading }: Reading,
): AsyncGenerator<Row> {
  for (let above = 0; ;) {
    const rows: Row[] = await strapi.db.query(uid).findMany({
      ...reading,
      where: { ...where, id: { $gt: above } },
      orderBy: { id: 'asc' },
      limit: AT_ONCE,
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    above = last.id;
  }
}
