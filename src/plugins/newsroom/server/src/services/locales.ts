import type { Core } from '@strapi/strapi';

import { invalidParameter } from './content/query/refuse';

interface LocalesService {
  getDefaultLocale(): Promise<string>;
  find(): Promise<Array<{ code: string }>>;
}

interface Known {
  readAt: number;
  default: Promise<string>;
  codes: Promise<string[]>;
}

/** As long as another node may take to hear of a change. */
const HOLDS_MS = 500;

const known = new WeakMap<Core.Strapi, Known>();

/** Asked by every request, changed once in a year. */
function knownLocales(strapi: Core.Strapi): Known {
  const kept = known.get(strapi);
  if (kept && Date.now() - kept.readAt < HOLDS_MS) return kept;
  const service = localesOf(strapi);
  const read: Known = {
    readAt: Date.now(),
    default: service.getDefaultLocale(),
    codes: service.find().then((locales) => locales.map(({ code }) => code)),
  };
  // Who asks hears of it; nobody else need.
  for (const one of [read.default, read.codes]) one.catch(() => known.delete(strapi));
  known.set(strapi, read);
  return read;
}

/** For who hears of a change: what is asked from now on is read anew. */
export const forgetLocales = (strapi: Core.Strapi): void => void known.delete(strapi);

export function defaultLocale(strapi: Core.Strapi): Promise<string> {
  return knownLocales(strapi).default;
}

/**
 * The one locale that a request reads: the one it names, or the default one. Never several at once:
 * an article's state is kept for each.
 *
 * @throws NewsroomError NEWSROOM_QUERY_INVALID_PARAMETER for a locale that is not set up.
 */
export async function resolveLocale(strapi: Core.Strapi, asked: unknown): Promise<string> {
  if (asked === undefined) return defaultLocale(strapi);
  if (typeof asked === 'string' && (await knownLocales(strapi).codes).includes(asked)) return asked;
  // It may have been set up this very moment.
  forgetLocales(strapi);
  const codes = await knownLocales(strapi).codes;
  if (typeof asked === 'string' && codes.includes(asked)) return asked;
  throw invalidParameter(['locale'], `one of the locales ${codes.join(', ')}`, asked);
}

export async function localeCodes(strapi: Core.Strapi): Promise<string[]> {
  return knownLocales(strapi).codes;
}

function localesOf(strapi: Core.Strapi): LocalesService {
  return strapi.plugin('i18n').service('locales') as LocalesService;
}
