import type { Dateline, Query, Story, StoryContributor } from '../../../../story/model';
import type { Arrival } from '../../../../server/src/imports/read/read-stories';
import { counted } from '../../output/counted';

/** What came of one story, for a person at the terminal. */
export function summaryOf(arrival: Exclude<Arrival, { kind: 'note' | 'declared' }>): string {
  const { source } = arrival;
  if (arrival.kind === 'failed') {
    return `${source}\n  failed: ${arrival.error.message} (${arrival.error.code})\n`;
  }
  const { story } = arrival;
  const rows = rowsOf(story).filter(([, value]) => value !== '');
  const lines = rows.map(([name, value]) => `  ${name.padEnd(14)} ${value}`);
  return [source, ...lines, ...story.queries.map(queryLine), ''].join('\n');
}

function rowsOf(story: Story): Array<[string, string]> {
  return [
    ['Headline', story.headline ?? '(none found)'],
    ['Byline', story.byline ?? ''],
    ['Authors', story.authors.map((author) => withPlaces(author.name, author)).join(', ')],
    ['Contributors', story.contributors.map(contributorWords).join(', ')],
    ['Dateline', datelineWords(story.dateline)],
    ['Published', story.publishedOn ?? ''],
    ['Text', `${counted(paragraphsOf(story), 'paragraph')}, ${counted(wordsOf(story), 'word')}`],
    ['Related posts', story.relatedPosts.map(({ headline }) => headline).join(' · ')],
    [
      'Clean-up',
      `${counted(story.repairs.length, 'repair')}, ${counted(story.removed.length, 'line')} taken out of the text`,
    ],
    ['Queries', story.queries.length === 0 ? 'none' : String(story.queries.length)],
  ];
}

function contributorWords(contributor: StoryContributor): string {
  const name = contributor.name ?? contributor.organization ?? '';
  return withPlaces(name, {
    ...contributor,
    organization: contributor.name ? contributor.organization : null,
  });
}

function withPlaces(
  name: string,
  { organization, place }: { organization: string | null; place?: string | null },
): string {
  const inside = [organization, place].filter(Boolean).join(', ');
  return inside ? `${name} (${inside})` : name;
}

function datelineWords(dateline: Dateline | null): string {
  if (!dateline) return '';
  return [dateline.place, dateline.agency, dateline.date].filter(Boolean).join(' · ');
}

function paragraphsOf({ text }: Story): number {
  return text === '' ? 0 : text.split('\n\n').length;
}

function wordsOf({ text }: Story): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function queryLine({ message, quote }: Query): string {
  return quote ? `    ? ${message}\n      ${quote}` : `    ? ${message}`;
}
