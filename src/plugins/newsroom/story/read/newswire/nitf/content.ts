import type { LegacyMedia, LegacyPerson } from '../../../legacy';
import { textOf, type XmlElement } from '../../xml';
import { peopleOfValue } from '../../values/people';
import { attributeOf, childrenOf, descend, findBelow, wordsOf } from '../xml-walk';
import { nitfHtml, nitfMedia } from './body';

/** What the body of a NITF document says, whether it stands alone or in another wire. */
export interface NitfContent {
  headline: string | null;
  standfirst: string | null;
  byline: string | null;
  people: LegacyPerson[];
  dateline: string | null;
  /** ISO day. */
  datelineDate: string | null;
  credit: string | null;
  /** The part of the paper it stands in. */
  section: string | null;
  html: string;
  media: LegacyMedia[];
}

/** `element`: anything with a `body` in it, or the body itself. */
export function nitfContent(element: XmlElement): NitfContent {
  const body = element.name === 'body' ? element : (findBelow(element, 'body') ?? element);
  const head = descend(body, 'body.head');
  const content = descend(body, 'body.content');
  const headline = descend(body, 'body.head', 'hedline');
  const bylines = childrenOf(head, 'byline');
  const html = content ? nitfHtml(content) : '';
  const end = descend(body, 'body.end', 'tagline');
  return {
    headline:
      wordsOf(headline && (descend(headline, 'hl1') ?? headline)) ??
      wordsOf(descend(element, 'head', 'title')),
    standfirst: standfirstOf(head, html),
    // Some write a line for each author, and one for what they are.
    byline: bylines.flatMap((one) => bylineOf(one) ?? []).join('\n') || null,
    people: bylines
      .flatMap((one) => childrenOf(one, 'person'))
      .flatMap((one) => peopleOfValue(personName(one))),
    dateline: datelineOf(descend(body, 'body.head', 'dateline')),
    datelineDate: dayOf(descend(body, 'body.head', 'dateline')),
    credit: wordsOf(end),
    section: attributeOf(findBelow(element, 'pubdata'), 'position.section'),
    html,
    media: content ? nitfMedia(content) : [],
  };
}

/** An abstract that is the body's first paragraph once more is none. */
function standfirstOf(head: XmlElement | null, html: string): string | null {
  const abstract = head && wordsOf(descend(head, 'abstract'));
  if (!abstract) return null;
  const letters = (text: string) => text.replace(/<[^>]*>|[^\p{L}\p{N}]+/gu, '');
  return letters(html).includes(letters(abstract).slice(0, 60)) ? null : abstract;
}

/** The name and, on a line of its own, what the person is (`byttl`). */
function bylineOf(byline: XmlElement): string | null {
  const title = wordsOf(descend(byline, 'byttl'));
  const name = byline.children
    .map((node) => (typeof node === 'string' ? node : node.name === 'byttl' ? ' ' : textOf(node)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/,$/, '');
  return [name, title].filter(Boolean).join('\n') || null;
}

/** A person's own name, without the function that may be said inside (`name.given`, `function`). */
function personName(person: XmlElement): string | null {
  const given = wordsOf(descend(person, 'name.given'));
  const family = wordsOf(descend(person, 'name.family'));
  return given !== null && family !== null ? `${given} ${family}` : wordsOf(person);
}

/** The places of a dateline, and its date where one is printed. */
function datelineOf(dateline: XmlElement | null): string | null {
  if (!dateline) return null;
  const words = dateline.children
    .map((node) => (typeof node === 'string' ? node : isIsoDate(node) ? '' : placeOf(node)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.])/g, '$1')
    .trim();
  return words || null;
}

/** The day of a dateline that is there for machines. */
function dayOf(dateline: XmlElement | null): string | null {
  const date = dateline && descend(dateline, 'story.date');
  return date && isIsoDate(date) ? wordsOf(date)!.slice(0, 10) : null;
}

/** A date for machines is no printed one. */
function isIsoDate(element: XmlElement): boolean {
  return /^\d{4}-\d\d-\d\d/.test(wordsOf(element) ?? '');
}

function placeOf(element: XmlElement): string {
  const parts = element.children.flatMap((node) =>
    typeof node === 'string' ? node.trim() : (wordsOf(node) ?? ''),
  );
  const written = parts.filter((part) => part !== '');
  return (
    written
      .join(' ')
      .replace(/\s+/g, ' ')
      .replace(/\s+([,.])/g, '$1') ||
    (attributeOf(element, 'city') ?? '')
  );
}
