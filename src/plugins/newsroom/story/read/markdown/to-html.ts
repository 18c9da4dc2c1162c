import MarkdownIt from 'markdown-it';

/**
 * CommonMark with tables and struck-out words, as the blog engines read it; HTML in it stays, for
 * bodies are mixed, and is sanitised with all other HTML when the body becomes blocks.
 */
const markdown = new MarkdownIt({ html: true });

/** Markdown as HTML. */
export function markdownToHtml(text: string): string {
  return markdown.render(text).trimEnd();
}

/** One line of Markdown, without a paragraph around it. */
export function markdownLineToHtml(text: string): string {
  return markdown.renderInline(text);
}
