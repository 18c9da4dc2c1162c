import type { Client } from '../../content/read/sql';
import { mysql } from './mysql';
import { postgres } from './postgres';
import { sqlite } from './sqlite';
import type { SearchStore } from './store';

export const STORES: Readonly<Record<Client, SearchStore>> = { sqlite, postgres, mysql };

export { PARTS } from './store';
export type { SearchEntry, SearchRow } from './store';
