export { redisUrl, sayOnce } from './connection';
export { lineTo, redisOptions, within } from './line';
export type { Closing, RedisOptions } from './line';
export { redisNamespace } from './namespace';
