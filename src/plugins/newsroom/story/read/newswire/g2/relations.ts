import type {
  LegacyContributor,
  LegacyPerson,
  LegacyPost,
  LegacyRelatedPost,
} from '../../../legacy';
import { CONTRIBUTION_ROLES, type ContributionRole } from '../../../model';
import type { XmlElement } from '../../xml';
import { attributeOf, childrenOf, descend, wordsOf } from '../xml-walk';
import { nameOf } from './names';

/* What an item says of others: who worked on it, and what to read beside it. */

/** The people of the text, with whom they write for: its creators. */
export function peopleOf(meta: XmlElement | null, people: readonly LegacyPerson[]): LegacyPerson[] {
  const creators = childrenOf(meta, 'creator');
  return people.map((person) => {
    const creator = creators.find((one) => nameOf(one) === person.name);
    const organization = creator && affiliationOf(creator);
    return organization ? { ...person, organization } : person;
  });
}

const affiliationOf = (person: XmlElement): string | null =>
  nameOf(descend(person, 'personDetails', 'affiliation'));

/** Whom it credits by a role of ours, which is told in a note; other senders have codes for it. */
export function creditsOf(meta: XmlElement | null): Pick<LegacyPost, 'contributors'> {
  const contributors = childrenOf(meta, 'contributor').flatMap((one): LegacyContributor[] => {
    const [name, role] = [nameOf(one), wordsOf(descend(one, 'note'))];
    if (name === null || role === null || !isRole(role)) return [];
    const place = (details: string) =>
      nameOf(descend(one, details, 'contactInfo', 'address', 'locality'));
    return descend(one, 'organisationDetails') === null
      ? [{ name, organization: affiliationOf(one), role, place: place('personDetails') }]
      : [{ name: null, organization: name, role, place: place('organisationDetails') }];
  });
  return contributors.length > 0 ? { contributors } : {};
}

const isRole = (note: string): note is ContributionRole =>
  (CONTRIBUTION_ROLES as readonly string[]).includes(note);

const RELATION = /^urn:newsroom:relation:(background|update|correction)$/;

/** Links of "see also" whose target says its title. */
export function relatedOf(itemMeta: XmlElement | null): Pick<LegacyPost, 'relatedPosts'> {
  const relatedPosts = childrenOf(itemMeta, 'link').flatMap((link): LegacyRelatedPost[] => {
    const headline = wordsOf(descend(link, 'title') ?? descend(link, 'headline'));
    const [, relation] = RELATION.exec(attributeOf(link, 'reluri') ?? '') ?? [];
    const isSeeAlso = /seealso$/i.test(attributeOf(link, 'rel') ?? '');
    if (headline === null || (relation === undefined && !isSeeAlso)) return [];
    const url = attributeOf(link, 'href');
    return [
      {
        headline,
        teaser: wordsOf(descend(link, 'description')),
        url: url !== null && /^https?:/i.test(url) ? url : null,
        byline: wordsOf(descend(link, 'by')),
        dateline: wordsOf(descend(link, 'dateline')),
        relation: (relation ?? 'related') as LegacyRelatedPost['relation'],
      },
    ];
  });
  return relatedPosts.length > 0 ? { relatedPosts } : {};
}
