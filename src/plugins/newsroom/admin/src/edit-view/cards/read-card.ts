/** What the head of a page says to whoever shows a card of it. */
export interface Card {
  title: string;
  description: string;
  site: string;
  url: string;
  image: string | null;
  imageText: string;
  isLarge: boolean;
}

/** Reads the elements that the Open Graph channel writes: the cards show what is sent, not what is stored. */
export function readCard(head: string): Card {
  const page = new DOMParser().parseFromString(head, 'text/html');
  const meta = (name: string) =>
    page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ??
    '';
  return {
    title: meta('og:title'),
    description: meta('og:description'),
    site: meta('og:site_name'),
    url: meta('og:url'),
    image: meta('og:image') || null,
    imageText: meta('og:image:alt'),
    isLarge: meta('twitter:card') === 'summary_large_image',
  };
}

/** An address as search results print it: the host, then the way to the page. */
export function trailOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname } = new URL(url);
  return [host, ...pathname.split('/').filter(Boolean)].join(' › ');
}
