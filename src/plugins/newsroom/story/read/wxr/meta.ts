import type { CustomField, LegacyMedia } from '../../legacy';
import { customField } from '../values/custom-fields';
import { isSecretName } from '../values/secrets';
import { withoutInnerSecrets } from './inner-secrets';
import { childText } from '../xml';
import type { XmlElement } from '../xml';

/** What WordPress itself notes about its own work on a post, and what has a field of its own. */
const NOTES =
  /^_(?:thumbnail_id|wp_old_slug|edit_(?:lock|last)|oembed_|encloseme|pingme|wp_(?:page_template|old_date)|menu_item_)/;

export interface PostMeta {
  /** By key; of several with one key the first. */
  first: ReadonlyMap<string, string>;
  all: (key: string) => string[];
  customFields: CustomField[];
  /** The elements that hold a secret: they are not kept. */
  secrets: XmlElement[];
}

export function metaOf(elements: readonly XmlElement[]): PostMeta {
  const pairs: Array<[string, string]> = [];
  const secrets: XmlElement[] = [];
  for (const element of elements) {
    const key = childText(element, 'wp:meta_key');
    const value = childText(element, 'wp:meta_value');
    if (key === null || value === null) continue;
    const kept = isSecretName(key) ? null : withoutInnerSecrets(value);
    if (kept !== value) secrets.push(element);
    if (kept !== null) pairs.push([key, kept]);
  }
  return {
    first: new Map([...pairs].reverse()),
    all: (key) => pairs.filter(([name]) => name === key).map(([, value]) => value),
    customFields: pairs
      .filter(([key]) => !NOTES.test(key))
      .flatMap(([key, value]) => customField(key, value) ?? []),
    secrets,
  };
}

/** Of the SEO plugins that most sites have, each by its own keys. Templates (`%%title%%`) say nothing. */
const SEO_KEYS = {
  title: [
    '_yoast_wpseo_title',
    'rank_math_title',
    '_aioseo_title',
    '_aioseop_title',
    '_genesis_title',
  ],
  description: [
    '_yoast_wpseo_metadesc',
    'rank_math_description',
    '_aioseo_description',
    '_aioseop_description',
    '_genesis_description',
    'metadescription',
  ],
  canonical: [
    '_yoast_wpseo_canonical',
    'rank_math_canonical_url',
    '_aioseop_custom_link',
    '_genesis_canonical_uri',
  ],
  mainCategory: ['_yoast_wpseo_primary_category', 'rank_math_primary_category'],
} as const;

export function seoField({ first }: PostMeta, field: keyof typeof SEO_KEYS): string | null {
  for (const key of SEO_KEYS[field]) {
    const value = first.get(key);
    if (value !== undefined && !value.includes('%%') && !/^%\w+%/.test(value)) return value;
  }
  return null;
}

/** Yoast and Genesis say 1; Rank Math keeps a list of directives. */
export function isNoindex({ first }: PostMeta): boolean {
  return (
    first.get('_yoast_wpseo_meta-robots-noindex') === '1' ||
    first.get('_genesis_noindex') === '1' ||
    /"noindex"/.test(first.get('rank_math_robots') ?? '')
  );
}

/** Sound and video files, as WordPress notes them: address, size and type, a line each. */
export function enclosures(meta: PostMeta): LegacyMedia[] {
  return meta.all('enclosure').flatMap((value) => {
    const [url = ''] = value.split('\n');
    return /^https?:\/\//i.test(url.trim()) ? [mediaAt(url.trim())] : [];
  });
}

export function mediaAt(url: string): LegacyMedia {
  return { id: null, url, alternativeText: null, caption: null, credit: null };
}
