/**
 * Text repair, in two steps. `repairLine` mends what would keep a line from being recognised, and
 * runs before anything is known about it. `repairParagraphs` mends the prose of the body, when
 * everything that is no body has gone. Each change is an edit that can be undone; what can't be
 * mended safely is a query. A new rule is one file and one line in a table below.
 */
import { controlCharacters, softHyphens, zeroWidth } from './control-characters';
import { brokenEllipsis, typedDash } from './dashes';
import type { Edit } from './edit';
import { htmlEntities } from './entities';
import { runLineRules } from './line';
import { composedLetters, fullWidth, ligatures } from './letters';
import { mojibake } from './mojibake';
import { runParagraphRules, type RepairedParagraphs, type RepairOptions } from './paragraphs';
import { doubledPunctuation, spaceBeforePunctuation } from './punctuation-spacing';
import { loneFullStop, quotationFragment } from './quotation-fragments';
import { apostropheSlip, apostropheStyle, quoteFacing, quoteStyle } from './quotes';
import type { LineRule, Paragraph, ParagraphRule } from './rule';
import { DEFAULT_PROFILE, verdict, type RuleProfile } from '../rules/profile';
import { dayBehindFullStop, strayFullStop } from './stray-full-stop';
import { doubledSpaces, nonBreakingSpaces } from './whitespace';

/** In this order: mojibake needs the control characters and soft hyphens that later rules remove. */
export const LINE_RULES: readonly LineRule[] = [
  htmlEntities,
  mojibake,
  controlCharacters,
  softHyphens,
  zeroWidth,
  ligatures,
  fullWidth,
  composedLetters,
  doubledSpaces,
  nonBreakingSpaces,
];

/** In this order: marks first face the right way, then what stands behind them is judged. */
export const PARAGRAPH_RULES: readonly ParagraphRule[] = [
  apostropheSlip,
  quoteStyle,
  quoteFacing,
  apostropheStyle,
  quotationFragment,
  loneFullStop,
  spaceBeforePunctuation,
  doubledPunctuation,
  typedDash,
  brokenEllipsis,
  dayBehindFullStop,
  strayFullStop,
];

/** One line of a source, with the edits made to it. Leading and trailing blanks stay. */
export function repairLine(
  text: string,
  profile: RuleProfile = DEFAULT_PROFILE,
): { text: string; edits: Edit[] } {
  const isRun = ({ name }: LineRule) => verdict(profile, name, 'certain') === 'run';
  return runLineRules(profile === DEFAULT_PROFILE ? LINE_RULES : LINE_RULES.filter(isRun), text);
}

/** The body's paragraphs in order; the answer's have the same indices. */
export function repairParagraphs(
  paragraphs: readonly Paragraph[],
  { language = null, profile = DEFAULT_PROFILE }: Partial<RepairOptions> = {},
): RepairedParagraphs {
  return runParagraphRules(PARAGRAPH_RULES, paragraphs, { language, profile });
}

export { shiftEdits, type Edit } from './edit';
export type { RepairedParagraphs, RepairOptions } from './paragraphs';
export type { LineRule, Paragraph, ParagraphKind, ParagraphRule } from './rule';
export { undoEdits, undoRepairs } from './undo';
export { rejoinWrappedLines, type RejoinedParagraph } from './wrapped-lines';
