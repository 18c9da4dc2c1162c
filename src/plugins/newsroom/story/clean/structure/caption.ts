import { PICTURE_AGENCY } from '../../blocks/picture-credit';
import { foldCase } from '../language/fold-case';

/** A caption's own words, at its beginning or in its brackets. */
const PICTURE_WORD =
  'photos?|photograph|pictures?|pics?|images?|graphic|illustration|rendering|screenshot|screengrab|foto|fotos|fotografía|bild|imagen|imagem|immagine|crédit photo|photo credit|image credit|credit|crédito|source|صورة|تصوير';

/** Read over a line as it is printed: the capitals of an agency tell it from a word. */
const PRINTED: readonly RegExp[] = [
  new RegExp(`(?:[/|©]\\s?|[^.!?]{2},\\s?)(?:${PICTURE_AGENCY})[)\\]]?$`, 'u'),
  new RegExp(
    `^(?:[^.!?]{3,60}\\s?[/|]\\s?(?:${PICTURE_AGENCY})|(?:${PICTURE_AGENCY})\\s?[/|]\\s?[^.!?]{2,60})$`,
    'u',
  ),
  /\p{L}\s(?:Foto|Fotos|Bild|Crédit photo)\s?:\s?[^.!?:]{2,80}$/u,
  /(?:^|[.!?…]["”]?\s)(?:REUTERS|AFP|AP|EPA|Getty Images)\s?\/\s?\p{L}/u,
];

const AGENCY = PICTURE_AGENCY.toLowerCase();

/** Read over a line whose case is folded. */
const FOLDED: readonly RegExp[] = [
  new RegExp(
    `^[[(]?(?:file |main |lead |representative |stock )?(?:${PICTURE_WORD})(?: credit)?s?\\s?(?:[:©/]|by\\b|via\\b|courtesy\\b|par\\b|von\\b|por\\b|di\\b)`,
    'u',
  ),
  new RegExp(`[([](?:file |stock )?(?:${PICTURE_WORD})\\b[^()[\\]]{0,120}[)\\]]["”.]?$`, 'u'),
  /^(?:file photo|file picture|file image|above|pictured|pictured above|im bild|caption|légende)\s?[:–-]/,
  new RegExp(`\\b(?:via|credit:?|courtesy of)\\s(?:the )?(?:${AGENCY})[)\\]]?\\.?$`, 'u'),
  new RegExp(
    `\\b(?:photo|photos|photograph|picture|image|illustration|graphic)s?(?:\\s(?:credit|courtesy))?\\s?(?:by|:|courtesy of|via)\\s[^.!?]{2,80}\\.?\\)?$`,
    'u',
  ),
  /\b(?:credit|courtesy|crédit|crédito)\s?:\s?[^.!?:]{2,60}$/u,
  new RegExp(
    `\\((?:${AGENCY}|\\p{Ll}{2,5}) (?:photo|foto|image|video)s?\\b[^()]{0,80}\\)["”.]?$`,
    'u',
  ),
  /^\d{1,3} (?:of|de|von|di|sur) \d{1,3} \|/,
  /[—–|-]\s?(?:foto|photo|fotografía|imagen|imagem|immagine|bild|credit|crédit|crédito)s?\s?:\s?[^.!?:]{2,80}$/u,
  /\((?:file|file photo|archive|archivo|archives|archiv)\)\.?$/,
  /^\[(?:photo|image|rendering|source|illustration)s?:?[^\]]{1,120}\]$/,
];

/** Longer than any caption: whatever it ends with, it is a paragraph. */
const LONGEST = 110;
const TAIL = 200;

/** A caption or a picture's credit, by the way it names its maker. */
export function isCaption(text: string, words: number): boolean {
  if (words > LONGEST) return false;
  // A picture's maker is named at one of the ends, so a long line is looked at there only.
  const looked = text.length > 2 * TAIL ? `${text.slice(0, TAIL)} ${text.slice(-TAIL)}` : text;
  if (PRINTED.some((rule) => rule.test(looked))) return true;
  const folded = foldCase(looked);
  return FOLDED.some((rule) => rule.test(folded));
}
