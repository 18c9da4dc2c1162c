import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';

import { ROOT } from './server';

const CANDIDATES = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];

export const CHROMIUM = CANDIDATES.find((path) => path && existsSync(path)) ?? null;

export const SCREENSHOTS = join(ROOT, 'tests/e2e/screenshots');

export async function openBrowser(): Promise<BrowserContext> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const profile = mkdtempSync(join(tmpdir(), 'newsroom-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM ?? undefined,
    headless: true,
    viewport: { width: 1440, height: 1000 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  await context.addInitScript(runIdleWork);
  return context;
}

/**
 * A headless Chromium that has nothing to paint may leave idle callbacks waiting for ever; before a person it
 * paints again and again. Strapi shows the buttons of a list or a form in such callbacks.
 */
function runIdleWork(): void {
  const ask = window.requestIdleCallback.bind(window);
  window.requestIdleCallback = (work, options) => ask(work, { timeout: 200, ...options });
}

export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
}
