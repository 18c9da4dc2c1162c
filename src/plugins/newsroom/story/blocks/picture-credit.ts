/** Who a picture is credited to; the names of agencies stand beside a slash, a comma or alone. */
export const PICTURE_AGENCY =
  'Getty(?: Images)?|REUTERS|Reuters|AFP|EPA(?:-EFE)?|Shutterstock|iStock|Alamy|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?: Commons)?|PA Wire|SWNS|NurPhoto|Anadolu|Xinhua|dpa|EFE|ANSA|AP(?: Photo)?|ASSOCIATED PRESS|USA TODAY Sports|Imagn Images|Bloomberg|Zuma(?: Press)?|SIPA|Rex Features|Adobe Stock|Depositphotos';

/** What a credit calls the picture, in the languages of those who write to us. */
const PICTURE =
  'photos?|photographs?|photography|pictures?|images?|illustrations?|graphics?|screenshots?|fotos?|fotografie|fotografía|fotografia|bild|bilder|grafik|imágenes|imagen|imagem|immagine|crédits?|crédits? photos?|crédito|créditos|zdjęcie|fot\\.|fotó|kuva|valokuva|фото|снимок|صورة|تصوير|写真|撮影|图片|圖片|照片|사진';
const WORD = `(?:(?:file|stock|main|lead)\\s)?(?:${PICTURE}|credits?)(?:\\s(?:credits?|courtesy))?`;

/** Before a maker’s name: “Photo: …”, “Foto von …”, “© …”, “Courtesy of …”. */
const OPENING = `(?:${WORD}\\s?(?:[:：©/]|by\\s|von\\s|par\\s|por\\s|di\\s|via\\s|of\\s?:|courtesy of\\s)|courtesy(?: of)?[:\\s]|©|\\(c\\)|source:)`;

/** Longer than any name with its agency: it is a sentence. */
const LONGEST = 120;
const REST = `[^.!?\\n]{1,${LONGEST}}(?:\\.(?=[^\\s])[^.!?\\n]{1,40}){0,3}`;
/** `Jane Doe/AFP`, `AFP / Jane Doe`, `Reuters`. */
const BY_AGENCY = `(?:[\\p{Lu}][^.!?()|]{1,60}\\s?[/|]\\s?)?(?:${PICTURE_AGENCY})(?:\\s?[/|]\\s?[\\p{Lu}][^.!?()|]{1,60})?`;

/** Read over a caption from its end; `before` is what of it is left, `credit` what is taken. */
const RULES: readonly RegExp[] = [
  // (Photo: Jane Doe)   [AP Photo/Jane Doe]
  new RegExp(
    `^(?<before>.*?)\\s*[([](?<credit>${OPENING}[^()[\\]]{1,${LONGEST}})[)\\]]\\.?$`,
    'isu',
  ),
  new RegExp(`^(?<before>.*?)\\s*[([](?<credit>${BY_AGENCY})[)\\]]\\.?$`, 'su'),
  // The pier. Photo: Jane Doe   The pier | Foto: dpa   a line of its own
  new RegExp(
    `^(?<before>(?:.*?(?:[.!?…。！？]["”’»)\\]]?\\s*|\\s[|–—•·/-]\\s|\\n\\s*))?)(?<credit>${OPENING}\\s*${REST})\\.?$`,
    'isu',
  ),
  // The pier Foto: Jane Doe
  new RegExp(
    `^(?<before>.*?[^\\s:]\\s)(?<credit>(?:Foto|Photo|Bild|Fotos|Photos|Crédit photo|Фото)\\s?[:：]\\s?${REST})\\.?$`,
    'su',
  ),
  // The pier. Jane Doe/Getty Images
  new RegExp(`^(?<before>(?:.*?[.!?…]["”’»]?\\s+|.*?\\n\\s*)?)(?<credit>${BY_AGENCY})\\.?$`, 'su'),
];

/** So much of a caption is looked at, from its end. */
const LOOKED_AT = 400;

/**
 * Who made the picture, where a caption says so at its end, as it is printed there; the brackets and
 * bars around it belong to neither. What is left of the caption is null where it was all.
 */
export function splitCredit(words: string): { caption: string | null; credit: string | null } {
  const text = words.trim();
  const start = Math.max(0, text.length - LOOKED_AT);
  const end = text.slice(start);
  for (const rule of RULES) {
    const { before, credit } = rule.exec(end)?.groups ?? {};
    if (before === undefined || !credit) continue;
    const left = folded((text.slice(0, start) + before).replace(/\s[|–—•·/-]\s*$/, ''));
    return { caption: left || null, credit: folded(credit) };
  }
  return { caption: folded(text) || null, credit: null };
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
