import MarkdownIt from 'markdown-it';

/** Markdown as blogs use it: CommonMark with tables and struck-out text, and HTML in between. */
const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** Tags of templates (Liquid, Hugo) that stand in Markdown posts: a site's programs, no text. */
const HIGHLIGHT = /\{%-?\s*(?:end)?(?:raw|highlight)\b[^%]{0,200}%\}/g;

/** Markdown as HTML. */
export function markdownToHtml(text: string): string {
  return markdown.render(text.replace(HIGHLIGHT, ''));
}
