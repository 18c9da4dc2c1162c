import { escapeHtml } from '../../../blocks/html/escape';
import { asText, field, type Fields } from '../../json/fields';
import { cardToHtml } from './cards';
import { startTag } from './elements';

/** A body as HTML, and the names of the cards that nobody knows. */
export interface ConvertedBody {
  html: string;
  unknown: string[];
}

/** Section types of the Mobiledoc format (0.2 and 0.3, bustle/mobiledoc-kit MOBILEDOC.md). */
const MARKUP_SECTION = 1;
const IMAGE_SECTION = 2;
const LIST_SECTION = 3;
const CARD_SECTION = 10;

const ATOM_MARKER = 1;

const SECTION_TAGS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside']);
const MARKUP_TAGS = new Set('a b strong i em u s del strike code sub sup mark small'.split(' '));

/** A Mobiledoc document of any version that Ghost wrote. Never throws: what has no sense is left out. */
export function mobiledocToHtml(document: Fields): ConvertedBody {
  const isOld = asText(field(document, 'version'))?.startsWith('0.2') ?? false;
  return isOld ? oldDocument(document) : newDocument(document);
}

function newDocument(document: Fields): ConvertedBody {
  return new MobiledocWriter(
    listOf(field(document, 'markups')),
    listOf(field(document, 'atoms')),
    listOf(field(document, 'cards')),
  ).write(listOf(field(document, 'sections')));
}

/** 0.2 has its markups beside the sections, and its cards inside them. */
function oldDocument(document: Fields): ConvertedBody {
  const [markups, sections] = listOf(field(document, 'sections'));
  return new MobiledocWriter(listOf(markups), [], null).write(listOf(sections));
}

class MobiledocWriter {
  readonly #unknown = new Set<string>();

  constructor(
    private readonly markups: readonly unknown[],
    private readonly atoms: readonly unknown[],
    /** null: each card section holds its own card. */
    private readonly cards: readonly unknown[] | null,
  ) {}

  write(sections: readonly unknown[]): ConvertedBody {
    const html = sections.map((section) => this.#section(listOf(section))).join('\n');
    return { html: html.replace(/\n{2,}/g, '\n').trim(), unknown: [...this.#unknown] };
  }

  #section([type, tag, content]: readonly unknown[]): string {
    switch (type) {
      case MARKUP_SECTION: {
        const name = SECTION_TAGS.has(asWords(tag).toLowerCase())
          ? asWords(tag).toLowerCase()
          : 'p';
        return `<${name}>${this.#markers(listOf(content))}</${name}>`;
      }
      case IMAGE_SECTION:
        return typeof tag === 'string' ? `<figure>${startTag('img', { src: tag })}</figure>` : '';
      case LIST_SECTION: {
        const name = tag === 'ol' ? 'ol' : 'ul';
        const items = listOf(content).map((item) => `<li>${this.#markers(listOf(item))}</li>`);
        return `<${name}>${items.join('')}</${name}>`;
      }
      case CARD_SECTION:
        return this.cards === null
          ? this.#card(tag, content)
          : this.#card(...named(this.cards, tag));
      default:
        return '';
    }
  }

  #card(name: unknown, payload: unknown): string {
    if (typeof name !== 'string') return '';
    const html = cardToHtml(name, payload);
    if (html === null) this.#unknown.add(name);
    return html ?? '';
  }

  /** Markers open markups by their index, and close as many of the innermost as they say. */
  #markers(markers: readonly unknown[]): string {
    const open: string[] = [];
    let html = '';
    for (const marker of markers.map(listOf)) {
      // 0.2 has no type before the markups.
      const [type, opened, closed, value] = marker.length < 4 ? [0, ...marker] : marker;
      for (const index of listOf(opened)) {
        const markup = this.#markup(index);
        open.push(markup.end);
        html += markup.start;
      }
      html += type === ATOM_MARKER ? this.#atom(value) : escapeHtml(asWords(value));
      for (let left = Number(closed) || 0; left > 0 && open.length > 0; left -= 1) {
        html += open.pop();
      }
    }
    return html + open.reverse().join('');
  }

  /** Attributes stand in one list: name, value, name, value. */
  #markup(index: unknown): { start: string; end: string } {
    const [tag, attributes] = listOf(at(this.markups, index));
    const name = typeof tag === 'string' ? tag.toLowerCase() : '';
    if (!MARKUP_TAGS.has(name)) return { start: '', end: '' };
    const pairs = listOf(attributes);
    const href = pairs[pairs.indexOf('href') + 1];
    return { start: name === 'a' ? startTag('a', { href }) : `<${name}>`, end: `</${name}>` };
  }

  #atom(index: unknown): string {
    const [name, text] = listOf(at(this.atoms, index));
    return name === 'soft-return' ? '<br>' : escapeHtml(asWords(text));
  }
}

function named(cards: readonly unknown[], index: unknown): [unknown, unknown] {
  const [name, payload] = listOf(at(cards, index));
  return [name, payload];
}

function at(list: readonly unknown[], index: unknown): unknown {
  return typeof index === 'number' ? list[index] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function asWords(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
