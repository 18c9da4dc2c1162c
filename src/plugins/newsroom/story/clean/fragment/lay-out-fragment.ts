import type { LegacyPost } from '../../model';
import type { Desk, DeskLine } from '../desk';
import { editsAhead } from '../edits-ahead';
import { editsBehind } from '../edits-behind';
import { guessLanguage } from '../language/guess';
import { repairLine, type Edit } from '../repair';
import { applyChanges, type Change } from '../repair/edit';
import type { RuleProfile } from '../rules';
import { nothingFound } from '../structure/lay-out';
import { signOf } from '../structure/likelihood';
import type { SiteProfile } from '../site';
import { furnitureOnSite } from '../site/furniture-on-site';
import { shapeOf } from '../structure/shape';
import { addressOf, linkedShare, type Leaf } from './leaves';

/** A leaf that is little else than a link leads somewhere. */
const MOSTLY_LINK = 0.75;

/**
 * Lays the paragraphs of a record on the desk. Other than on a page nobody has put anything around
 * them, so all of it is body, but for what stands in a list of links under a heading of such lists.
 */
export function layOutFragment(
  post: LegacyPost,
  leaves: readonly Leaf[],
  profile: SiteProfile | null,
  rules: RuleProfile,
): Desk {
  const lines = leaves.map((leaf, index) => deskLine(leaf, index, { profile, rules }));
  leaves.forEach((_, index) => placeSection(leaves, lines, index));
  const language = post.language ?? guessLanguage(lines);
  return { post, language, lines, rules, found: nothingFound(post) };
}

function deskLine(
  leaf: Leaf,
  index: number,
  { profile, rules }: { profile: SiteProfile | null; rules: RuleProfile },
): DeskLine {
  const { text, edits } =
    leaf.kind === 'verbatim' ? { text: leaf.text, edits: [] } : mended(leaf.text, rules);
  const shape = shapeOf(text);
  const isProse = leaf.kind !== 'verbatim' && leaf.kind !== 'table-row';
  return {
    number: index + 1,
    text,
    edits,
    // Promos without a label are told by their links here, not by standing apart.
    apart: leaf.kind === 'paragraph' && isLink(leaf),
    shape,
    furniture: isProse ? furnitureOnSite(text, shape.words, profile) : null,
    sign: leaf.kind === 'paragraph' || leaf.kind === 'heading' ? signOf(text, shape.words) : null,
    isRepeated: false,
    score: 0,
    place: 'body',
    kind: leaf.kind,
    prefix: '',
    claim: null,
  };
}

/** Without what a repaired letter leaves behind: white space at the ends, and blank lines inside. */
function mended(source: string, rules: RuleProfile): { text: string; edits: Edit[] } {
  const repaired = repairLine(source, rules);
  const text = repaired.text.trim();
  const indent = repaired.text.length - repaired.text.trimStart().length;
  const edits = editsAhead(editsBehind(repaired.edits, indent), text.length);
  const inOne = applyChanges('blank-line', text, blankLines(text));
  return { text: inOne.text, edits: [...edits, ...inOne.edits] };
}

function blankLines(text: string): Change[] {
  return Array.from(text.matchAll(/[^\S\n]*\n\s*/g), ({ 0: before, index: at }) => ({
    at,
    before,
    after: '\n',
  }));
}

const isLink = (leaf: Leaf): boolean => linkedShare(leaf) >= MOSTLY_LINK;

/**
 * A line that could open a list of other stories does so only where links follow; those stand in a
 * gap of the text, or behind it. "See also" over a paragraph is a heading like any other.
 */
function placeSection(leaves: readonly Leaf[], lines: DeskLine[], opener: number): void {
  const line = lines[opener]!;
  if (!line.furniture?.opens || line.place !== 'body') return;
  let end = opener + 1;
  while (end < leaves.length && isLink(leaves[end]!) && addressOf(leaves[end]!) !== null) end += 1;
  if (end === opener + 1) {
    line.furniture = null;
    return;
  }
  const place = end === leaves.length ? 'after' : 'gap';
  for (const linked of lines.slice(opener, end)) linked.place = place;
}
