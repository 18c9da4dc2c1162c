import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');
const API = join(ROOT, 'src/plugins/newsroom/admin/src/api');
const STRAPI = join(ROOT, 'node_modules/@strapi');

const namesIn = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(\w+):\s*build(?:er)?\.(?:query|mutation)/g)].map(
    ([, name]) => name!,
  );

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|ts)$/.test(name))
    .map((name) => join(folder, name));

/** All plugins share one client: of two endpoints of one name the later is left out without a word. */
it('no endpoint of the admin is called as one of Strapi’s', () => {
  const ours = filesBelow(API).flatMap(namesIn);
  const services = [
    'admin',
    'content-manager',
    'content-releases',
    'i18n',
    'upload',
    'review-workflows',
  ]
    .map((name) => join(STRAPI, name, 'dist/admin'))
    .flatMap((folder) => filesBelow(folder))
    .filter((file) => /[\\/]services[\\/]/.test(file) && !file.includes('.d.'));
  const theirs = new Set(services.flatMap(namesIn));
  expect(theirs.size).toBeGreaterThan(50);
  expect(new Set(ours).size).toBe(ours.length);
  expect(ours.filter((name) => theirs.has(name))).toEqual([]);
});
