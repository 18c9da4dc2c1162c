import type { Block } from 'newsroom-client';

/** A paragraph whose only child is a link with its own address as text; the editor puts empty texts around it. */
export function embedUrl(block: Block): string | null {
  if (block.type !== 'paragraph') return null;
  const children = block.children.filter((node) => node.type === 'link' || node.text.trim());
  const [link] = children;
  if (children.length !== 1 || link?.type !== 'link') return null;
  const text = link.children.map((node) => node.text).join('');
  return text.trim() === link.url ? link.url : null;
}

/** Address of a frame that plays it, for providers that need no script in the page; null for a link. */
export function playerOf(url: string): string | null {
  const youtube = /^https:\/\/(?:www\.)?(?:youtube\.com\/watch\?v=|youtu\.be\/)([\w-]{6,20})/.exec(
    url,
  );
  if (youtube) return `https://www.youtube-nocookie.com/embed/${youtube[1]}`;
  const vimeo = /^https:\/\/(?:www\.)?vimeo\.com\/(\d+)/.exec(url);
  return vimeo ? `https://player.vimeo.com/video/${vimeo[1]}` : null;
}
