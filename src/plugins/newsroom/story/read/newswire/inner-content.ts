import { textOf, type XmlElement } from '../xml';
import { textToHtml } from '../text/paragraphs';
import { isHtml } from '../values/html-text';
import { nitfContent, type NitfContent } from './nitf/content';
import { nitfHtml } from './nitf/body';
import { findBelow } from './xml-walk';

export function emptyContent(): NitfContent {
  return {
    headline: null,
    standfirst: null,
    byline: null,
    people: [],
    dateline: null,
    datelineDate: null,
    credit: null,
    section: null,
    html: '',
    media: [],
  };
}

/** The text inside an envelope: NITF, XHTML, escaped HTML, or plain. */
export function contentOf(holder: XmlElement): NitfContent {
  if (findBelow(holder, 'body.content') || findBelow(holder, 'body.head')) {
    return nitfContent(findBelow(holder, 'nitf') ?? holder);
  }
  if (holder.children.some((node) => typeof node !== 'string')) {
    const body = findBelow(holder, 'body');
    return { ...emptyContent(), html: nitfHtml(body ?? holder) };
  }
  const text = textOf(holder).trim();
  return { ...emptyContent(), html: isHtml(text) ? text : textToHtml(text) };
}
