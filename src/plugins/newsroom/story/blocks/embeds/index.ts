import { EMBED_PROVIDERS, type EmbedAddress } from './providers';

export { PLAYER_HOSTS } from './providers';

export interface Embed extends EmbedAddress {
  provider: string;
  ratio: number;
}

/** The item that an address of a known provider shows, or null. */
export function embedOf(address: string): Embed | null {
  const url = parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^www\./, '');
  const provider = EMBED_PROVIDERS.find(({ hosts }) => hosts.includes(host));
  const found = provider?.read(url);
  return provider && found ? { ...found, provider: provider.name, ratio: provider.ratio } : null;
}

function parse(address: string): URL | null {
  try {
    return new URL(address.startsWith('//') ? `https:${address}` : address);
  } catch {
    return null;
  }
}
