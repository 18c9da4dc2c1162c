import type { ArticleChannel } from '../../../story/render';

/** A page of ours shows text, pictures and its own styles; whatever a story holds, nothing runs. */
const NOTHING_RUNS = {
  'default-src': "'none'",
  'img-src': '* data:',
  'media-src': '*',
  'style-src': "'unsafe-inline'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** What a channel's document may load: the programs of its format where it has any, else none. */
export function contentSecurityPolicy({ scripts = [] }: ArticleChannel): string {
  const origins = scripts.join(' ');
  const directives =
    origins === ''
      ? NOTHING_RUNS
      : {
          ...NOTHING_RUNS,
          'script-src': `${origins} blob:`,
          'style-src': `'unsafe-inline' ${origins}`,
          'connect-src': origins,
          'worker-src': 'blob:',
        };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
