import fc from 'fast-check';
import { pathToRegexp } from 'path-to-regexp';

import {
  pageKey,
  REDIRECT_FORMATS,
  redirectFormatNamed,
  settleRedirects,
} from '../../../src/plugins/newsroom/story/redirects';
import type { Redirect } from '../../../src/plugins/newsroom/story/redirects';
import { nginxTokens } from './nginx-tokens';

const SITE = 'https://milbury.example';

const redirect = (from: string, to: string, host: string | null = null): Redirect => ({
  from,
  to: SITE + to,
  host,
});

const write = (format: string, redirects: Redirect[]) =>
  redirectFormatNamed(format).write(redirects);

/** As a browser writes an address: what the importer keeps is made by the same rules. */
const asked = (path: string) => {
  const { pathname, search } = new URL(path, SITE);
  return pathname + search;
};

const AWKWARD = [
  '/2012/05/the ferry "stays"/',
  '/سياسة/خبر',
  '/what?x=/',
  '/a+b(c)*[d]{e}|f^g$h',
  "/it's-$uri;{}#x",
  '/back\\slash',
  '/100%25-sure',
  '/?p=12',
  '/index.php?id=3&page=2',
  '/semi;colon:and,comma',
  '/%E9t%E9',
].map(asked);

describe('settled redirects', () => {
  it('never hide a page, take an address twice or lead to themselves', () => {
    const { redirects, leftOut } = settleRedirects(
      [
        redirect('/old/a/', '/a'),
        redirect('/old/a', '/b'),
        redirect('/b/', '/c'),
        redirect('/c/', '/c'),
        redirect('/elsewhere', '/d', 'old.example'),
        redirect('/b', '/d', 'old.example'),
      ],
      ['/a', '/b', '/c', '/d'].map((path) => SITE + path),
    );
    expect(redirects.map(({ from }) => from)).toEqual(['/old/a/', '/elsewhere', '/b']);
    expect(leftOut.map(({ redirect: { from }, why }) => [from, why])).toEqual([
      ['/old/a', 'taken'],
      ['/b/', 'page'],
      ['/c/', 'same'],
    ]);
  });

  it('go straight to the end of a chain, and never round', () => {
    const { redirects, leftOut } = settleRedirects(
      [
        redirect('/1', '/2'),
        redirect('/2', '/3'),
        redirect('/3', '/end'),
        redirect('/x', '/y'),
        redirect('/y', '/x'),
      ],
      [],
    );
    expect(redirects.map(({ from, to }) => [from, to])).toEqual([
      ['/1', `${SITE}/end`],
      ['/2', `${SITE}/end`],
      ['/3', `${SITE}/end`],
    ]);
    expect(leftOut.map(({ why }) => why)).toEqual(['loop', 'loop']);
  });

  it('hold for any redirects: no target redirects again, and each is told or left out', () => {
    const path = fc.constantFrom('/a', '/a/', '/b', '/c', '/d', '/?p=1', '/e%C3%A9', '/e%c3%a9');
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: path, to: path.map((to) => SITE + to) }), { maxLength: 12 }),
        fc.array(
          path.map((page) => SITE + page),
          { maxLength: 3 },
        ),
        (given, pages) => {
          const all = given.map((each) => ({ ...each, host: null }));
          const { redirects, leftOut } = settleRedirects(all, pages);
          const froms = new Set(redirects.map(({ from }) => pageKey(from)));
          const key = (address: string) => pageKey(address.slice(SITE.length));
          expect(redirects.length + leftOut.length).toBe(all.length);
          expect(froms.size).toBe(redirects.length);
          expect(redirects.filter(({ to }) => froms.has(key(to)))).toEqual([]);
          expect(pages.filter((page) => froms.has(key(page)))).toEqual([]);
        },
      ),
    );
  });
});

