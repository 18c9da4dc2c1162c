export { guardedClient } from './guarded-request';
export type {
  CollectedAnswer,
  GuardedAnswer,
  GuardedClient,
  RequestOptions,
} from './guarded-request';
export { DEFAULT_NETWORK } from './network-policy';
export type { NetworkSettings } from '../../../shared/settings';
