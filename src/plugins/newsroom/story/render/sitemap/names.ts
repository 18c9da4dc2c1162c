export const SITEMAP_MIME_TYPE = 'application/xml; charset=utf-8';
export const SITEMAP_NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
export const IMAGE_NAMESPACE = 'http://www.google.com/schemas/sitemap-image/1.1';
export const NEWS_NAMESPACE = 'http://www.google.com/schemas/sitemap-news/0.9';
export const XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';
