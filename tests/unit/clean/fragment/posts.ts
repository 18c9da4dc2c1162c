import { plainTextPost } from '../../../../src/plugins/newsroom/story/read';
import type { LegacyPost } from '../../../../src/plugins/newsroom/story/model';

/** A post whose body is marked up, as the readers of exports give it. */
export function fragmentPost(body: string, facts: Partial<LegacyPost> = {}): LegacyPost {
  return { ...plainTextPost(''), format: 'other', bodyFormat: 'html', ...facts, body, raw: body };
}
