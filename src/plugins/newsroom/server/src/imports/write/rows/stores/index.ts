import type { Client } from '../../../../services/content/read/sql';
import { mysql } from './mysql';
import { postgres } from './postgres';
import type { RowStore } from './row-store';
import { sqlite } from './sqlite';

export const ROW_STORES: Readonly<Record<Client, RowStore>> = { sqlite, postgres, mysql };

export type { Writing } from './row-store';
