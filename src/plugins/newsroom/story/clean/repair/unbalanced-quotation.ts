import { sayingVerbs } from './prose/attribution';
import type { LoneMark } from './prose/balance';
import { quotationsOf } from './prose/quotation-marks';
import type { Prose } from './prose/prose';
import { sentencesOf } from './prose/sentences';
import type { Finding } from './rule';
import { pattern } from '../language/pattern';

export const UNBALANCED_QUOTATION = 'unbalanced-quotation';

/** The partner a mark needs, where one mark has one partner. */
const PARTNER = {
  opening: { '”': '“', '"': '"' } as Readonly<Record<string, string>>,
  closing: { '“': '”', '"': '"' } as Readonly<Record<string, string>>,
};

/**
 * The one place where the missing partner of a mark can stand, or null when there is none or more
 * than one. Whoever makes this change also asks the editor: the words inside are put into
 * somebody's mouth.
 */
export function missingMark(text: string, lone: LoneMark, prose: Prose): Finding | null {
  const partner = PARTNER[lone.missing][lone.char];
  if (partner === undefined) return null;
  const at =
    lone.missing === 'opening'
      ? openingPlace(text, lone.at, prose)
      : closingPlace(text, lone.at, prose);
  return at === null ? null : { at, before: '', after: partner, confidence: 'certain' };
}

/** Words by which a speaker speaks of himself or to somebody: reported speech has none of them. */
const SPEAKING = pattern(
  'u',
)`(?<![\p{L}’'])(?:I|[Ww]e|[Oo]ur|us|[Mm]y|me|[Yy]ou|[Yy]our|I['’](?:m|ve|d|ll)|[Ww]e['’](?:re|ve|d|ll))(?![\p{L}])`;

function openingPlace(text: string, close: number, prose: Prose): number | null {
  const previous =
    quotationsOf(text)
      .marks.filter(({ at }) => at < close)
      .at(-1)?.at ?? -1;
  const starts = sentencesOf(text)
    .map(({ at }) => at)
    .filter((at) => (previous === -1 || at > previous + 1) && at < close);
  if (previous === -1 && !starts.includes(0)) return null;
  const [start] = starts;
  if (start === undefined || starts.length !== 1) return null;
  const words = text.slice(start, close);
  if (prose.language === 'en' && SPEAKING.test(words) && /[.!?,]$/.test(words)) return start;
  return previous === -1 && isAttributed(text, close, prose) ? start : null;
}

/** `…,” she said`: the quotation runs up to the comma, so it began where the sentence did. */
function isAttributed(text: string, close: number, prose: Prose): boolean {
  if (text[close - 1] !== ',') return false;
  const behind = text.slice(close + 1, close + 60);
  return new RegExp(
    `^ (?:[\\p{L}.’'-]{1,20} ){0,4}(?:${sayingVerbs(prose.language)})(?!\\p{L})`,
    'u',
  ).test(behind);
}

function closingPlace(text: string, open: number, prose: Prose): number | null {
  const next = quotationsOf(text).marks.find(({ at }) => at > open)?.at ?? text.length;
  const inside = text.slice(open + 1, next);
  if (!/^\p{Lu}/u.test(inside)) return null;
  const [sentence, ...more] = sentencesOf(inside);
  if (sentence === undefined || more.length > 0) return null;

  const commas = attributionCommas(inside, prose);
  if (commas.length > 1) return null;
  if (commas[0] !== undefined) return open + 1 + commas[0];
  const saidInside = new RegExp(`(?<!\\p{L})(?:${sayingVerbs(prose.language)})(?!\\p{L})`, 'u');
  if (next !== text.length || saidInside.test(inside)) return null;
  return /[.!?]$/.test(inside) ? text.length : null;
}

/** "He can say", "who said", "to say": somebody speaks, but it is not what is quoted. */
const NO_SPEAKER =
  '(?:can|could|will|would|may|might|must|should|shall|to|not|who|that|which|what|when|if|as|and|or|but)';

/** Offsets behind each comma that is followed by "he said" or "said the …". */
function attributionCommas(text: string, prose: Prose): number[] {
  const verbs = sayingVerbs(prose.language);
  const speaker = `(?:(?!${NO_SPEAKER} )[\\p{L}.’'-]{1,20} ){0,5}`;
  const pattern = new RegExp(`,(?= ${speaker}(?:${verbs})(?!\\p{L}))`, 'gu');
  return Array.from(text.matchAll(pattern), ({ index }) => index + 1);
}
