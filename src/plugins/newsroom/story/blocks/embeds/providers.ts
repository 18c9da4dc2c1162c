/** What a provider makes of one of its addresses. */
export interface EmbedAddress {
  /** The page that a reader may open: what is stored in the body. */
  url: string;
  /** Source of a frame that plays it; null where the provider needs a script of its own. */
  player: string | null;
}

export interface EmbedProvider {
  name: string;
  /** Host names without `www.`; of the page as well as of the player. */
  hosts: readonly string[];
  /** Height over width of the player. */
  ratio: number;
  /** null when the address is not that of a single item. */
  read: (url: URL) => EmbedAddress | null;
}

const WIDESCREEN = 9 / 16;

/** Ids go into addresses as they are, so they are held to the letters that providers use. */
const ID = /^[\w-]{1,64}$/;

const page = (url: string): EmbedAddress => ({ url, player: null });
const segments = (url: URL): string[] => url.pathname.split('/').filter(Boolean);
const idOf = (candidate: string | null | undefined): string | null =>
  candidate && ID.test(candidate) ? candidate : null;

export const EMBED_PROVIDERS: readonly EmbedProvider[] = [
  {
    name: 'YouTube',
    hosts: ['youtube.com', 'm.youtube.com', 'youtu.be', 'youtube-nocookie.com'],
    ratio: WIDESCREEN,
    read: (url) => {
      const [first, second] = segments(url);
      const inPath = url.hostname.endsWith('youtu.be') ? first : second;
      const kinds = ['embed', 'shorts', 'live', 'v'];
      const id = idOf(
        first === 'watch'
          ? url.searchParams.get('v')
          : url.hostname.endsWith('youtu.be') || kinds.includes(first ?? '')
            ? inPath
            : null,
      );
      if (!id || id === 'videoseries') return null;
      return {
        url: `https://www.youtube.com/watch?v=${id}`,
        player: `https://www.youtube-nocookie.com/embed/${id}`,
      };
    },
  },
  {
    name: 'Vimeo',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    ratio: WIDESCREEN,
    read: (url) => {
      const id = segments(url).find((segment) => /^\d{1,15}$/.test(segment));
      if (!id) return null;
      return { url: `https://vimeo.com/${id}`, player: `https://player.vimeo.com/video/${id}` };
    },
  },
  {
    name: 'X',
    hosts: ['twitter.com', 'mobile.twitter.com', 'x.com'],
    ratio: 1,
    read: (url) => {
      const [user, status, id] = segments(url);
      if (!/^status(es)?$/.test(status ?? '') || !/^\d{1,25}$/.test(id ?? '')) return null;
      return idOf(user) ? page(`https://x.com/${user}/status/${id}`) : null;
    },
  },
  {
    name: 'Instagram',
    hosts: ['instagram.com', 'instagr.am'],
    ratio: 1,
    read: (url) => {
      const [kind, code] = segments(url);
      if (!/^(p|reel|tv)$/.test(kind ?? '') || !idOf(code)) return null;
      return page(`https://www.instagram.com/${kind}/${code}/`);
    },
  },
  {
    name: 'Facebook',
    hosts: ['facebook.com', 'm.facebook.com', 'fb.watch'],
    ratio: 1,
    read: (url) => {
      const inner = url.pathname.startsWith('/plugins/') ? url.searchParams.get('href') : null;
      if (inner) return /^https:\/\/(www\.)?facebook\.com\//.test(inner) ? page(inner) : null;
      const isItem = /\/(posts|videos|photos?|reel|watch|permalink\.php|story\.php)/;
      return isItem.test(url.pathname) || url.hostname === 'fb.watch' ? page(url.href) : null;
    },
  },
  {
    name: 'TikTok',
    hosts: ['tiktok.com', 'm.tiktok.com'],
    ratio: 16 / 9,
    read: (url) => {
      const [user, video, id] = segments(url);
      const isVideo = video === 'video' && /^@[\w.-]{1,40}$/.test(user ?? '');
      if (!isVideo || !/^\d{1,25}$/.test(id ?? '')) return null;
      return page(`https://www.tiktok.com/${user}/video/${id}`);
    },
  },
  {
    name: 'Spotify',
    hosts: ['open.spotify.com'],
    ratio: 1 / 2,
    read: (url) => {
      const path = segments(url).filter((segment) => segment !== 'embed');
      const [kind, id] = path.slice(-2);
      const kinds = /^(track|album|playlist|episode|show|artist)$/;
      if (!kinds.test(kind ?? '') || !idOf(id)) return null;
      return {
        url: `https://open.spotify.com/${kind}/${id}`,
        player: `https://open.spotify.com/embed/${kind}/${id}`,
      };
    },
  },
  {
    name: 'SoundCloud',
    hosts: ['soundcloud.com', 'm.soundcloud.com', 'w.soundcloud.com'],
    ratio: 1 / 4,
    read: (url) => {
      const track = url.hostname === 'w.soundcloud.com' ? url.searchParams.get('url') : url.href;
      if (!track || !/^https:\/\/(api\.|m\.)?soundcloud\.com\/\w/.test(track)) return null;
      const player = `https://w.soundcloud.com/player/?url=${encodeURIComponent(track)}`;
      return { url: track, player };
    },
  },
];

/** Only these may stand in a frame. */
export const PLAYER_HOSTS: readonly string[] = [
  'www.youtube-nocookie.com',
  'player.vimeo.com',
  'open.spotify.com',
  'w.soundcloud.com',
];
