import type { Organization, Person, Role } from 'schema-dts';

import type { ContributionRole } from '../../../model';
import type { ChannelAuthor, ChannelCredit } from '../../channel-article';

type PersonOrOrganization = Person | Organization;

export function authorOf(author: ChannelAuthor): Person {
  return {
    '@type': 'Person',
    name: author.name,
    url: author.url ?? undefined,
    jobTitle: author.jobTitle ?? undefined,
    affiliation: organizationOf(author.organization),
    sameAs: author.sameAs.length > 0 ? author.sameAs : undefined,
  };
}

/** Roles for which schema.org has a property of its own; the others are contributors in a Role. */
const PROPERTY_OF_ROLE: Partial<Record<ContributionRole, 'editor' | 'translator'>> = {
  editing: 'editor',
  translation: 'translator',
};

/** An organization stays a contributor: schema.org wants a person as editor. */
export function propertyOf({ name, role }: ChannelCredit): 'editor' | 'translator' | 'contributor' {
  return (name && PROPERTY_OF_ROLE[role]) || 'contributor';
}

export function personOf({ name, organization, place }: ChannelCredit): Person | undefined {
  if (!name) return undefined;
  return {
    '@type': 'Person',
    name,
    affiliation: organizationOf(organization),
    workLocation: place ? { '@type': 'Place', name: place } : undefined,
  };
}

/** Plain contributors stand by themselves, so that a reader that knows no Role finds them. */
export function contributorOf(
  credit: ChannelCredit,
): PersonOrOrganization | Role<PersonOrOrganization, 'contributor'> | undefined {
  const credited = personOf(credit) ?? organizationOf(credit.organization);
  if (!credited || credit.role === 'contributing') return credited;
  return { '@type': 'Role', roleName: credit.role, contributor: credited };
}

function organizationOf(name: string | null): Organization | undefined {
  return name ? { '@type': 'Organization', name } : undefined;
}
