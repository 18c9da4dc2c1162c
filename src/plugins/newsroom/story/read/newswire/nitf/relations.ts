import type { LegacyContributor, LegacyPost, LegacyRelatedPost } from '../../../legacy';
import { CONTRIBUTION_ROLES, type ContributionRole } from '../../../model';
import { relationOfWord } from '../../../render/words';
import { textOf, type XmlElement } from '../../xml';
import { allBelow, attributeOf, findBelow, wordsOf } from '../xml-walk';

/* What a document says of others: who worked on it, and what to read beside it. */

const isRole = (comment: string): comment is ContributionRole =>
  (CONTRIBUTION_ROLES as readonly string[]).includes(comment);

/**
 * Whom the line below the text credits, where it says what its names are; the roles stand in the
 * history of revisions, as our channel writes them. Of other lines cleaning makes what it can.
 */
export function creditsOf(nitf: XmlElement): Pick<LegacyPost, 'contributors'> {
  const line = findBelow(nitf, 'tagline');
  const revisions = allBelow(nitf, 'revision-history').flatMap((one) => {
    const [name, role] = [attributeOf(one, 'name'), attributeOf(one, 'comment') ?? ''];
    return isRole(role) ? [{ name, role }] : [];
  });
  const contributors = (line === null ? [] : namesIn(line)).flatMap((named) => {
    const who = named.name ?? named.organization;
    // The line goes by role: who has two of them stands in it twice.
    const found = CONTRIBUTION_ROLES.map((role) =>
      revisions.findIndex((one) => one.name === who && one.role === role),
    ).find((at) => at !== -1);
    if (found === undefined) return [];
    const [{ role }] = revisions.splice(found, 1) as [(typeof revisions)[number]];
    return [{ ...named, role }];
  });
  return contributors.length > 0 ? { contributors } : {};
}

/** People, and organizations that do not stand in the brackets behind one. */
function namesIn(line: XmlElement): Array<Omit<LegacyContributor, 'role'>> {
  const names: Array<Omit<LegacyContributor, 'role'>> = [];
  let depth = 0;
  for (const node of line.children) {
    if (typeof node === 'string') {
      for (const letter of node) depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
      continue;
    }
    const words = wordsOf(node);
    const last = names.at(-1);
    if (words === null) continue;
    if (node.name === 'person') names.push({ name: words, organization: null, place: null });
    else if (node.name === 'location' && last) last.place = words;
    else if (node.name === 'org' && depth > 0 && last) last.organization = words;
    else if (node.name === 'org') names.push({ name: null, organization: words, place: null });
  }
  return names;
}

/** "Background: How the mole was lost https://…" */
const LINE = /^(?<word>[^:]+): (?<headline>.+?)(?: (?<url>https?:\/\/\S+))?$/;

/** Lines of the bibliography that begin with a word of ours for what a post is to the story. */
export function relatedOf(nitf: XmlElement): Pick<LegacyPost, 'relatedPosts'> {
  const bibliography = findBelow(nitf, 'bibliography');
  const lines = bibliography === null ? [] : textOf(bibliography).split('\n');
  const relatedPosts = lines.flatMap((line): LegacyRelatedPost[] => {
    const { word = '', headline, url = null } = LINE.exec(line.trim())?.groups ?? {};
    const relation = relationOfWord(word);
    if (headline === undefined || relation === null) return [];
    return [{ headline, teaser: null, url, byline: null, dateline: null, relation }];
  });
  return relatedPosts.length > 0 ? { relatedPosts } : {};
}
