import { randomUUID } from 'node:crypto';

/**
 * For rows that are inserted past the Document Service, which would name them itself. The first
 * character is a letter, as in Strapi's own: the Document Service takes a relation's `23c5…` for the
 * row with the id 23 (`isNumeric` in its map-relation).
 */
export const newDocumentId = (): string => `n${randomUUID().replaceAll('-', '').slice(0, 23)}`;
