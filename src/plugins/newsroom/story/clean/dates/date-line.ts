import { foldCase } from '../language/fold-case';
import { matchesOf } from '../language/matches';
import { findDates } from './find-dates';
import type { FoundDate } from './find-dates';
import { MONTH_SOURCE, monthNumber } from './months';
import type { DateHints } from './shapes';
import { ZONE_SOURCE } from './zones';
import { pattern } from '../language/pattern';

export interface DateLine {
  publishedOn: string | null;
  updatedOn: string | null;
}

/** A stamp is short; anything longer is prose that mentions dates. */
const LONGEST_STAMP = 200;

/** One kind of words that a stamp is made of. */
interface StampWords {
  pattern: RegExp;
  /** Asked first where any of them holds something that is quickly seen, for the pattern is large. */
  mayStandIn: (text: string) => boolean;
}

/** Read over a text whose case is folded. */
const words = (source: string, mayStandIn: StampWords['mayStandIn'] = () => true): StampWords => ({
  pattern: pattern('gu')`(?<![\p{L}\d])(?:${source})(?![\p{L}\d])`,
  mayStandIn,
});

const has = (text: string, { pattern, mayStandIn }: StampWords): boolean =>
  mayStandIn(text) && text.search(pattern) >= 0;
const without = (text: string, { pattern, mayStandIn }: StampWords): string =>
  mayStandIn(text) ? text.replace(pattern, ' ') : text;

const LETTERS = pattern('gu')`\p{L}{3,}`;
const namesMonth = (text: string): boolean =>
  /\d/.test(text) && (text.match(LETTERS) ?? []).some((one) => monthNumber(one) !== null);
const SPAN_OF_TIME =
  /(?:\d|\ban?|\babout|hace|vor|há) (?:sec|min|h(?:ou)?rs?|day|week|month|year|heure|jour|hora|d[ií]a|stund|tage|ore|giorn)|just now/;
const namesSpan = (text: string): boolean => SPAN_OF_TIME.test(text);

/** "Published", "Last updated" and the like; the order is the order of removal. */
const UPDATED_LABELS = words(
  '(?:and )?(?:last )?(?:updated|modified|edited)|last update|mis à jour|mise à jour|modifié|actualizado|actualizada|última actualización|modificado|aktualisiert|geändert|stand|atualizado|atualizada|aggiornato|aggiornamento|bijgewerkt|آخر تحديث|تحديث',
);
const PUBLISHED_LABELS = words(
  'first published|published|posted|post date|news date|publication date|issued|created|date|dated|publié|publiée|paru|publicado|publicada|fecha|veröffentlicht|erschienen|erstellt|datum|pubblicato|pubblicata|data|gepubliceerd|نشر|تاريخ النشر',
);
const RELATIVE = words(
  '(?:about |an? |il y a |hace |vor |há |\\d{1,3} ){1,3}(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|heures?|jours?|horas?|días?|minutos?|stunden?|tagen?|minuten|ore|giorni)(?: ago| fa| atrás)?|just now',
  namesSpan,
);
const WEEKDAYS = words(
  'mon|monday|tues?|tuesday|wed|wednesday|thurs?|thu|thursday|fri|friday|sat|saturday|sun|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت',
);
const MONTH_DAYS = words(
  `(?:${MONTH_SOURCE})\\.?\\s\\d{1,2}|\\d{1,2}\\.?\\s(?:${MONTH_SOURCE})`,
  namesMonth,
);
const TIMES = words(
  `\\d{1,2}(?::\\d{2}){1,2}\\s?(?:[ap]\\.?m)?|\\d{1,2}\\s?[ap]\\.?m|\\d{1,2}h\\d{2}|(?:${ZONE_SOURCE})`,
);
/** Digits whose order the language does not tell: a stamp, though its day stays unknown. */
const AMBIGUOUS_DAYS = words('\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})');
const FILLERS = words(
  'at|on|in|the|à|le|um|uhr|a las|el|às|em|alle|ore|il|am|news|and|h|local time',
);
/** "PARIS Sat Jun 4, 2016": older wire pages print the city before the stamp. */
const CAPITAL_PLACE = /^\s*\p{Lu}[\p{Lu} .,/-]{2,40}/u;
/** "Vigo - 12 MAR 2024", "Politics | 12 March 2024": a place or a section before the date. */
const NAMED_BEFORE = pattern('u')`^\s*\p{Lu}[\p{L}\p{M} .,'’]{1,30}\s[-–—|·]\s+(?=\d)`;
const STAMP_WORDS = [
  UPDATED_LABELS,
  PUBLISHED_LABELS,
  RELATIVE,
  AMBIGUOUS_DAYS,
  TIMES,
  MONTH_DAYS,
  WEEKDAYS,
  FILLERS,
];

