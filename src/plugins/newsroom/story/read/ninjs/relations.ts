import type { LegacyContributor, LegacyPost, LegacyRelatedPost } from '../../legacy';
import { CONTRIBUTION_ROLES, type ContributionRole } from '../../model';
import { asText, field, fieldsOf, rowsOf, textOf, textsOf, type Fields } from '../json/fields';
import { lineOfHtml } from '../values/html-text';
import { ninjsItem, objectsOf, textsOfKind, told, type NinjsItem } from './item';

/* What an item says of others: who worked on it, and what to read beside it. */

/** People or organizations of whom `rel` says what they are to the story. */
export function peopleWith(
  item: NinjsItem,
  list: 'people' | 'organisations',
  isWanted: (rel: string) => boolean,
): Fields[] {
  return rowsOf(item.get(list)).filter((one) => isWanted(textOf(one, 'rel') ?? ''));
}

/** Where somebody works and was, as an address: the one place that ninjs has for it. */
export function workOf(person: Fields): { organization: string | null; place: string | null } {
  const contacts = rowsOf(ninjsItem(person).get('contactinfo'));
  const work = contacts.find((one) => textOf(one, 'role') === 'work');
  const address = fieldsOf(work && field(work, 'address'));
  const [organization = null] = textsOf(field(address, 'lines'));
  return { organization, place: asText(field(address, 'locality')) };
}

const isRole = (rel: string): rel is ContributionRole =>
  (CONTRIBUTION_ROLES as readonly string[]).includes(rel);

/** Whom it credits by a role of ours; other senders have words of their own for it. */
export function creditsOf(item: NinjsItem): Pick<LegacyPost, 'contributors'> {
  const credit = (one: Fields, isOrganization: boolean): LegacyContributor[] => {
    const name = textOf(one, 'name');
    const role = textOf(one, 'rel') ?? '';
    if (name === null || !isRole(role)) return [];
    const { organization, place } = workOf(one);
    return isOrganization
      ? [{ name: null, organization: name, role, place }]
      : [{ name, organization, role, place }];
  };
  const contributors = [
    ...peopleWith(item, 'people', isRole).flatMap((one) => credit(one, false)),
    ...peopleWith(item, 'organisations', isRole).flatMap((one) => credit(one, true)),
  ];
  return contributors.length > 0 ? { contributors } : {};
}

/** Our channel names them `background-1`; a text of another sender is a related one. */
const RELATION = /^(related|background|update|correction)(?:-\d+)?$/;

/** Associated texts that have a headline; pictures are media. */
export function relatedOf(item: NinjsItem): Pick<LegacyPost, 'relatedPosts'> {
  const relatedPosts = objectsOf(item.get('associations')).flatMap((one): LegacyRelatedPost[] => {
    const post = ninjsItem(one);
    if (told(post, 'type') !== 'text') return [];
    const line = (kind: string, list: string) =>
      lineOfHtml(textsOfKind(post, kind, list)[0]?.value ?? null);
    const headline = line('headline', 'headlines') ?? told(post, 'title');
    if (headline === null) return [];
    const url = told(post, 'uri');
    const [, relation = 'related'] = RELATION.exec(told(post, 'name') ?? '') ?? [];
    return [
      {
        headline,
        teaser: line('description', 'descriptions'),
        url: url !== null && /^https?:/i.test(url) ? url : null,
        byline: told(post, 'byline', 'by'),
        dateline: told(post, 'dateline', 'located'),
        relation: relation as LegacyRelatedPost['relation'],
      },
    ];
  });
  return relatedPosts.length > 0 ? { relatedPosts } : {};
}
