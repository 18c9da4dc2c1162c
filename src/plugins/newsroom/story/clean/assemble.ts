import type {
  LegacyPost,
  RemovedLine,
  Repair,
  RepairedField,
  Story,
  StoryRelatedPost,
} from '../model';
import { fromParagraphs, type PlainParagraphKind } from '../blocks';
import { isFree, type Desk, type DeskLine } from './desk';
import { editsAhead } from './edits-ahead';
import { editsBehind } from './edits-behind';
import { splitTrailingCredit } from './people';
import { LINE_RULES, repairParagraphs, type Edit, type ParagraphKind } from './repair';
import { lineRuleQueries } from './rules/line-rule-queries';
import { agencyOfCredit } from './structure/agency-of-credit';
import { sparedQueries } from './structure/spare-furniture';

const BULLET = /^[•◦▪●∙*·]\s*/u;

const REPAIRED_FIELDS: readonly RepairedField[] = [
  'headline',
  'standfirst',
  'kicker',
  'caption',
  'relatedPost',
];

/** A paragraph on its way into the text. */
interface Draft {
  line: DeskLine;
  text: string;
  edits: Edit[];
}

/** Everything the steps found, as a Story. */
export function assemble(desk: Desk): Story {
  const { post, found, language, lines } = desk;
  const removed = lines.flatMap(removedLine);
  const drafts = lines.filter(isFree).map((line) => ({ line, text: line.text, edits: line.edits }));
  cutDateline(drafts, removed);
  drafts.forEach(cutListMark);
  cutTrailingCredit(desk, drafts, removed);
  const mended = repairParagraphs(
    drafts.map(({ text, line }) => ({ text, kind: line.kind })),
    { language, profile: desk.rules },
  );
  const paragraphs = mended.paragraphs.map((text, paragraph) => ({ text, paragraph }));
  const queries = [
    ...sparedQueries(lines),
    ...lineRuleQueries(LINE_RULES, desk.rules, paragraphs),
    ...mended.queries,
  ];
  return {
    source: {
      namespace: '',
      id: post.id ?? '',
      url: post.url,
      status: post.status,
      paths: oldPaths(post),
    },
    headline: found.headline,
    slug: post.slug,
    kicker: found.kicker,
    standfirst: found.standfirst,
    language,
    byline: found.byline,
    credit: found.credit,
    authors: found.authors,
    contributors: found.contributors,
    dateline: found.dateline,
    publishedOn: found.publishedOn,
    updatedOn: found.updatedOn,
    sourceName: found.sourceName,
    sourceUrl: post.url ?? post.canonicalUrl ?? null,
    canonicalUrl: post.canonicalUrl ?? post.url,
    section: found.section,
    tags: found.tags,
    leadImage: post.leadImage,
    media: post.media,
    body: fromParagraphs(
      mended.paragraphs.map((text, index) => ({
        text,
        kind: plainKind(drafts[index]?.line.kind ?? 'paragraph'),
      })),
    ),
    text: mended.paragraphs.join('\n\n'),
    relatedPosts: placeRelated(found.relatedPosts, lines),
    removed: removed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    repairs: [...drafts.flatMap(lineRepairs), ...lines.flatMap(fieldRepairs), ...mended.repairs],
    queries: queries.sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0)),
  };
}

/** Code has a block of its own only where its markup is known, and then the body is made from that. */
const plainKind = (kind: ParagraphKind): PlainParagraphKind =>
  kind === 'verbatim' ? 'paragraph' : kind;

function removedLine({ claim, text, number }: DeskLine): RemovedLine[] {
  return claim ? [{ rule: claim.rule, text, line: number, became: claim.became }] : [];
}

/**
 * Where readers have it bookmarked, now and before: with the query, which tells one post from another
 * on old sites.
 */
function oldPaths({ url, formerUrls }: Pick<LegacyPost, 'url' | 'formerUrls'>): string[] {
  const paths = [url, ...formerUrls].flatMap((address) => {
    const known = address === null ? null : pathOf(address);
    return known === null ? [] : [known];
  });
  return [...new Set(paths)];
}

function pathOf(address: string): string | null {
  const isPath = /^\/(?!\/)/.test(address);
  const whole = isPath ? `http://site.invalid${address}` : address;
  if (!URL.canParse(whole)) return null;
  const { protocol, pathname, search } = new URL(whole);
  const path = pathname + search;
  return /^https?:$/.test(protocol) && path !== '/' ? path : null;
}

/** Takes the dateline off the paragraph it opens. */
function cutDateline(drafts: readonly Draft[], removed: RemovedLine[]): void {
  for (const draft of drafts) {
    const { prefix, number } = draft.line;
    if (prefix === '') continue;
    draft.text = draft.text.slice(prefix.length);
    draft.edits = editsBehind(draft.edits, prefix.length);
    removed.push({ rule: 'dateline', text: prefix.trim(), line: number, became: 'dateline' });
  }
}

/** A list item's mark is the block's business. */
function cutListMark(draft: Draft): void {
  const mark = draft.line.kind === 'list-item' ? (BULLET.exec(draft.text)?.[0] ?? '') : '';
  if (mark === '' || mark.length === draft.text.length) return;
  draft.text = draft.text.slice(mark.length);
  draft.edits = [...draft.edits, { rule: 'list-mark', before: mark, after: '', at: 0 }];
}

/** A credit in brackets at the end of the last paragraph, where its line break was lost. */
function cutTrailingCredit(desk: Desk, drafts: Draft[], removed: RemovedLine[]): void {
  const { found } = desk;
  const last = drafts.at(-1);
  if (!last || found.credit !== null) return;
  const split = splitTrailingCredit(last.text, { agency: agencyOfCredit(desk, last.text) });
  if (!split) return;
  last.text = split.text.trimEnd();
  last.edits = editsAhead(last.edits, last.text.length);
  found.credit = split.credit;
  found.contributors = split.contributors;
  removed.push({
    rule: 'credit-line',
    text: split.credit,
    line: last.line.number,
    became: 'credit',
  });
}

function lineRepairs({ edits }: Draft, paragraph: number): Repair[] {
  return edits.map((edit) => ({ ...edit, paragraph, of: null }));
}

/** What was mended in lines that became a field of the story; furniture's repairs interest nobody. */
function fieldRepairs({ claim, edits }: DeskLine): Repair[] {
  const of = REPAIRED_FIELDS.find((field) => field === claim?.became);
  return of ? edits.map((edit) => ({ ...edit, paragraph: null, of })) : [];
}

/** Turns the line that a promo stood on into the paragraph it stood behind. */
function placeRelated(related: StoryRelatedPost[], lines: readonly DeskLine[]): StoryRelatedPost[] {
  return related.map((post) => {
    if (post.afterParagraph === null) return post;
    const before = lines.slice(0, post.afterParagraph).filter(isFree).length;
    return { ...post, afterParagraph: before === 0 ? null : before - 1 };
  });
}
