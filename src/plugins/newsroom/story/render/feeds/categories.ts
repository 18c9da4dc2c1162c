import type { ChannelArticle } from '../channel-article';

/** Labels that readers must see wherever the story goes; plain news has none. */
export function disclosedLabel({ label }: ChannelArticle): string | null {
  return label && label !== 'news' ? label : null;
}

/** Section, tags and label, each name once. */
export function categoriesOf(article: ChannelArticle): string[] {
  const { section, tags } = article;
  const names = [section?.name, ...tags, disclosedLabel(article)];
  return [...new Set(names.filter((name): name is string => Boolean(name)))];
}
