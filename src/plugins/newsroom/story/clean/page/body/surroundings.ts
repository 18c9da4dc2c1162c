import type { PageElement } from '../tree/element';
import { bitOf, FAMILY_NAMES, type Hints } from './hints';
import type { Feature } from '../../likelihood/features';

const TAGS = [
  'nav',
  'aside',
  'footer',
  'header',
  'form',
  'figure',
  'figcaption',
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

/** What an element's own names say, and what those of all its ancestors add to that. */
interface Signs {
  own: number;
  within: number;
  tags: number;
}

const NO_SIGNS: Signs = { own: 0, within: 0, tags: 0 };

/**
 * Which elements a passage stands in, and what their names say. `share` tells how much of the
 * page's prose an element holds: the name of one that holds most of it is about the page, not
 * about this passage ("has-sidebar").
 */
export class Surroundings {
  private readonly signs = new Map<PageElement, Signs>();
  private readonly known = new Map<PageElement, readonly Feature[]>();

  constructor(
    private readonly hints: Hints,
    private readonly share: (element: PageElement) => number,
  ) {}

  features(element: PageElement): readonly Feature[] {
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const { within, tags } = this.signsOf(element);
    const features = namesOf(this.near(element), within).concat(tagsOf(tags));
    this.known.set(element, features);
    return features;
  }

  /** The names of the element and of the two around it. */
  private near(element: PageElement): number {
    const parent = element.parent;
    const grandparent = parent?.parent ?? null;
    let near = this.signsOf(element).own;
    if (parent !== null) near |= this.signsOf(parent).own;
    if (grandparent !== null) near |= this.signsOf(grandparent).own;
    return near;
  }

  /** Recursive as deep as the tree is allowed to be. */
  private signsOf(element: PageElement): Signs {
    if (element.name === 'body' || element.name === 'html') return NO_SIGNS;
    const known = this.signs.get(element);
    if (known !== undefined) return known;
    const outer = element.parent === null ? NO_SIGNS : this.signsOf(element.parent);
    const hints = this.hints.of(element);
    const own = this.share(element) > 0.5 ? hints & FRIENDLY : hints;
    const tags = outer.tags | (TAG_BIT.get(element.name) ?? 0);
    const signs = { own, within: outer.within | own, tags };
    this.signs.set(element, signs);
    return signs;
  }
}

const NEAR = FAMILY_NAMES.map((family) => `near:${family}`);
const WITHIN = FAMILY_NAMES.map((family) => `within:${family}`);
const IN = TAGS.map((name) => `in:${name}`);

/** Few combinations of names occur on a page; by what is around, then by what is near. */
const COMBINATIONS = new Map<number, Map<number, Feature[]>>();
const MOST_COMBINATIONS = 10_000;
let combinations = 0;

function namesOf(near: number, within: number): readonly Feature[] {
  if (within === 0) return [];
  let nearer = COMBINATIONS.get(within);
  if (nearer === undefined) COMBINATIONS.set(within, (nearer = new Map()));
  let names = nearer.get(near);
  if (names !== undefined) return names;
  names = WITHIN.flatMap((name, index) => {
    if (((within >> index) & 1) === 0) return [];
    return (near >> index) & 1 ? [NEAR[index]!, name] : [name];
  });
  if (++combinations > MOST_COMBINATIONS) {
    COMBINATIONS.clear();
    combinations = 0;
  }
  nearer.set(near, names);
  return names;
}

const tagsOf = (tags: number): Feature[] => IN.filter((_, index) => (tags >> index) & 1);
