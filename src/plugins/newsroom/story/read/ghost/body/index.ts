import { escapeHtml } from '../../../blocks/html/escape';
import { asText, field, isFields, type Fields } from '../../json/fields';
import { DEEPEST_JSON } from '../../json/parse-json';
import { depthOf } from '../../json/scan';
import { markdownToHtml } from '../../../blocks';
import { lexicalToHtml } from './lexical';
import { mobiledocToHtml } from './mobiledoc';

export interface GhostBody {
  html: string;
  /** Names of cards whose meaning is not known; they are left out. */
  unknownCards: string[];
  /** The field that held a document which is no Lexical or Mobiledoc. */
  unreadable: string | null;
}

/**
 * The body of a post: as Ghost rendered it, else from the editor's document, else what was typed.
 * Ghost renders on every save, so its HTML is never older than the document.
 */
export function bodyOf(post: Fields): GhostBody {
  const html = asText(field(post, 'html'));
  if (html !== null) return { html, unknownCards: [], unreadable: null };

  let unreadable: string | null = null;
  for (const [name, toHtml] of DOCUMENTS) {
    const source = field(post, name);
    if (source == null || source === '') continue;
    const document = documentOf(source);
    const body = document && toHtml(document);
    if (body && body.html !== '') {
      return { html: body.html, unknownCards: body.unknown, unreadable };
    }
    if (!document) unreadable = name;
  }
  return { html: typedBody(post), unknownCards: [], unreadable };
}

const DOCUMENTS = [
  ['lexical', lexicalToHtml],
  ['mobiledoc', mobiledocToHtml],
] as const;

/** The document in a field, which holds it as JSON text; null for what is none, or nested too deep. */
function documentOf(source: unknown): Fields | null {
  if (isFields(source)) return source;
  if (typeof source !== 'string' || depthOf(source) > DEEPEST_JSON) return null;
  try {
    const document: unknown = JSON.parse(source);
    return isFields(document) ? document : null;
  } catch {
    return null;
  }
}

/** `plaintext` is what Ghost made of the body for its search, so it comes last. */
function typedBody(post: Fields): string {
  const markdown = asText(field(post, 'markdown'));
  if (markdown !== null) return markdownToHtml(markdown);
  return (asText(field(post, 'plaintext')) ?? '')
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${escapeHtml(paragraph.trim())}</p>`)
    .join('\n');
}
