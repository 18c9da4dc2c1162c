import { isFree } from '../article-body';
import type { ChannelArticle } from '../channel-article';
import type { Feed } from '../feed';

/** A partner that shows the whole story on its own pages gets those that are open to everyone. */
export function openArticles({ articles }: Feed): ChannelArticle[] {
  return articles.filter(isFree);
}
