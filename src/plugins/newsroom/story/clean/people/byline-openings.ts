import { foldCase } from '../language/fold-case';
import { pattern } from '../language/pattern';

/**
 * How bylines open. A firm opening ("Written by") is only printed before a name, so one word after
 * it may be a name; after a plain one ("By", "Par", "Di") a full name or an organization is asked for.
 */
export interface Opening {
  /** UTF-16 offset behind the opening. */
  end: number;
  isFirm: boolean;
}

const FIRM = [
  '(?:(?:an?|this) )?(?:original )?(?:story|article|post|report|column|review|analysis|opinion|exclusive|interview|commentary|essay|text|words|blog) (?:written )?by',
  '(?:article|story|text|words)? ?(?:written|authored|posted|published|submitted|contributed|created|uploaded) by',
  'reported by|author|authors|byline|(?:words|text)(?=\\s*:)',
  'un article de|article de|écrit par|publié par|rédigé par|propos recueillis par|auteur',
  'escrito por|publicado por|redactado por|texto de|texto por|autor|autora',
  'geschrieben von|verfasst von|veröffentlicht von|ein beitrag von|autor',
  'escrito por|publicado por|postado por|texto de',
  'scritto da|pubblicato da|a cura di|autore',
  'geschreven door|auteur',
  'بقلم|(?:كتب|كتبت|كتابة|تقرير|إعداد)(?=\\s*:)',
].join('|');

const PLAIN = 'by|par|por|von|di|door';

/* Both are read over a line whose case is folded. */
const FIRM_OPENING = pattern('u')`^(?:${FIRM})(?![\p{L}'’-])\s*[:：|-]?\s*`;
const PLAIN_OPENING = pattern('u')`^(?:(?:${PLAIN})(?:\s*:\s*|\s+)|texte?o?\s?:\s*)`;

/** The opening of a line that starts as a byline does; null for every other line. */
export function readOpening(line: string): Opening | null {
  const folded = foldCase(line);
  const firm = FIRM_OPENING.exec(folded);
  if (firm) return { end: firm[0].length, isFirm: true };
  const plain = PLAIN_OPENING.exec(folded);
  return plain ? { end: plain[0].length, isFirm: false } : null;
}

/** True for an opening that stands alone on its line, its name following on the next ("Article by"). */
export function isBylineOpening(line: string): boolean {
  const opening = readOpening(`${line.trim().replace(/[:|-]$/, '')} `);
  return opening !== null && opening.end >= line.trim().length;
}
