import sanitizeHtml from 'sanitize-html';

/**
 * A table, or other HTML that Blocks have no node for. The newsroom has sanitized it already; what is
 * put into a page as HTML is looked at once more where that happens.
 */
export const safeHtml = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: [
      ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'figure', 'figcaption'],
      ...['p', 'br', 'strong', 'b', 'em', 'i', 'u', 's', 'sub', 'sup', 'code', 'pre', 'a', 'img'],
      ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'small', 'span', 'div'],
    ],
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt', 'width', 'height'],
      th: ['colspan', 'rowspan', 'scope'],
      td: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
  });
