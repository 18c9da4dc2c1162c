export { redisUrl, sayOnce } from './connection';
export { redisNamespace } from './namespace';
