import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

/** Somebody or something whose stories are yet to be found by the present name. */
export interface Debt {
  uid: string;
  documentId: string;
  /** Told anew with each change of the name: what was indexed before that change settles nothing. */
  mark: string;
}

const NAME = 'search_owed.';
const STORED = 'strapi::core-store';
const storedKey = ({ documentId }: Pick<Debt, 'documentId'>): string =>
  `plugin_newsroom_${NAME}${documentId}`;

/** A row of its own each: nodes and transactions owe and settle without a look at the others' rows. */
export async function owe(
  strapi: Core.Strapi,
  { uid, documentId }: Omit<Debt, 'mark'>,
): Promise<void> {
  const value: Debt = { uid, documentId, mark: randomUUID() };
  await strapi
    .store({ type: 'plugin', name: 'newsroom', key: `${NAME}${documentId}` })
    .set({ value });
}

export async function debtsOf(strapi: Core.Strapi): Promise<Debt[]> {
  const rows = (await strapi.db.query(STORED).findMany({
    where: { key: { $startsWith: storedKey({ documentId: '' }) } },
    orderBy: { id: 'asc' },
  })) as Array<{ value: string }>;
  return rows.map(({ value }) => JSON.parse(value) as Debt);
}

/** Unless the name has changed once more meanwhile. */
export async function settle(strapi: Core.Strapi, debt: Debt): Promise<void> {
  const where = { key: storedKey(debt), value: { $contains: debt.mark } };
  await strapi.db.query(STORED).deleteMany({ where });
}
