import { DomUtils, parseDocument } from 'htmlparser2';

/* What may stand in an element or attribute. */

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const RFC_822 = /^(\w{3}), (\d{1,2}) (\w{3}) (\d{4}) \d{2}:\d{2}:\d{2} (?:[+-]\d{4}|GMT)$/;

/** The one form of RFC 2822 that readers agree on, of a day that there is, under its own name. */
export function isRfc822(date: string): boolean {
  const [, name, day, month, year] = RFC_822.exec(date.trim()) ?? [];
  if (!name) return false;
  const moment = new Date(Date.UTC(Number(year), MONTHS.indexOf(month!), Number(day)));
  return moment.getUTCDate() === Number(day) && DAYS[moment.getUTCDay()] === name;
}

const RFC_3339 =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

export function isRfc3339(date: string): boolean {
  const [, year, month, day] = RFC_3339.exec(date) ?? [];
  if (!year) return false;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return moment.getUTCDate() === Number(day) && moment.getUTCMonth() === Number(month) - 1;
}

/** A whole address of the web, with nothing in it that RFC 3986 has no place for. */
export const isLink = (address: string): boolean =>
  /^(?:https?|ftp|mailto|tel):[^\s<>"{}|\\^`]+$/.test(address) && URL.canParse(address);

/** Anything with a scheme of its own. */
export const isIri = (address: string): boolean =>
  /^[a-z][a-z0-9+.-]+:[^\s<>"{}|\\^`]+$/i.test(address);

/** By its shape: a primary subtag of two letters, or of three, and what may follow it. */
export const isLanguage = (tag: string): boolean =>
  /^(?:[a-z]{2,3}|[ix])(?:-[a-z0-9]{1,8})*$/i.test(tag);

export const isMediaType = (type: string): boolean =>
  /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+(?:\s*;\s*[a-z0-9-]+=(?:"[^"]*"|[^\s;]+))*$/i.test(type);

export const isMailAddress = (address: string): boolean =>
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+$/.test(address);

export const isCount = (number: string): boolean => /^\d+$/.test(number);
export const isPositive = (number: string): boolean => isCount(number) && Number(number) > 0;

const PROGRAMS = new Set('script object embed meta applet base form iframe link style'.split(' '));

/** Elements that a reader should not be sent, in text that is HTML. */
export const hasProgram = (html: string): boolean =>
  /<\?import/i.test(html) ||
  DomUtils.findAll(({ name }) => PROGRAMS.has(name), parseDocument(html).children).length > 0;

/** Attributes that run, in text that is HTML. */
export const hasHandler = (html: string): boolean =>
  DomUtils.findAll(
    ({ attribs }) => Object.keys(attribs).some((name) => /^on/i.test(name)),
    parseDocument(html).children,
  ).length > 0;
