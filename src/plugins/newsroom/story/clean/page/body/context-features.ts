import type { SiteProfile } from '../../site';
import type { PageElement } from '../tree/element';
import { Containers } from './containers';
import type { PageFacts } from './page-facts';
import { ladder, type Feature } from '../../likelihood/features';
import type { ScoredPassage } from './scored-passage';
import { Wordings } from './wording';

const STRONG = 1;
const STRONG_WORDS = 12;
const LIKELIHOODS = [-3, -1.5, -0.5, 0.5, 1.5, 3];
const ownSteps = ladder('own', LIKELIHOODS);
const beforeSteps = ladder('before', LIKELIHOODS);
const afterSteps = ladder('after', LIKELIHOODS);
const previousSteps = ladder('previous', LIKELIHOODS);
const nextSteps = ladder('next', LIKELIHOODS);
/** Where the region ends there is nothing that speaks for or against the passage beside it. */
const NOTHING = 0;
const NEIGHBOURS = 4;
const LABEL_REACH = 15;
const LONGEST_LABEL = 8;

/** What a passage is among its neighbours in the region. */
export class ContextReader {
  readonly wordings: Wordings;
  private readonly containers: Containers;
  private readonly labels: readonly (Feature | null)[];
  private readonly repeats = new Map<string, number>();
  private first = -1;
  private last = -1;

  constructor(
    private readonly passages: readonly ScoredPassage[],
    region: PageElement,
    private readonly facts: PageFacts,
    profile: SiteProfile | null,
  ) {
    this.wordings = new Wordings(passages, profile);
    this.containers = new Containers(passages, region);
    this.labels = labelsAbove(passages, this.wordings);
    passages.forEach((scored, index) => {
      const { text, words, kind } = scored.passage;
      if (words >= 3 && kind === 'paragraph')
        this.repeats.set(text, (this.repeats.get(text) ?? 0) + 1);
      if (!isStrong(scored)) return;
      if (this.first < 0) this.first = index;
      this.last = index;
    });
  }

  features(index: number): Feature[] {
    const { passage, own } = this.passages[index]!;
    const { furniture, kind } = this.wordings.at(index);
    const features = ownSteps(own).concat(
      beforeSteps(this.around(index, -1)),
      afterSteps(this.around(index, 1)),
      previousSteps(this.ownAt(index - 1)),
      nextSteps(this.ownAt(index + 1)),
      this.containers.features(passage),
      this.placeFeatures(index),
    );
    if (passage.kind === 'heading')
      features.push(this.leads(index) ? 'heading:leads' : 'heading:bare');
    if ((this.repeats.get(passage.text) ?? 0) > 1) features.push('repeated');
    if (furniture !== null) features.push(`furniture:${furniture.match}`);
    if (kind !== null) features.push(`wording:${kind}`);
    return features;
  }

  private placeFeatures(index: number): Feature[] {
    const label = this.labels[index]!;
    const features: Feature[] = label === null ? [] : [label];
    if (index < this.first) {
      features.push('place:head');
    } else if (index <= this.last) {
      features.push('place:middle');
    } else {
      const { text } = this.passages[index]!.passage;
      if (this.facts.authors.some((name) => text.includes(name))) features.push('bio');
      if (index > this.last + 3) features.push('place:far-tail');
      features.push('place:tail');
    }
    return features;
  }

  /** The mean of the next few passages in one direction, longer ones counting more. */
  private around(index: number, step: 1 | -1): number {
    let sum = 0;
    let weight = 0;
    for (let count = 1; count <= NEIGHBOURS; count += 1) {
      const scored = this.passages[index + step * count];
      if (scored === undefined) break;
      const words = Math.min(scored.passage.words, 40);
      sum += Math.max(-4, Math.min(4, scored.own)) * words;
      weight += words;
    }
    return weight === 0 ? NOTHING : sum / weight;
  }

  private ownAt(index: number): number {
    return this.passages[index]?.own ?? NOTHING;
  }

  /** A heading leads to prose; a label above a list of links does not. */
  private leads(index: number): boolean {
    for (let at = index + 1; at <= index + NEIGHBOURS; at += 1) {
      const next = this.passages[at];
      if (next === undefined) return false;
      if (next.passage.kind === 'heading' && at > index + 1) return false;
      if (next.own > 0 && next.passage.words >= 8) return true;
    }
    return false;
  }
}

/**
 * For each passage the label that it stands under: what a label announces is no part of the story
 * until prose sets in again.
 */
function labelsAbove(passages: readonly ScoredPassage[], wordings: Wordings): (Feature | null)[] {
  let label: Feature | null = null;
  let labelAt = 0;
  return passages.map((scored, index) => {
    const above = index - labelAt <= LABEL_REACH ? label : null;
    if (isStrong(scored)) {
      label = null;
    } else if (mayBeLabel(scored)) {
      const { furniture } = wordings.at(index);
      if (furniture !== null) {
        label = `under:${furniture.opens ?? 'furniture'}`;
        labelAt = index;
      }
    }
    return above;
  });
}

const mayBeLabel = ({ passage: { words, linked, text } }: ScoredPassage): boolean =>
  words <= LONGEST_LABEL && linked <= text.length * 0.9;

function isStrong({ passage, own }: ScoredPassage): boolean {
  return own >= STRONG && passage.words >= STRONG_WORDS;
}
