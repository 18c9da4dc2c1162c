import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { BrowserContext, Locator, Page } from 'playwright-core';

import { startReceiver } from '../../integration/delivery/receiver';
import type { Receiver } from '../../integration/delivery/receiver';
import { openBrowser } from '../harness/browser';
import { NewsroomServer, ROOT } from '../harness/server';

export const SAMPLE = join(ROOT, 'src/plugins/newsroom/samples/harbour-bridge.txt');
export const HEADLINE = /Harbour bridge row/;

/** A newsroom, a browser at its desk and a receiver, for steps that follow one another. */
export class World {
  server!: NewsroomServer;

  page!: Page;

  receiver!: Receiver;

  /** What was thrown on any page. */
  readonly errors: string[] = [];

  private context!: BrowserContext;

  private readonly folder = mkdtempSync(join(tmpdir(), 'newsroom-archive-'));

  async start(): Promise<void> {
    this.receiver = await startReceiver();
    this.server = await NewsroomServer.prepare({ NEWSROOM_NETWORK_ALLOW: '127.0.0.1' });
    await this.server.start();
    this.context = await openBrowser();
    this.page = await this.context.newPage();
    this.page.setDefaultTimeout(45_000);
    this.page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  async stop(): Promise<void> {
    await this.context?.close();
    await this.server?.stop();
    await this.receiver?.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  readonly open = (path: string) => this.page.goto(`${this.server.address}/admin${path}`);

  readonly button = (name: string | RegExp): Locator =>
    this.page.getByRole('button', { name, exact: true });

  /** Lays a file of this content on the import desk. */
  readonly bringIn = async (name: string, content: string | Uint8Array): Promise<void> => {
    const file = join(this.folder, name);
    writeFileSync(file, content);
    await this.open('/plugins/newsroom/imports');
    await this.page.setInputFiles('[data-testid="files"]', file);
    await this.page.waitForURL(/batches/);
  };

  /** What readers have. */
  readonly feed = async (): Promise<string> =>
    (await fetch(`${this.server.address}/api/newsroom/feeds/rss.xml`)).text();
}

export async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It did not come true within 20 seconds.');
    await new Promise((done) => setTimeout(done, 250));
  }
}
