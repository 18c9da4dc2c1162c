import type { Query, Repair } from '../../model';
import { raiseQueries } from '../query';
import { wordsAround } from '../query/words-around';
import { applyChanges, type Change } from './edit';
import { verdict, type RuleProfile } from '../rules/profile';
import { loneMarks, type LoneMark } from './prose/balance';
import { isSameProse, readProse, type Prose } from './prose/prose';
import type { Finding, Paragraph, ParagraphRule } from './rule';
import { missingMark, UNBALANCED_QUOTATION } from './unbalanced-quotation';

export interface RepairOptions {
  /** BCP 47, as given by the source; guessed from the text when null. */
  language: string | null;
  profile: RuleProfile;
}

export interface RepairedParagraphs {
  /** As many as were given, in the same order. */
  paragraphs: string[];
  repairs: Repair[];
  queries: Query[];
}

/** One rule's change may make room for another's; more rounds than this no real text needs. */
const MOST_ROUNDS = 4;

/** Runs the rules over each paragraph, then asks about what is left. */
export function runParagraphRules(
  rules: readonly ParagraphRule[],
  given: readonly Paragraph[],
  { language, profile }: RepairOptions,
): RepairedParagraphs {
  const desk = new Desk(given, language, profile);
  // What was mended may tip the story's own habits, so that a rule has more to do.
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = desk.repairs.length;
    given.forEach((_, index) => desk.repair(index, rules));
    desk.mendQuotations();
    if (desk.repairs.length === before) break;
    desk.readAgain();
  }
  given.forEach((_, index) => desk.ask(index, rules));
  const queries = [...desk.queries, ...raiseQueries(desk.paragraphs, desk.prose, profile)];
  return {
    paragraphs: desk.paragraphs.map(({ text }) => text),
    repairs: desk.repairs,
    queries: queries.sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0)),
  };
}

const NOTHING: readonly Finding[] = [];

/** What the rules found in a paragraph as it read at that time, in the story as it was. */
interface FoundInText {
  text: string;
  prose: Prose;
  by: Map<ParagraphRule, readonly Finding[]>;
}

/** The story while it is being worked on. */
class Desk {
  readonly paragraphs: Paragraph[];
  readonly repairs: Repair[] = [];
  readonly queries: Query[] = [];
  prose: Prose;
  private readonly found: FoundInText[];

  constructor(
    given: readonly Paragraph[],
    private readonly language: string | null,
    private readonly profile: RuleProfile,
  ) {
    this.paragraphs = given.map((paragraph) => ({ ...paragraph }));
    this.prose = this.read();
    this.found = given.map(({ text }) => ({ text, prose: this.prose, by: new Map() }));
  }

  /** Where the story's habits are as they were, what was found in its paragraphs holds. */
  readAgain(): void {
    const prose = this.read();
    if (!isSameProse(prose, this.prose)) this.prose = prose;
  }

  repair(index: number, rules: readonly ParagraphRule[]): void {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      let isChanged = false;
      for (const rule of rules) {
        const toRun = this.toRun(index, rule);
        if (toRun.length > 0 && this.change(index, rule.name, toRun)) isChanged = true;
      }
      if (!isChanged) return;
    }
  }

  ask(index: number, rules: readonly ParagraphRule[]): void {
    const { text } = this.at(index);
    for (const rule of rules) {
      const { name, question } = rule;
      for (const { at, before, confidence } of this.find(index, rule)) {
        if (verdict(this.profile, name, confidence) !== 'ask') continue;
        const quote = wordsAround(text, at, at + before.length);
        this.queries.push({ rule: name, message: question, quote, paragraph: index });
      }
    }
  }

  mendQuotations(): void {
    for (const lone of this.mendableMarks()) {
      const finding = missingMark(this.at(lone.paragraph).text, lone, this.prose);
      if (finding === null) continue;
      if (verdict(this.profile, UNBALANCED_QUOTATION, finding.confidence) !== 'run') continue;
      this.change(lone.paragraph, UNBALANCED_QUOTATION, [finding]);
      const { text } = this.at(lone.paragraph);
      const isOpening = lone.missing === 'opening';
      this.queries.push({
        rule: UNBALANCED_QUOTATION,
        message: isOpening
          ? 'A quotation closed that never opened; an opening mark was put in. Is this where it starts?'
          : 'A quotation opened that never closed; a closing mark was put in. Is this where it ends?',
        quote: isOpening
          ? text.slice(finding.at, lone.at + 2)
          : text.slice(lone.at, finding.at + 1),
        paragraph: lone.paragraph,
      });
    }
  }

  /** Where several marks are missing from one paragraph, no place is the only one for any of them. */
  private mendableMarks(): LoneMark[] {
    const marks = loneMarks(this.paragraphs);
    const count = new Map<number, number>();
    for (const { paragraph } of marks) count.set(paragraph, (count.get(paragraph) ?? 0) + 1);
    return marks.filter(({ paragraph }) => count.get(paragraph) === 1);
  }

  private toRun(index: number, rule: ParagraphRule): readonly Finding[] {
    const found = this.find(index, rule);
    if (found.length === 0) return found;
    return found.filter(({ confidence }) => verdict(this.profile, rule.name, confidence) === 'run');
  }

  /** What is asked about at the end was found, in most paragraphs, when nothing was left to mend. */
  private find(index: number, rule: ParagraphRule): readonly Finding[] {
    const { text, kind } = this.at(index);
    if (!rule.kinds.includes(kind)) return NOTHING;
    const found = this.found[index]!;
    if (found.text !== text || found.prose !== this.prose) {
      found.text = text;
      found.prose = this.prose;
      found.by.clear();
    }
    let findings = found.by.get(rule);
    if (findings === undefined) found.by.set(rule, (findings = rule.find(text, this.prose)));
    return findings;
  }

  private read(): Prose {
    return readProse(
      this.paragraphs.map(({ text }) => text),
      this.language,
    );
  }

  /** True when something changed. */
  private change(index: number, rule: string, changes: readonly Change[]): boolean {
    const paragraph = this.at(index);
    const { text, edits } = applyChanges(rule, paragraph.text, changes);
    paragraph.text = text;
    for (const edit of edits) this.repairs.push({ ...edit, paragraph: index, of: null });
    return edits.length > 0;
  }

  private at(index: number): Paragraph {
    const paragraph = this.paragraphs[index];
    if (paragraph === undefined) throw new RangeError(`No paragraph ${index}.`);
    return paragraph;
  }
}
