/** What a person reads in the Media Library: the last step of the old address, as its bytes end. */
export function readableName(url: string, ext: string): string {
  const { pathname } = new URL(url, 'http://site.invalid');
  let last = pathname.split('/').filter(Boolean).at(-1) ?? 'file';
  try {
    last = decodeURIComponent(last);
  } catch {
    // An old encoding: the escapes are the name.
  }
  const plain = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    // eslint-disable-next-line no-control-regex -- Strapi refuses these in names
    .replace(/[<>:"/\\|?*\u0000-\u001f\u007f]+/g, '-')
    .slice(0, 100);
  return `${plain || 'file'}.${ext}`;
}
