import { randomBytes } from 'node:crypto';

/** For rows that are inserted past the Document Service, which would name them itself. */
export const newDocumentId = (): string => randomBytes(12).toString('hex');
