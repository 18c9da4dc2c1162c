import MarkdownIt from 'markdown-it';

/**
 * CommonMark with tables and struck-out words, as the blog engines read it; HTML in it stays, for
 * bodies are mixed, and is sanitised with all other HTML when the body becomes blocks.
 */
const markdown = new MarkdownIt({ html: true });

/** Tags of templates (Liquid) that stand around code in Markdown posts: a site's programs, no text. */
const TEMPLATE_TAG = /\{%-?\s*(?:end)?(?:raw|highlight)\b[^%]{0,200}%\}/g;

/** Markdown as HTML. */
export function markdownToHtml(text: string): string {
  return markdown.render(text.replace(TEMPLATE_TAG, '')).trimEnd();
}

/** One line of Markdown, without a paragraph around it. */
export function markdownLineToHtml(text: string): string {
  return markdown.renderInline(text);
}
