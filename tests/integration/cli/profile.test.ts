import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runNewsroom } from './run-newsroom';

jest.setTimeout(60_000);

const POST = `---
title: The tower opens
author: Clara Voss
date: 2019-05-04
---
The tower opens on [Friday](https://alderbay.example/tower), the keeper said.

https://vimeo.com/123456789
`;

describe('newsroom profile', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsroom-profile-'));
    writeFileSync(join(folder, 'tower.md'), POST);
    writeFileSync(join(folder, 'again.md'), POST);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('tells of a folder what its stories use and what stands in it twice', async () => {
    const { code, stdout } = await runNewsroom(['profile', '--json', folder]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      source: folder,
      posts: 2,
      empty: 0,
      duplicates: 1,
      years: [{ name: '2019', count: 2 }],
      unmatchedBylines: [{ name: 'Clara Voss', count: 2 }],
    });
  });

  it('names what can’t be read, in words and in its exit code', async () => {
    const { code, stderr } = await runNewsroom(['profile', join(folder, 'nothing.xml')]);
    expect(code).toBe(1);
    expect(stderr).toContain('NEWSROOM_INPUT_NOT_FOUND');
  });
});
