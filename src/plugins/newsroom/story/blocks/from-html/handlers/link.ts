import { safeUrl } from '../../links';
import { flow, type Handler } from '../walk';

/** An address that may not stand in a link takes the link away and leaves its words. */
export const link: Handler = (element, context, walk) => {
  const { href } = element.attributes;
  const url = href === undefined ? context.url : safeUrl(href, walk.baseUrl);
  flow(element, { ...context, url }, walk);
};
