import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { UID } from '@strapi/strapi';
import supertest from 'supertest';

import type { CopyCheck } from '../../../src/plugins/newsroom/shared/admin/article-desk';
import { mendBody } from '../../../src/plugins/newsroom/shared/admin/mend-body';
import type { Block } from '../../../src/plugins/newsroom/story/model';
import { APP, bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { colleague, superAdmin } from './desk-client';
import type { DeskUser } from './desk-client';
import { deliveries } from './suites/deliveries';
import { settings } from './suites/settings';

jest.setTimeout(120_000);

const uid = (name: string) => `plugin::newsroom.${name}` as UID.CollectionType;
const SAMPLE = join(APP, 'src/plugins/newsroom/samples/harbour-bridge.txt');

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

describe('the desk around one article', () => {
  let newsroom: Newsroom;
  let ada: DeskUser;
  let documentId: string;

  beforeAll(async () => {
    newsroom = await bootNewsroom('sqlite', {
      NEWSROOM_NETWORK_ALLOW: '127.0.0.1',
      NEWSROOM_PUBLICATION_NAME: 'The Gazette',
    });
    ada = await superAdmin(newsroom);
    const { data } = (await ada.post('/batches')).body;
    await ada.post(`/batches/${data.id}/text`, { text: readFileSync(SAMPLE, 'utf8') });
    const started = await ada.post(`/batches/${data.id}/jobs`, {
      kind: 'run',
      choices: { publish: true },
    });
    for (let state = 'running'; state === 'running';) {
      const job = await ada.get(`/batches/${data.id}/jobs/${started.body.data.id}`);
      state = job.body.data.state;
    }
    const article = await newsroom.strapi.documents(uid('article')).findFirst({});
    documentId = article!.documentId;
  });

  afterAll(() => newsroom?.stop());

  const check = async (draft: object): Promise<CopyCheck> => {
    const answer = await ada.post('/copy-check', { headline: 'A headline', authors: 1, ...draft });
    expect(answer.status).toBe(200);
    return answer.body.data;
  };

  const slugOf = async () => {
    const { slug } = (await newsroom.strapi.documents(uid('article')).findOne({ documentId }))!;
    return `/api/newsroom/articles/by-slug/${slug as string}`;
  };

  it('asks about an unsaved text, and proposes mends that answer', async () => {
    const body = [
      paragraph(
        'The mayor said the bridge  stays shut . “We wait. Nobody knows how long it takes.',
      ),
    ];
    const { queries, mends, words, refusals } = await check({ body });
    expect(words).toBe(15);
    expect(refusals).toEqual([]);
    expect(queries.map(({ rule }) => rule)).toContain('unbalanced-quotation');
    const mended = mends.reduce<Block[]>((now, _mend, index) => {
      // From the last to the first, so that offsets hold.
      return mendBody(now, mends[mends.length - 1 - index]!) ?? now;
    }, body);
    const again = await check({ body: mended });
    expect(again.mends.length).toBeLessThan(mends.length);
  });

  it('says why a text can not be published, in the words of the API', async () => {
    const { refusals } = await check({ headline: '', body: [], authors: 0 });
    expect(refusals.map(({ code }) => code)).toEqual([
      'NEWSROOM_PUBLISH_WITHOUT_HEADLINE',
      'NEWSROOM_PUBLISH_WITHOUT_BODY',
      'NEWSROOM_PUBLISH_WITHOUT_CREDIT',
    ]);
  });

  it('cleans what is pasted by the rules of an import', async () => {
    const html =
      '<p>The ferry came in <b>late</b> , he said.</p><p><a href="/x">Sign up for our newsletter</a></p>';
    const { data } = (await ada.post('/paste', { html, text: 'The ferry', language: 'en' })).body;
    expect(data).toEqual({
      blocks: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'The ferry came in ' },
            { type: 'text', text: 'late', bold: true },
            { type: 'text', text: ', he said.' },
          ],
        },
      ],
      repairs: 1,
      removed: ['Sign up for our newsletter'],
    });
    expect((await ada.post('/paste', {})).body.data.blocks).toEqual([]);
  });

  it('settles a query for good', async () => {
    const { body } = (await newsroom.strapi.documents(uid('article')).findOne({ documentId }))!;
    const before = await check({ documentId, body });
    const [first] = before.queries;
    expect((await ada.post(`/articles/${documentId}/dismissals`, { key: first!.key })).status).toBe(
      204,
    );
    const after = await check({ documentId, body });
    expect(after.queries.map(({ key }) => key)).not.toContain(first!.key);
    expect(after.queries.length).toBe(before.queries.length - 1);
    expect(after.dismissed).toBe(1);
  });

  it('shows a draft to whoever has a preview’s token, and to nobody else', async () => {
    const preview = newsroom.strapi.plugin('newsroom').service('preview');
    const url = new URL(await preview.handler(uid('article'), { documentId }));
    const page = await supertest(newsroom.http).get(url.pathname);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<h1');
    expect(page.headers).toMatchObject({
      'cache-control': 'private, no-store',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect((await supertest(newsroom.http).get(`${url.pathname}x`)).status).toBe(404);
    expect(await preview.handler('plugin::newsroom.tag', { documentId })).toBeNull();
  });

  it('keeps the source beside the article', async () => {
    const { data } = (await ada.get(`/articles/${documentId}/source`)).body;
    expect(data.raw).toContain('Leave a Reply');
    expect(data.removed.length).toBeGreaterThan(0);
  });

  it('shows each channel’s document of the draft, and refuses an unknown channel', async () => {
    const { data } = (await ada.get(`/articles/${documentId}/channels`)).body;
    expect(data.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining(['rss', 'jsonld', 'page']),
    );
    // The sample story has no picture, and some channels can't do without one.
    const missing = data.flatMap(({ problems }: { problems: string[] }) => problems).join(' ');
    expect(missing).toContain('lead image');
    const rss = (await ada.get(`/articles/${documentId}/channels/rss`)).body.data;
    expect(rss.document).toContain('<item>');
    expect((await ada.get(`/articles/${documentId}/channels/none`)).status).toBe(400);
  });

  it('corrects, withholds, releases and cancels the live story without publishing the draft', async () => {
    const act = (name: string, body: object = {}) =>
      ada.post(`/articles/${documentId}/live/${name}`, body);
    const read = async () => (await supertest(newsroom.http).get(await slugOf())).status;
    expect(await read()).toBe(200);

    expect((await act('correct', { kind: 'correction', text: ' ' })).status).toBe(400);
    const corrected = await act('correct', { kind: 'correction', text: 'The bridge is older.' });
    expect(corrected.body.data.corrections).toMatchObject([{ text: 'The bridge is older.' }]);

    expect((await act('withhold', {})).status).toBe(400);
    const withheld = (await act('withhold', { reason: 'Names a minor' })).body.data;
    expect(withheld).toMatchObject({ pubStatus: 'withheld', isPublished: true });
    expect(await read()).toBeGreaterThanOrEqual(400);

    const { data: summaries } = (await ada.post('/summaries', { documentIds: [documentId] })).body;
    expect(summaries).toMatchObject([{ pubStatus: 'withheld', corrections: 1 }]);

    expect((await act('release')).body.data).toMatchObject({ pubStatus: 'usable' });
    expect(await read()).toBe(200);

    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect((await act('embargo', { until })).body.data.embargoUntil).toBe(until);
    expect(await read()).toBeGreaterThanOrEqual(400);
    const overview = (await ada.get('/overview')).body.data;
    expect(overview.embargoes).toMatchObject([{ documentId }]);
    expect(overview.lastRun).toMatchObject({ state: 'done' });
    await act('release');

    expect((await act('cancel', { reason: 'Never happened' })).body.data.pubStatus).toBe(
      'canceled',
    );
    expect(await read()).toBeGreaterThanOrEqual(400);
  });

  it('changes many drafts, each for itself', async () => {
    const section = await newsroom.strapi
      .documents(uid('section'))
      .create({ data: { name: 'Harbour' } as never });
    const { data } = (
      await ada.post('/bulk', {
        documentIds: [documentId, 'x'.repeat(24)],
        section: section.documentId,
        historical: true,
      })
    ).body;
    expect(data.changed).toBe(1);
    expect(data.failed).toHaveLength(1);
    const article = (await newsroom.strapi
      .documents(uid('article'))
      .findOne({ documentId, populate: ['section'] as never })) as { section?: { name: string } };
    expect(article.section?.name).toBe('Harbour');
    const live = (await ada.get(`/articles/${documentId}/live`)).body.data;
    expect(live.historical).toBe(true);
  });

  it('lets nobody act who was not given it', async () => {
    const reader = await colleague(newsroom, { actions: ['channels.read', 'copy-check.use'] });
    const article = `/articles/${documentId}`;
    expect((await reader.get(`${article}/live`)).status).toBe(200);
    for (const act of ['correct', 'embargo', 'release', 'withhold', 'cancel']) {
      const body = { text: 'x', reason: 'x', until: '2099-01-01T00:00:00Z', kind: 'correction' };
      expect((await reader.post(`${article}/live/${act}`, body)).status).toBe(403);
    }
    expect(
      (await reader.post('/bulk', { documentIds: [documentId], historical: true })).status,
    ).toBe(403);
    const nobody = await colleague(newsroom);
    for (const path of [
      `${article}/live`,
      `${article}/channels`,
      `${article}/source`,
      '/overview',
    ]) {
      expect((await nobody.get(path)).status).toBe(403);
    }
  });

  settings(
    () => newsroom,
    () => ada,
  );
  deliveries(
    () => newsroom,
    () => ada,
  );
});
