import { defineMiddleware } from 'astro:middleware';

import { keptPage } from './newsroom/kept-pages';

/** Nothing of a story runs here, whatever it holds; known players stand in frames. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  'img-src * data:',
  "style-src 'self' 'unsafe-inline'",
  'frame-src https://www.youtube-nocookie.com https://player.vimeo.com',
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

export const onRequest = defineMiddleware(async ({ request, url }, next) => {
  const isPage = request.method === 'GET' && !/^\/(preview|hooks|_astro)\//.test(url.pathname);
  const response = isPage ? await keptPage(url.href, next) : await next();
  response.headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  return response;
});
