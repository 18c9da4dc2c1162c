import { bylineText } from '../article';
import { CONTRIBUTION_ROLES, type ContributionRole } from '../model';
import type {
  ChannelArticle,
  ChannelCredit,
  ChannelDateline,
  Publication,
} from './channel-article';
import { wordsFor } from './words';

export function languageOf(article: ChannelArticle, publication: Publication): string {
  return article.language ?? publication.language;
}

/** The byline as printed, else made of the authors; null for a story that nobody signs. */
export function printedByline(article: ChannelArticle, publication: Publication): string | null {
  const names = article.authors.map(({ name }) => name);
  return article.byline ?? (bylineText(names, languageOf(article, publication)) || null);
}

/** The line above the headline; a label that readers must know of stands in it. */
export function printedKicker(article: ChannelArticle, publication: Publication): string | null {
  const { kicker, section, label } = article;
  const { labels } = wordsFor(languageOf(article, publication));
  const shown = label !== null && Object.hasOwn(labels, label) ? labels[label] : null;
  return [kicker ?? section?.name, shown].filter(Boolean).join(' · ') || null;
}

/** "ABHA, Saudi Arabia (AP)"; null when there is neither a place nor an agency. */
export function printedDateline(dateline: ChannelDateline | null): string | null {
  if (!dateline) return null;
  const agency = dateline.agency && (dateline.place ? `(${dateline.agency})` : dateline.agency);
  return [dateline.place, agency].filter(Boolean).join(' ') || null;
}

/** The credit line as printed, else one made of the credits, role by role; empty for none. */
export function printedCredits(article: ChannelArticle, publication: Publication): string[] {
  if (article.creditLine) return [article.creditLine];
  const { roles } = wordsFor(languageOf(article, publication));
  return creditsByRole(article).map(
    ([role, credits]) => `${roles[role]}: ${credits.map(creditName).join(', ')}`,
  );
}

/** Those that name somebody, in the order in which roles are printed. */
export function creditsByRole({
  credits,
}: ChannelArticle): Array<[role: ContributionRole, credits: ChannelCredit[]]> {
  return CONTRIBUTION_ROLES.flatMap((role): Array<[ContributionRole, ChannelCredit[]]> => {
    const own = credits.filter((credit) => credit.role === role && creditName(credit) !== '');
    return own.length > 0 ? [[role, own]] : [];
  });
}

/** What a story was made of, with the word for it; null where that is not told. */
export function printedSource(
  { sourceName, sourceUrl }: ChannelArticle,
  word: string,
): string | null {
  const source = [sourceName, sourceUrl].filter(Boolean).join(' ');
  return source ? `${word}: ${source}` : null;
}

/** "Ann Lee (Reuters, Lima)". */
export function creditName({ name, organization, place }: ChannelCredit): string {
  if (!name) return [organization, place].filter(Boolean).join(', ');
  const details = [organization, place].filter(Boolean).join(', ');
  return details ? `${name} (${details})` : name;
}
