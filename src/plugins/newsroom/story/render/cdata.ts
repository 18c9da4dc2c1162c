import { escapeHtml } from '../blocks';

const START = '<![CDATA[';
const END = ']]>';

/**
 * Writes CDATA sections as escaped text, except in the elements named. feedsmith puts line breaks
 * around a section, which become part of the value: a headline would begin with white space in
 * readers that take it literally. The document must be well formed.
 */
export function escapeCdata(xml: string, keptIn: ReadonlySet<string>): string {
  const parts: string[] = [];
  let at = 0;
  let isKept = false;
  for (let start = xml.indexOf(START); start !== -1; start = xml.indexOf(START, at)) {
    const end = xml.indexOf(END, start);
    const before = xml.slice(at, start).trimEnd();
    // Sections that follow each other without a tag between are one value, split at its `]]>`.
    if (before) isKept = keptIn.has(openElement(before));
    const text = xml.slice(start + START.length, end);
    parts.push(before, isKept ? START + text + END : escapeHtml(text));
    at = end + END.length;
    const next = xml.slice(at, at + 200).search(/\S/);
    if (xml.startsWith('</', at + next)) at += next;
  }
  parts.push(xml.slice(at));
  return parts.join('');
}

function openElement(before: string): string {
  const tag = before.slice(before.lastIndexOf('<') + 1, -1);
  return tag.split(/\s/, 1)[0] ?? '';
}
