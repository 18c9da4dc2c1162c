import type { Core, UID } from '@strapi/strapi';

/** A row as the database or the Document Service gives it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a row has whatever was populated
export type Row = { id: number; documentId: string; locale: string } & Record<string, any>;

interface Entries {
  documentId: string;
  entries: Row[];
}

type Params = Record<string, unknown>;

/** The Document Service without the types that an app would generate. */
export interface LooseDocuments {
  create(params: Params): Promise<Row>;
  update(params: Params): Promise<Row>;
  findOne(params: Params): Promise<Row | null>;
  findMany(params?: Params): Promise<Row[]>;
  clone(params: Params): Promise<Entries>;
  publish(params: Params): Promise<Entries>;
  unpublish(params: Params): Promise<Entries>;
  discardDraft(params: Params): Promise<Entries>;
  delete(params: Params): Promise<Entries>;
}

const uidOf = (name: string) => `plugin::newsroom.${name}` as UID.CollectionType;

export const documentsOf = (strapi: Core.Strapi, name: string): LooseDocuments =>
  strapi.documents(uidOf(name)) as unknown as LooseDocuments;

export const rowsOf = (
  strapi: Core.Strapi,
  name: string,
  where: Params = {},
  populate: Params = {},
): Promise<Row[]> => strapi.db.query(uidOf(name)).findMany({ where, populate, orderBy: 'id' });

export const paragraph = (text: string) => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

export const TEXT = 'The ferry came in at dawn. Nobody was waiting on the quay.';

/** A person to credit; each call makes another. */
export const anAuthor = (strapi: Core.Strapi, name = 'Mara Lindqvist') =>
  documentsOf(strapi, 'author').create({ data: { name } });

/** Everything that a story needs to be published. */
export async function publishable(strapi: Core.Strapi, headline: string): Promise<Params> {
  const author = await anAuthor(strapi);
  return { headline, body: [paragraph(TEXT)], authors: [author.documentId] };
}

/** The stable code of the error that a call ends with; null when it succeeds. */
export async function codeOf(call: Promise<unknown>): Promise<string | null> {
  try {
    await call;
    return null;
  } catch (error) {
    const { details } = error as { details?: { code?: string } };
    if (!details?.code) throw error;
    return details.code;
  }
}

export async function addLocale(strapi: Core.Strapi, code: string): Promise<void> {
  await strapi.plugin('i18n').service('locales').create({ code, name: code });
}
