import type { PageElement } from '../tree/element';
import type { SiteProfile } from '../../site';
import type { Passage } from '../passages/passage';
import { ContextReader } from './context-features';
import { headlinePlace } from './headline-place';
import { Hints } from './hints';
import { ownFeatures } from './own-features';
import { factFeatures, type PageFacts } from './page-facts';
import { chooseRegion, proseShares } from './region';
import { addUp } from '../../likelihood/features';
import type { ScoredPassage } from './scored-passage';
import { Surroundings } from './surroundings';
import { CONTEXT_WEIGHTS, OWN_WEIGHTS } from './weights';
import type { Wording } from './wording';

/** A passage of the page and whether it is the story's. */
export interface JudgedPassage {
  passage: Passage;
  inRegion: boolean;
  chosen: boolean;
  features: readonly string[];
  wording: Wording | null;
}

/**
 * Tells the story's passages from the rest, in two rounds: first each by its looks, which shows
 * where on the page the story stands; then each in that region by its neighbours and its box.
 */
export function choosePassages(
  passages: readonly Passage[],
  facts: PageFacts,
  profile: SiteProfile | null = null,
): JudgedPassage[] {
  const scored = scoreOwn(passages, facts);
  const region = chooseRegion(scored);
  const inside = scored.filter(
    ({ passage }) => region !== null && isWithin(passage.element, region),
  );
  const context = region === null ? null : new ContextReader(inside, region, facts, profile);
  let next = 0;
  return scored.map((one) => {
    const { passage, features } = one;
    if (context === null || inside[next] !== one) {
      return { passage, inRegion: false, chosen: false, features, wording: null };
    }
    const all = features.concat(context.features(next));
    const wording = context.wordings.at(next);
    next += 1;
    return {
      passage,
      inRegion: true,
      chosen: addUp(all, CONTEXT_WEIGHTS) > 0,
      features: all,
      wording,
    };
  });
}

export function scoreOwn(passages: readonly Passage[], facts: PageFacts): ScoredPassage[] {
  const texts = passages.filter(({ words }) => words > 0);
  const surroundings = new Surroundings(new Hints(), proseShares(texts));
  const headlineAt = headlinePlace(texts, facts.headline);
  return texts.map((passage, index) => {
    const features = ownFeatures(passage).concat(
      surroundings.features(passage.element),
      factFeatures(passage, facts),
    );
    if (index < headlineAt) features.push('above-headline');
    return { passage, features, own: addUp(features, OWN_WEIGHTS) };
  });
}

function isWithin(element: PageElement, region: PageElement): boolean {
  for (let up: PageElement | null = element; up !== null; up = up.parent) {
    if (up === region) return true;
  }
  return false;
}
