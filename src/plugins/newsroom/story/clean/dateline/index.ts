export { parseDateline } from './parse-dateline';
export type { DatelineHints, ParsedDateline } from './parse-dateline';
export { isKnownCity, isKnownPlace, isKnownRegion } from './places';
