import type { ChannelArticle } from '../channel-article';

/** IPTC's vocabulary of how a work was made (cv.iptc.org/newscodes/digitalsourcetype). */
const AI_ASSISTED = {
  name: 'Composite with trained algorithmic media',
  uri: 'https://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
} as const;

/** Told only where the desk has labelled the story: nothing is claimed of the others. */
export function digitalSourceOf({ label }: ChannelArticle): { name: string; uri: string } | null {
  return label === 'ai-assisted' ? AI_ASSISTED : null;
}
