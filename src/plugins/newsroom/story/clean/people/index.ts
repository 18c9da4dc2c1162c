export { isAgency, startsWithAgency } from './agencies';
export { parseByline, readNameLine } from './byline';
export type { ParsedByline } from './byline';
export { isBylineOpening } from './byline-openings';
export { foldCapitals } from './capitals';
export { parseCreditLine, splitTrailingCredit } from './credit-line';
export type { CreditHints, TrailingCredit } from './credit-line';
export { cleanName, isName, readNames } from './names';
export { isHouseAccount, isOrganization } from './organizations';