/** A stamp has a number, or says how long ago without one ("an hour ago"). */
const MAY_BE_STAMP = /[\d\u0660-\u0669\u06f0-\u06f9]|\bago\b|\bnow\b|^(?:il y a|hace|vor|há)\b/iu;

const WORD = pattern('u')`[\p{L}\p{N}]`;
const hasWords = (text: string): boolean => WORD.test(text);

function withoutDates(text: string, dates: readonly FoundDate[]): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of dates) {
    rest += `${text.slice(from, start)} `;
    from = end;
  }
  return rest + text.slice(from);
}

/** "June 6, 20241:12 PM GMT+1Updated 3 hours ago": boxes of a page that ran together when it was copied. */
const unglue = (line: string): string =>
  line
    .replace(/(?<=(?<!\d)(?:19|20)\d\d)(?=\d{1,2}:\d\d)/g, ' ')
    .replace(/(?<=\d|[ap]m)(?=(?:updated|published|last)\b)/gi, ' ');

/** A month and day without a year, or a time alone, is a stamp only with a label: it may be a sub-head. */
function tellsTime(printed: string): boolean {
  const rest = foldCase(printed);
  if (has(rest, RELATIVE) || has(rest, AMBIGUOUS_DAYS)) return true;
  const hasTime = has(rest, TIMES);
  const hasDay = has(rest, MONTH_DAYS);
  if (hasTime === hasDay) return hasTime;
  return has(rest, UPDATED_LABELS) || has(rest, PUBLISHED_LABELS);
}

/** The label that stands nearest before a date says what the date is; none says published. */
function isUpdate(before: string): boolean {
  const lastOf = ({ pattern }: StampWords): number =>
    matchesOf(before, pattern).at(-1)?.index ?? -1;
  return lastOf(UPDATED_LABELS) > lastOf(PUBLISHED_LABELS);
}

function readRoles(line: string, dates: readonly FoundDate[]): DateLine {
  const found: DateLine = { publishedOn: null, updatedOn: null };
  let from = 0;
  for (const { value, start, end } of dates) {
    found[isUpdate(foldCase(line.slice(from, start))) ? 'updatedOn' : 'publishedOn'] ??= value;
    from = end;
  }
  return found;
}

/**
 * Reads a line that is nothing but the date and time of publication or of the last update, with
 * or without labels; null for every other line. A stamp that tells no absolute day ("6 hours ago")
 * gives two nulls. "PARIS Sat Jun 4, 2016 9:20am GMT" is such a line too.
 */
export function readDateLine(line: string, hints: DateHints = {}): DateLine | null {
  if (line.length > LONGEST_STAMP || !MAY_BE_STAMP.test(line)) return null;
  const stamp = unglue(line).replace(NAMED_BEFORE, ' ');
  const dates = findDates(stamp, hints);
  const rest = withoutDates(stamp, dates);
  if (!dates.length && !tellsTime(rest)) return null;
  const unplaced = dates.length ? rest.replace(CAPITAL_PLACE, ' ') : rest;
  return hasWords(STAMP_WORDS.reduce(without, foldCase(unplaced))) ? null : readRoles(stamp, dates);
}

export function isDateLine(line: string): boolean {
  return readDateLine(line) !== null;
}
