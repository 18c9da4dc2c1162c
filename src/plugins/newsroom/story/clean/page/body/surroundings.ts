import type { PageElement } from '../tree/element';
import { bitOf, FAMILY_NAMES, type Hints } from './hints';
import type { Feature } from './score';

const TAGS = [
  'nav',
  'aside',
  'footer',
  'header',
  'form',
  'figure',
  'figcaption',
  'table',
  'button',
  'article',
  'main',
  'a',
  'address',
  'details',
  'time',
  'label',
  'small',
] as const;
const TAG_BIT = new Map<string, number>(TAGS.map((name, index) => [name, 1 << index]));

/** Names of elements that say "here is the story" count however much they hold. */
const FRIENDLY = bitOf('article') | bitOf('body');
/** How many elements up still count as near. */
const NEAR = 3;

/**
 * Which elements a passage stands in, and what their names say. `share` tells how much of the
 * page's prose an element holds: the name of one that holds most of it is about the page, not
 * about this passage ("has-sidebar").
 */
export class Surroundings {
  private readonly known = new Map<PageElement, Feature[]>();

  constructor(
    private readonly hints: Hints,
    private readonly share: (element: PageElement) => number,
  ) {}

  features(element: PageElement): readonly Feature[] {
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const features = this.read(element);
    this.known.set(element, features);
    return features;
  }

  private read(element: PageElement): Feature[] {
    let near = 0;
    let within = 0;
    let tags = 0;
    let steps = 0;
    for (let up: PageElement | null = element; up !== null; up = up.parent) {
      if (up.name === 'body' || up.name === 'html') break;
      tags |= TAG_BIT.get(up.name) ?? 0;
      const hints = this.share(up) > 0.5 ? this.hints.of(up) & FRIENDLY : this.hints.of(up);
      if (steps < NEAR) near |= hints;
      within |= hints;
      steps += 1;
    }
    const features: Feature[] = [];
    FAMILY_NAMES.forEach((family, index) => {
      if ((near >> index) & 1) features.push(`near:${family}`);
      if ((within >> index) & 1) features.push(`within:${family}`);
    });
    TAGS.forEach((name, index) => {
      if ((tags >> index) & 1) features.push(`in:${name}`);
    });
    return features;
  }
}
