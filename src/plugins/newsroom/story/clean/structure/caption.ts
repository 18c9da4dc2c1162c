import { PICTURE_AGENCY } from '../../blocks/picture-credit';
import { foldCase } from '../language/fold-case';
import { pattern } from '../language/pattern';

/** A caption's own words, at its beginning or in its brackets. */
const PICTURE_WORD =
  'photos?|photograph|pictures?|pics?|images?|graphic|illustration|rendering|screenshot|screengrab|foto|fotos|fotografía|bild|imagen|imagem|immagine|crédit photo|photo credit|image credit|credit|crédito|source|صورة|تصوير';

/**
 * Patterns that all ask for one kind of word. Most lines have none, and the patterns are large: an
 * engine takes longer to make them ready than to read a page with them.
 */
interface Shapes {
  sign: RegExp;
  patterns: readonly RegExp[];
}

/** Read over a line as it is printed: the capitals of an agency tell it from a word. */
const PRINTED: readonly Shapes[] = [
  {
    sign: new RegExp(`(?:^|[/|©,]\\s?)(?:${PICTURE_AGENCY})`),
    patterns: [
      new RegExp(`(?:[/|©]\\s?|[^.!?]{2},\\s?)(?:${PICTURE_AGENCY})[)\\]]?$`),
      new RegExp(`^[^.!?]{3,60}\\s?[/|]\\s?(?:${PICTURE_AGENCY})$`),
      new RegExp(`^(?:${PICTURE_AGENCY})\\s?[/|]\\s?[^.!?]{2,60}$`),
    ],
  },
  {
    sign: /(?:REUTERS|AFP|AP|EPA|Getty Images)\s?\//,
    patterns: [pattern('u')`(?:^|[.!?…]["”]?\s)(?:REUTERS|AFP|AP|EPA|Getty Images)\s?/\s?\p{L}`],
  },
  {
    sign: /Fotos?\s?:|Bild\s?:|Crédit photo\s?:/,
    patterns: [pattern('u')`\p{L}\s(?:Foto|Fotos|Bild|Crédit photo)\s?:\s?[^.!?:]{2,80}$`],
  },
];

const AGENCY = PICTURE_AGENCY.toLowerCase();

/** Read over a line whose case is folded. */
const FOLDED: readonly Shapes[] = [
  {
    sign: /^[[(]?(?:file |main |lead |repres|stock |phot|pic|imag|immag|graphic|illus|render|screen|foto|bild|cr[eé]dit|source|صورة|تصوير)/,
    patterns: [
      new RegExp(
        `^[[(]?(?:file |main |lead |representative |stock )?(?:${PICTURE_WORD})(?: credit)?s?\\s?(?:[:©/]|by\\b|via\\b|courtesy\\b|par\\b|von\\b|por\\b|di\\b)`,
      ),
      /^\[(?:photo|image|rendering|source|illustration)s?:?[^\]]{1,120}\]$/,
    ],
  },
  {
    sign: /(?:phot|foto|pic|imag|immag|graphi|illustr|render|screen|bild|cr[eé]dit|source|video|صورة|تصوير).{0,130}[)\]]["”.]?$/,
    patterns: [
      new RegExp(`[([](?:file |stock )?(?:${PICTURE_WORD})\\b[^()[\\]]{0,120}[)\\]]["”.]?$`),
      new RegExp(
        `\\((?:${AGENCY}|\\p{Ll}{2,5}) (?:photo|foto|image|video)s?\\b[^()]{0,80}\\)["”.]?$`,
        'u',
      ),
    ],
  },
  {
    sign: /phot|foto|pic|imag|immag|graphi|illustr|bild|cr[eé]dit|courtesy/,
    patterns: [
      /\b(?:photo|photos|photograph|picture|image|illustration|graphic)s?(?:\s(?:credit|courtesy))?\s?(?:by|:|courtesy of|via)\s[^.!?]{2,80}\.?\)?$/,
      /\b(?:credit|courtesy|crédit|crédito)\s?:\s?[^.!?:]{2,60}$/,
      /[—–|-]\s?(?:foto|photo|fotografía|imagen|imagem|immagine|bild|credit|crédit|crédito)s?\s?:\s?[^.!?:]{2,80}$/,
    ],
  },
  {
    sign: /via\s|credit|courtesy/,
    patterns: [new RegExp(`\\b(?:via|credit:?|courtesy of)\\s(?:the )?(?:${AGENCY})[)\\]]?\\.?$`)],
  },
  {
    sign: /^(?:file|above|pictured|im bild|caption|légende|\d)|\)\.?$/,
    patterns: [
      /^(?:file photo|file picture|file image|above|pictured|pictured above|im bild|caption|légende)\s?[:–-]/,
      /^\d{1,3} (?:of|de|von|di|sur) \d{1,3} \|/,
      /\((?:file|file photo|archive|archivo|archives|archiv)\)\.?$/,
    ],
  },
];

const hasShape = (text: string, shapes: readonly Shapes[]): boolean =>
  shapes.some(({ sign, patterns }) => sign.test(text) && patterns.some((one) => one.test(text)));

/** Longer than any caption: whatever it ends with, it is a paragraph. */
const LONGEST = 110;
const TAIL = 200;

/** A caption or a picture's credit, by the way it names its maker. */
export function isCaption(text: string, words: number): boolean {
  if (words > LONGEST) return false;
  // A picture's maker is named at one of the ends, so a long line is looked at there only.
  const looked = text.length > 2 * TAIL ? `${text.slice(0, TAIL)} ${text.slice(-TAIL)}` : text;
  return hasShape(looked, PRINTED) || hasShape(foldCase(looked), FOLDED);
}
