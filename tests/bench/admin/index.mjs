// What the plugin costs in the admin: the weight of its bundle, and the time until an article's edit
// view is ready with its panels (an administrator) and without (an editor whose role has none of them).
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { chromium } from 'playwright-core';

import { startServer } from './server.mjs';
import { people } from './people.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const APP = resolve(here, '../../..');
const BUNDLE = join(APP, 'src/plugins/newsroom/dist/admin');
const ADMIN = join(APP, 'dist/build');

const kilobytes = (bytes) => Math.round(bytes / 102.4) / 10;
const median = (values) => [...values].sort((one, other) => one - other)[values.length >> 1];

export async function run(args) {
  const rounds = Number(args[args.indexOf('--rounds') + 1]) || 7;
  const weights = weigh();
  const server = await startServer(APP);
  try {
    const { article, ada, bare } = await people(server.address);
    const opening = await timeOpening(server.address, { article, ada, bare, rounds });
    console.log(JSON.stringify({ bundle: weights, editView: opening }, null, 2));
    return opening.ratio < 1.5 ? 0 : 1;
  } finally {
    await server.stop();
  }
}

/** Gzipped: what the plugin adds to the first load, what comes when its pages are opened, and all of Strapi. */
function weigh() {
  const files = readdirSync(BUNDLE, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.mjs'));
  const size = (name) => gzipSync(readFileSync(join(BUNDLE, name))).length;
  const first = startsWith('index.mjs');
  const sum = (names) => names.reduce((bytes, name) => bytes + size(name), 0);
  const admin = readdirSync(ADMIN, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.js') && statSync(join(ADMIN, name)).isFile())
    .reduce((bytes, name) => bytes + gzipSync(readFileSync(join(ADMIN, name))).length, 0);
  return {
    firstLoadKB: kilobytes(sum([...first])),
    onDemandKB: kilobytes(sum(files.filter((name) => !first.has(name)))),
    wholeAdminKB: kilobytes(admin),
    shareOfAdmin: Math.round((sum(files) / admin) * 1000) / 1000,
  };
}

/** A module and all that it imports statically: what is there before anything of ours is opened. */
function startsWith(name, found = new Set()) {
  if (found.has(name) || !existsSync(join(BUNDLE, name))) return found;
  found.add(name);
  const text = readFileSync(join(BUNDLE, name), 'utf8');
  for (const [, path] of text.matchAll(/(?:from|import)\s*"(\.[^"]+\.mjs)"/g)) {
    startsWith(join(dirname(name), path), found);
  }
  return found;
}

/** In turns, so that whatever else the machine does falls on both alike; the first of each warms up. */
async function timeOpening(address, { article, ada, bare, rounds }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const desks = {
      with: await signedIn(browser, address, ada),
      without: await signedIn(browser, address, bare),
    };
    const took = { with: [], without: [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const [name, page] of Object.entries(desks)) {
        const milliseconds = await open(page, address, article);
        if (round > 0) took[name].push(milliseconds);
      }
    }
    const panels = await desks.with.getByText('Copy check').count();
    const none = await desks.without.getByText('Copy check').count();
    if (panels === 0 || none > 0) throw new Error('The panels are not as this bench expects them.');
    const [withPanels, without] = [median(took.with), median(took.without)];
    return {
      rounds,
      ratio: Math.round((withPanels / without) * 100) / 100,
      medianMs: { with: withPanels, without },
    };
  } finally {
    await browser.close();
  }
}

async function signedIn(browser, address, { email, password }) {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(90_000);
  await page.goto(`${address}/admin/auth/login`);
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  await page.getByRole('button', { name: /^login$/i }).click();
  await page.waitForURL((url) => !/login/.test(url.pathname));
  return page;
}

/** From the address to a headline that can be typed into. */
async function open(page, address, article) {
  await page.goto('about:blank');
  const began = performance.now();
  await page.goto(
    `${address}/admin/content-manager/collection-types/plugin::newsroom.article/${article}`,
    { waitUntil: 'commit' },
  );
  await page.locator('input[name="headline"]:enabled').waitFor();
  return Math.round(performance.now() - began);
}
