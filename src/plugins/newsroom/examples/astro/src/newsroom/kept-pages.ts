/** Pages as they were made, until the newsroom says that something changed. */
const pages = new Map<string, { body: string; headers: [string, string][] }>();

/** Search and cursors make addresses without end. */
const AT_MOST = 1_000;

let changes = 0;

/** Any page may show any story (in a list, as a related post), and one is made anew in a moment. */
export function dropPages(): void {
  changes += 1;
  pages.clear();
}

export async function keptPage(url: string, make: () => Promise<Response>): Promise<Response> {
  const kept = pages.get(url);
  if (kept) return new Response(kept.body, { headers: [...kept.headers, ['x-page', 'kept']] });
  const before = changes;
  const response = await make();
  if (response.status !== 200) return response;
  const body = await response.text();
  const headers = [...response.headers];
  // What was made of older answers than those that hold now is shown once and not kept.
  if (changes === before) {
    if (pages.size >= AT_MOST) pages.clear();
    pages.set(url, { body, headers });
  }
  return new Response(body, { headers });
}
