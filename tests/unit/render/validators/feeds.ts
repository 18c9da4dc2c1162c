import { FEED_RULES, readTree, type FeedRules } from '../feed-rules';
import { allOf, childrenOf, lacks, type FeedNode } from '../feed-rules/tree';

const { rss, atom, history, media } = FEED_RULES;
const EXTENSIONS = [history.rules, media.rules];

/** What partners ask of each item beside RSS: elements that must stand in it. */
const ASKED: Readonly<Record<string, { item: string[]; channel: string[] }>> = {
  // SmartFormat 2.1; what was taken back has neither text nor date of its own.
  smartnews: {
    item: ['title', 'link', 'guid', 'media:status'],
    channel: ['title', 'link', 'description', 'language', 'http://www.smartnews.be/snf logo'],
  },
  msn: { item: ['guid', 'title', 'link', 'content:encoded'], channel: ['title', 'link'] },
  flipboard: {
    item: ['title', 'link', 'description', 'guid'],
    channel: ['title', 'link', 'description', 'language'],
  },
};

/** Those that the W3C feed validator has, and the partner's own. */
const RULES: Readonly<Record<string, ReadonlyArray<FeedRules['rules']>>> = {
  atom: [atom.rules, ...EXTENSIONS],
};
const RULES_OF_RSS = [rss.rules, ...EXTENSIONS];

export const feedProblems =
  (channel: string) =>
  (xml: string): string[] => {
    const root = readTree(xml);
    if (!root) return ['not well formed'];
    const broken = (RULES[channel] ?? RULES_OF_RSS).flatMap((table) =>
      Object.keys(table).filter((rule) => table[rule]!(root)),
    );
    return [...broken, ...missing(channel, root)];
  };

function missing(channel: string, root: FeedNode): string[] {
  const asked = ASKED[channel];
  if (!asked) return [];
  const absent = (node: FeedNode, names: string[]) =>
    names.filter((name) => lacks(node, [name])).map((name) => `no ${name} in ${node.name}`);
  return [
    ...childrenOf(root, 'channel').flatMap((node) => absent(node, asked.channel)),
    ...allOf(root, 'item').flatMap((node) => absent(node, asked.item)),
  ];
}
