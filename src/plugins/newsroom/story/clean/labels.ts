import type { Story } from '../model';
import { repairLine } from './repair';
import type { RuleProfile } from './rules';

/**
 * The name of a person, section or tag, mended like a line of the text: characters that nobody sees
 * would make a second of the same name, and marks of direction print another one.
 */
export function mendLabel(label: string, rules?: RuleProfile): string {
  return repairLine(label, rules).text.replace(/\s+/g, ' ').trim();
}

/** The story with its section and tags as they are meant; each tag once. */
export function withMendedLabels(story: Story, rules: RuleProfile): Story {
  const tags = story.tags.map((tag) => mendLabel(tag, rules)).filter((tag) => tag !== '');
  const section = story.section === null ? null : mendLabel(story.section, rules) || null;
  return { ...story, section, tags: [...new Set(tags)] };
}
