import type JSZip from 'jszip';

import { parseHtml } from '../../blocks/html/parse';
import { findElement, textContent } from '../../blocks/html/tree';
import { sourceDate } from '../values/dates';

/** What a document says about itself (Dublin Core in docProps/core.xml); null what it does not say. */
export interface DocxProperties {
  title: string | null;
  creator: string | null;
  keywords: string | null;
  language: string | null;
  created: string | null;
  modified: string | null;
}

export async function propertiesOf(zip: JSZip): Promise<DocxProperties> {
  const xml = (await zip.file('docProps/core.xml')?.async('string')) ?? '';
  const nodes = parseHtml(xml);
  const told = (name: string): string | null => {
    const found = findElement(nodes, name);
    return found ? textContent([found]).trim() || null : null;
  };
  return {
    title: told('dc:title'),
    creator: told('dc:creator'),
    keywords: told('cp:keywords'),
    language: told('dc:language'),
    created: sourceDate(told('dcterms:created')),
    modified: sourceDate(told('dcterms:modified')),
  };
}
