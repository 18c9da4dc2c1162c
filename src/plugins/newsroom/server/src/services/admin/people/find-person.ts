import type { Core, UID } from '@strapi/strapi';

import type { PersonKind } from '../../../../../shared/admin/people';
import { NewsroomError } from '../../../../../story/errors';
import { AUTHOR, CONTRIBUTOR } from '../../../uids';

export const PERSON_TYPES = {
  authors: AUTHOR,
  contributors: CONTRIBUTOR,
} as const satisfies Record<PersonKind, UID.CollectionType>;

export interface Person {
  id: number;
  documentId: string;
  name: string;
  organization: string | null;
  aliases: unknown;
  [field: string]: unknown;
}

export interface Author extends Person {
  slug: string;
}

const POPULATE: Record<PersonKind, Record<string, boolean>> = {
  authors: { photo: true, adminUser: true },
  contributors: { author: true },
};

/** @throws NewsroomError NEWSROOM_PERSON_NOT_FOUND */
export async function findPerson<Kind extends PersonKind>(
  strapi: Core.Strapi,
  kind: Kind,
  documentId: string,
): Promise<Kind extends 'authors' ? Author : Person> {
  const person = await strapi.db
    .query(PERSON_TYPES[kind])
    .findOne({ where: { documentId }, populate: POPULATE[kind] });
  if (!person) throw new NewsroomError('NEWSROOM_PERSON_NOT_FOUND');
  return person;
}

/** Aliases are a JSON field that people edit by hand. */
export function aliasesOf({ aliases }: Pick<Person, 'aliases'>): string[] {
  if (!Array.isArray(aliases)) return [];
  return aliases.filter((alias): alias is string => typeof alias === 'string' && alias !== '');
}
