export { isDateLine, readDateLine } from './date-line';
export type { DateLine } from './date-line';
export { findDates } from './find-dates';
export type { FoundDate } from './find-dates';
export { parseDate } from './parse-date';
export type { ParsedDate } from './parse-date';
export type { DateHints } from './shapes';
