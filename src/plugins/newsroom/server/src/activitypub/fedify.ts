export type Fedify = typeof import('@fedify/fedify');

/** Loaded by those alone who have turned it on: it brings a JSON-LD processor and a table of contexts. */
export const loadFedify = (): Promise<Fedify> => import('@fedify/fedify');
