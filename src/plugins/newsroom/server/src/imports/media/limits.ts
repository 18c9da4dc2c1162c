/** Of one file: a long recording passes, a disk is not filled by one address. */
export const MAXIMUM_BYTES = 200 * 1024 * 1024;

/** Files that are brought in at the same time, and of them from one host. */
export const AT_ONCE = 8;
export const OF_ONE_HOST = 3;
