import { linkTableOf } from '../../../documents/link-table';
import { insertValues } from './insert';
import type { Writing } from './insert';

/** The rows that one row is linked to, in their order. */
export interface Links {
  from: number;
  to: readonly number[];
}

/** Inserts the links of one relation; the first linked row has order 1, as Strapi counts. */
export async function insertLinks(
  writing: Writing,
  { uid, field }: { uid: string; field: string },
  links: readonly Links[],
): Promise<void> {
  const table = linkTableOf(writing.strapi, uid, field)!;
  const { joinColumn, inverseJoinColumn, orderColumnName } = table;
  const hasOrder = orderColumnName !== undefined;
  await insertValues(
    writing,
    table.name,
    [joinColumn.name, inverseJoinColumn.name, ...(hasOrder ? [orderColumnName] : [])],
    links.flatMap(({ from, to }) =>
      to.map((id, index) => (hasOrder ? [from, id, index + 1] : [from, id])),
    ),
  );
}
