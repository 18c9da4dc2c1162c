/** A row as Strapi's database layer gives it; which keys it has depends on the query. */
export type Row = { [field: string]: unknown };

export function rowsOf(value: unknown): Row[] {
  if (Array.isArray(value)) return value.filter((item): item is Row => isRow(item));
  return isRow(value) ? [value] : [];
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}
