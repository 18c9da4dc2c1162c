import { ferryStory } from './stories';
import type { StoryFolder } from './stories';

const PEOPLE = ['Ada Norling', 'Bo Berg', 'Eva Oslund', 'Nils Falk'];

/** Twenty stories, most of them with people that others name too, and two that stand twice. */
export function manyStories(folder: StoryFolder): string[] {
  return Array.from({ length: 20 }, (_, index) => {
    const number = index === 13 ? 4 : index;
    const headline = number % 5 === 3 ? 'Ferry news' : `Ferry number ${number} stays`;
    const byline = `By ${PEOPLE[number % 4]} and ${PEOPLE[(number + 1) % 4]}`;
    const text = ferryStory({ headline, byline }).replace('on Tuesday', `on day ${number}`);
    return folder.write(`story-${String(index).padStart(2, '0')}.txt`, text);
  });
}