describe('nginx', () => {
  const maps = (redirects: Redirect[]) => {
    const { text } = write('nginx', redirects);
    const found: Record<string, Array<[string, string]>> = {};
    let current: Array<[string, string]> = [];
    for (const words of nginxTokens(text)) {
      if (words[0] === 'map') found[words[1]!] = current = [];
      else if (words.length === 2 && current) current.push([words[0]!, words[1]!]);
    }
    return { byPath: found['$uri']!, asSent: found['$request_uri']!, text };
  };

  it('finds each address again, by its path or as it was sent', () => {
    const { byPath, asSent } = maps(AWKWARD.map((from) => redirect(from, '/new')));
    for (const from of AWKWARD) {
      const [path] = from.split('?');
      const isPath = !from.includes('?') && !from.includes('%E9t');
      const table = isPath ? byPath : asSent;
      const key = isPath ? decodeURIComponent(path!) : from;
      expect(table.filter(([told]) => told === key)).toEqual([[key, `${SITE}/new`]]);
    }
  });

  it('never lets a target become a variable', () => {
    const { byPath } = maps([redirect('/a', '/price-$100')]);
    expect(byPath).toContainEqual(['/a', `${SITE}/price-%24100`]);
  });

  it('tells capitals apart where two addresses differ in nothing else', () => {
    const { byPath } = maps([redirect('/aB.3', '/one'), redirect('/ab.3', '/two')]);
    const rules = byPath.filter(([key]) => key.startsWith('~'));
    expect(rules.map(([key, to]) => [key, to])).toEqual([
      ['~^/aB\\.3$', `${SITE}/one`],
      ['~^/ab\\.3$', `${SITE}/two`],
    ]);
    expect(new RegExp(rules[0]![0].slice(1)).test('/aB.3')).toBe(true);
    expect(new RegExp(rules[0]![0].slice(1)).test('/aBx3')).toBe(false);
  });

  it('makes its hash buckets large enough for the longest address', () => {
    const { text } = maps([redirect(`/${'x'.repeat(200)}`, '/new')]);
    expect(text).toContain('map_hash_bucket_size 256;');
  });
});

describe('netlify', () => {
  it('writes a rule a line, those with a query first', () => {
    const { text } = write('netlify', [redirect('/', '/x'), redirect('/?p=12', '/new')]);
    expect(text).toBe(`/ p=12 ${SITE}/new 301\n/ ${SITE}/x 301\n`);
  });

  it('has no placeholder, splat, comment or space in an address', () => {
    const { text, leftOut } = write(
      'netlify',
      [...AWKWARD, '/?flag', '/?a=1&a=2'].map((from) => redirect(from, '/n:e*w')),
    );
    for (const line of text.trimEnd().split('\n')) {
      const words = line.split(' ');
      const to = words.at(-2)!;
      expect(words.at(-1)).toBe('301');
      expect(to).toBe(`${SITE}/n%3Ae%2Aw`);
      expect(words.slice(0, -2).join(' ')).not.toMatch(/[:*#]/);
      expect(words[0]).toMatch(/^\//);
    }
    expect(leftOut.map(({ redirect: { from } }) => from)).toEqual(['/?flag', '/?a=1&a=2']);
  });
});

describe('vercel', () => {
  it('matches each address and no other', () => {
    const { text } = write(
      'vercel',
      AWKWARD.map((from) => redirect(from, '/new')),
    );
    const { redirects } = JSON.parse(text) as {
      redirects: Array<{
        source: string;
        has?: Array<{ key: string; value: string }>;
        destination: string;
      }>;
    };
    expect(redirects).toHaveLength(AWKWARD.length);
    for (const [index, { source, has = [] }] of redirects.entries()) {
      const { pathname, searchParams } = new URL(AWKWARD[index]!, SITE);
      expect(pathToRegexp(source).test(pathname)).toBe(true);
      expect(pathToRegexp(source).test(`${pathname}x`)).toBe(false);
      for (const { key, value } of has) {
        expect(new RegExp(`^${value}$`).test(searchParams.get(key)!)).toBe(true);
      }
    }
  });
});

describe('csv', () => {
  it('quotes what must be, and begins no cell as a formula', () => {
    const { text } = write('csv', [redirect('/a,b', '/new'), redirect('/plain', '/new')]);
    expect(text).toBe(`from,to,status\r\n"/a,b",${SITE}/new,301\r\n/plain,${SITE}/new,301\r\n`);
    expect(text.split(/\r\n|,/).filter((cell) => /^"?[=+@\t-]/.test(cell))).toEqual([]);
  });
});

it('names the formats that it knows', () => {
  expect(REDIRECT_FORMATS.map(({ id }) => id)).toEqual(['nginx', 'netlify', 'vercel', 'csv']);
  expect(() => redirectFormatNamed('apache')).toThrow(/nginx, netlify, vercel, csv/);
});
