/** The zones that this browser knows, and UTC, which some leave out. */
export const TIME_ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];
