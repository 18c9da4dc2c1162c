/** One locale as it stands at one moment. */
export interface View {
  locale: string;
  now: Date;
}

/** As a view, where nothing says which locale is read: `populate` of a host app's own type. */
export type AnyView = Omit<View, 'locale'> & {
  locale?: string;
  /** The rows in question, where they are known: then nothing is asked about all others. */
  ids?: readonly number[];
};

/** A condition for `strapi.db.query`. */
export type Where = Record<string, unknown>;
