export type QueryValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | Date
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue };

export interface Query {
  readonly [name: string]: QueryValue;
}

/** As the server reads it: `sort=a,b`, `filters[section][slug]=harbour`, `pagination[page]=2`. */
export function queryString(query: Query): string {
  const parts: string[] = [];
  const write = (name: string, value: QueryValue): void => {
    if (value === undefined || value === null) return;
    if (value instanceof Date) return write(name, value.toISOString());
    if (typeof value !== 'object') {
      parts.push(`${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
    } else {
      for (const [key, inner] of Object.entries(value)) write(`${name}[${key}]`, inner);
    }
  };
  for (const [name, value] of Object.entries(query)) {
    // Lists of words are short with commas; in filters a comma may stand in a value.
    write(name, Array.isArray(value) ? value.join(',') : value);
  }
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
