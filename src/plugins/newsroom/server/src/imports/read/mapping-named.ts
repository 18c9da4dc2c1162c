import { NewsroomError } from '../../../../story/errors';

/** The pairs of `--map field=column`; null without any. Throws NEWSROOM_MAPPING_INVALID. */
export function mappingNamed(pairs: readonly string[]): Readonly<Record<string, string>> | null {
  if (pairs.length === 0) return null;
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new NewsroomError('NEWSROOM_MAPPING_INVALID', { pair });
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}
