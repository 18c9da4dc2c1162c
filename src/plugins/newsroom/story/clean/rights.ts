/** What a copyright notice says: whose the story is, and what may be done with it. */
export interface Rights {
  holder: string | null;
  terms: string | null;
}

const SIGN = /^(?:\s*(?:©|\(c\)|copyright\b|copr\.))+[\s:]*/i;
const YEARS = /^(?:\d{4}(?:\s*[-–,]\s*\d{4})*)(?=$|[\s,.;:])[\s,.;:]*/;
const SIGNED_YEARS_BEHIND = /[\s,]*(?:©|\(c\)|copyright)?\s*\d{4}(?:\s*[-–]\s*\d{4})?\s*\.?$/i;
const RESERVED =
  /[\s.,;–-]*\b((?:all|some) rights? reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|alle rechten voorbehouden|tutti i diritti riservati)\b[\s\S]*$/i;

/** A name has no more words than this; what is longer are terms. */
const MOST_WORDS = 12;

/** No notice is longer; and what is looked for in one takes its time in a long text. */
const LONGEST_NOTICE = 500;

/** `© 2020 The Post. All rights reserved.` is the Post's, all rights reserved. */
export function rightsOf(notice: string | null): Rights {
  const whole = notice?.replace(/\s+/g, ' ').trim() ?? '';
  if (whole === '') return { holder: null, terms: null };
  if (whole.length > LONGEST_NOTICE) return { holder: null, terms: whole };
  const reserved = RESERVED.exec(whole);
  const named = (reserved ? whole.slice(0, reserved.index) : whole)
    .replace(SIGN, '')
    .replace(YEARS, '')
    .replace(/^by\s+/i, '')
    .replace(SIGNED_YEARS_BEHIND, '')
    .replace(/[\s.,;]+$/, '');
  const isName =
    named !== '' && named.split(' ').length <= MOST_WORDS && !/[.!?] \p{Lu}/u.test(named);
  if (!isName) return { holder: null, terms: /\p{L}/u.test(named) || reserved ? whole : null };
  return { holder: named, terms: reserved ? reserved[0].replace(/^[\s.,;–-]+/, '') : null };
}
