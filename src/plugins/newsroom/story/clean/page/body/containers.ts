import type { PageElement } from '../tree/element';
import type { Passage } from '../passages/passage';
import { ladder, type Feature } from '../../likelihood/features';
import type { ScoredPassage } from './scored-passage';

/** What an element holds, summed up over its passages. */
interface Contents {
  items: number;
  words: number;
  prose: number;
  length: number;
  linked: number;
}

const LIST_NAMES = new Set(['ul', 'ol', 'dl']);
const LIST_PARTS = new Set([...LIST_NAMES, 'table', 'tbody', 'thead', 'tr', 'li', 'blockquote']);
const SHARES = [0.01, 0.05, 0.3, 0.6];
const homeSteps = ladder('home', SHARES);
const alikeSteps = ladder('alike', SHARES);
const BOX: readonly Feature[] = ['box'];
const boxProseSteps = ladder('box-prose', [0.05, 0.5, 0.9]);
const boxLinkedSteps = ladder('box-linked', [0.05, 0.3, 0.7]);
const boxWordSteps = ladder('box-words', [10, 40, 150]);

/**
 * The boxes, lists and repeated shapes of a region. The story's paragraphs share one shape: the
 * same kind of element in the same kind of parent; what stands in a box of its own is a guest.
 */
export class Containers {
  private readonly homes = new Map<string, number>();
  private readonly shapes = new Map<string, number>();
  private readonly contents = new Map<PageElement, Contents>();
  private prose = 0;

  constructor(
    passages: readonly ScoredPassage[],
    private readonly region: PageElement,
  ) {
    for (const { passage, own } of passages) {
      this.addContents(passage, own);
      if (own <= 0) continue;
      this.prose += passage.words;
      add(this.homes, shapeOf(homeOf(passage.element)), passage.words);
      add(this.shapes, shapeOf(passage.element), passage.words);
    }
  }

  features({ element, kind }: Passage): Feature[] {
    const home = this.homes.get(shapeOf(homeOf(element))) ?? 0;
    const alike = this.shapes.get(shapeOf(element)) ?? 0;
    return homeSteps(home / Math.max(1, this.prose)).concat(
      alikeSteps(alike / Math.max(1, this.prose)),
      this.boxFeatures(element),
      kind === 'list-item' ? this.listFeatures(element) : [],
    );
  }

  /** Of the elements around, the largest that holds less than a third of the region's prose. */
  private boxFeatures(element: PageElement): Feature[] {
    let box = element;
    for (let up: PageElement | null = element; up !== null && up !== this.region; up = up.parent) {
      if ((this.contents.get(up)?.prose ?? 0) > this.prose / 3) break;
      box = up;
    }
    const held = this.contents.get(box);
    if (box === element || held === undefined || held.words === 0) return [];
    return BOX.concat(
      boxProseSteps(held.prose / held.words),
      boxLinkedSteps(held.linked / held.length),
      boxWordSteps(held.words),
    );
  }

  private listFeatures(element: PageElement): Feature[] {
    const list = listOf(element);
    const held = list === null ? undefined : this.contents.get(list);
    if (held === undefined) return [];
    const linked = held.linked / held.length;
    const size = held.words / held.items;
    const makeup = linked > 0.8 ? 'links' : linked > 0.3 ? 'linked' : 'prose';
    const length = size < 3 ? 'tiny' : size < 8 ? 'short' : size < 20 ? 'middle' : 'long';
    return [`list:${makeup}`, `list-item:${length}`];
  }

  private addContents({ element, words, text, linked }: Passage, own: number): void {
    for (let up: PageElement | null = element; up !== null && up !== this.region; up = up.parent) {
      let held = this.contents.get(up);
      if (held === undefined) {
        held = { items: 0, words: 0, prose: 0, length: 0, linked: 0 };
        this.contents.set(up, held);
      }
      held.items += 1;
      held.words += words;
      held.length += text.length;
      held.linked += linked;
      if (own > 0) held.prose += words;
    }
  }
}

function add(sums: Map<string, number>, key: string, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

const shapeOf = ({ name, attributes }: PageElement): string =>
  `${name}.${attributes['class'] ?? ''}`;

/** The parent, or what a whole list or table stands in. */
function homeOf(element: PageElement): PageElement {
  let home = element.parent ?? element;
  while (LIST_PARTS.has(home.name) && home.parent !== null) home = home.parent;
  return home;
}

function listOf(element: PageElement): PageElement | null {
  let steps = 0;
  for (let up: PageElement | null = element; up !== null && steps < 4; up = up.parent, steps += 1) {
    if (LIST_NAMES.has(up.name)) return up;
  }
  return null;
}
