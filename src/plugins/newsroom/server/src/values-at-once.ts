/** So many values in one statement are safe on every database. */
export const VALUES_AT_ONCE = 500;
