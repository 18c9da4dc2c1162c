export { sitemap } from './articles';
export { newsSitemap } from './news';
export { sitemapIndex } from './sitemap-index';
