import { textOf } from '../xml';
import type { Fields } from '../xml/fields';

const KIND = /schemas\.google\.com\/blogger\/\d{4}\/kind#(\w+)$/;

/**
 * What kind of thing an entry of Blogger is: `post`, `page`, `comment`, `template`, `settings`. Older
 * backups say it by a category of Google's own scheme, those of Takeout by an element. All other
 * feeds have posts only.
 */
export function bloggerKind(fields: Fields): string {
  const type = fields.first('blogger:type');
  if (type) return textOf(type).trim().toLowerCase() || 'post';
  for (const { attributes } of fields.all('category')) {
    const [, kind] = KIND.exec(attributes['term'] ?? '') ?? [];
    if (kind !== undefined) return kind.toLowerCase();
  }
  return 'post';
}
