import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import supertest from 'supertest';

import type { Job } from '../../../src/plugins/newsroom/shared/admin/import-desk';
import { APP, bootNewsroom } from '../harness/boot';
import type { Newsroom } from '../harness/boot';
import { batchesOf } from './batches';
import { colleague, superAdmin } from './desk-client';
import type { DeskUser } from './desk-client';
import { importChoices } from './suites/import-choices';
import { mergeMany } from './suites/merge-many';
import { reclean } from './suites/reclean';

jest.setTimeout(120_000);

const STORY = readFileSync(join(APP, 'src/plugins/newsroom/samples/harbour-bridge.txt'));

describe('the import desk', () => {
  let newsroom: Newsroom;
  let ada: DeskUser;

  beforeAll(async () => {
    newsroom = await bootNewsroom();
    ada = await superAdmin(newsroom);
  });

  afterAll(() => newsroom?.stop());

  const { batch, send, finished, ended } = batchesOf(() => ada);

  it('takes a file, shows what would become of it, and imports it', async () => {
    const id = await batch();
    expect((await send(id, 'stories/bridge.txt', STORY)).status).toBe(201);

    const preview = await ada.post(`/batches/${id}/preview`);
    expect(preview.body.data.posts).toHaveLength(1);
    const [post] = preview.body.data.posts;
    expect(post).toMatchObject({ path: 'stories/bridge.txt', format: 'plain-text' });
    expect(post.before.text).toContain('Leave a Reply');
    expect(post.story.text).not.toContain('Leave a Reply');

    const plan = await finished(id, 'plan');
    expect(plan).toMatchObject({ state: 'done', counts: { create: 1 }, run: null, rows: 1 });
    expect(plan.made.people).toContain('Nadia Brandt');
    expect((await ada.get('/runs')).body.data.total).toBe(0);

    const run = await finished(id, 'run', { publish: true, name: 'bridge' });
    expect(run).toMatchObject({ state: 'done', counts: { create: 1, published: 1 } });
    const rows = await ada.get(`/batches/${id}/jobs/${run.id}/rows?outcome=create`);
    expect(rows.body.data).toMatchObject({ total: 1, rows: [{ source: 'stories/bridge.txt' }] });
    expect((await ada.get(`/batches/${id}/jobs/${run.id}/rows?outcome=fail`)).body.data.total).toBe(
      0,
    );

    const [listed] = (await ada.get('/runs')).body.data.rows;
    expect(listed).toMatchObject({ name: 'bridge', state: 'done' });
    const report = (await ada.get(`/runs/${listed.documentId}`)).body.data;
    expect(report.countedFrom).toBe(1);
    expect(Object.keys(report.queries).length).toBeGreaterThan(0);
    const records = (await ada.get(`/runs/${listed.documentId}/records`)).body.data;
    expect(records.rows[0]).toMatchObject({ outcome: 'create', headline: post.story.headline });

    // A look at the batch later, as after the tab was closed.
    const again = (await ada.get(`/batches/${id}`)).body.data;
    expect(again.jobs.map(({ kind, state }: Job) => [kind, state])).toEqual([
      ['run', 'done'],
      ['plan', 'done'],
    ]);
  });

  it('imports what a dry run has planned, or tells what changed since', async () => {
    const id = await batch();
    const text = STORY.toString().replaceAll('Harbour', 'Quay');
    await send(id, 'quay.txt', text);
    const { plan } = await finished(id, 'plan', { name: 'quay' });
    expect(plan).toEqual(expect.any(String));
    const follow = async (more = {}, batchId = id) => {
      const { body } = await ada.post(`/batches/${batchId}/jobs`, { kind: 'run', plan, ...more });
      return body.error ?? (await ended(batchId, body.data.id));
    };
    // Whoever may import what lies in one batch may not thereby import what lies elsewhere.
    expect(await follow({}, await batch())).toMatchObject({
      details: { code: 'NEWSROOM_RUN_UNKNOWN' },
    });
    await send(id, 'quay.txt', text.replace('winter', 'summer'));
    expect(await follow()).toMatchObject({
      state: 'failed',
      error: { code: 'NEWSROOM_PLAN_CHANGED' },
      changed: 1,
      changes: [{ source: 'quay.txt', planned: 'create', now: 'create' }],
    });
    expect(await follow({ acceptChanges: true })).toMatchObject({
      state: 'done',
      run: 'quay',
      counts: { create: 1 },
    });
    expect(await follow()).toMatchObject({ error: { code: 'NEWSROOM_NOT_A_PLAN' } });
  });

  it('takes a run back, and tells what became of its rows', async () => {
    const id = await batch();
    await send(id, 'other.txt', STORY.toString().replaceAll('Harbour', 'Market'));
    await finished(id, 'run', { name: 'to be undone' });
    const runs = (await ada.get('/runs')).body.data.rows as Array<Record<string, string>>;
    const run = runs.find(({ name }) => name === 'to be undone')!;
    expect((await ada.get(`/runs/${run.documentId}`)).body.data.can.undo).toBe(true);
    expect((await ada.post(`/runs/${run.documentId}/undo`)).status).toBe(202);
    for (let state = ''; state !== 'done';) {
      const { act } = (await ada.get(`/runs/${run.documentId}`)).body.data;
      expect(act.error).toBeNull();
      state = act.state;
    }
    const report = (await ada.get(`/runs/${run.documentId}`)).body.data;
    expect(report).toMatchObject({
      state: 'undone',
      can: { undo: false, resume: false },
      act: { kind: 'undo', counts: { reversed: 1 } },
    });
  });

  it('lets a rule of the clean-up run, ask or rest for the whole batch', async () => {
    const { data: rules } = (await ada.get('/rules')).body;
    expect(rules).toContainEqual(
      expect.objectContaining({
        name: 'space-before-punctuation',
        verdict: 'run',
        about: expect.any(String),
      }),
    );
    const id = await batch();
    const text =
      'The quay is shut\n\nBy Ann Lee\n\nNobody was aboard , the harbour office said. The quay is shut for a week.';
    await send(id, 'dash.txt', text);
    const preview = async (choice: object) =>
      (await ada.post(`/batches/${id}/preview`, choice)).body.data.posts[0].story;
    const rested = { runFrom: 'certain', rules: { 'space-before-punctuation': 'off' } };
    expect((await preview({})).text).not.toContain('aboard ,');
    expect((await preview({ rules: rested })).text).toContain('aboard ,');
    const asked = await preview({
      rules: { ...rested, rules: { 'space-before-punctuation': 'ask' } },
    });
    expect(asked.queries.map(({ rule }: { rule: string }) => rule)).toContain(
      'space-before-punctuation',
    );
    const run = await finished(id, 'run', { rules: rested });
    expect(run.choices.rules).toEqual(rested);
    const article = await newsroom.strapi.db
      .query('plugin::newsroom.article')
      .findOne({ where: { headline: 'The quay is shut' } });
    expect(JSON.stringify(article.body)).toContain('aboard ,');
    const wrong = await ada.post(`/batches/${id}/preview`, {
      rules: { rules: { 'no-rule': 'off' } },
    });
    expect(wrong.body.error.details.code).toBe('NEWSROOM_RULE_PROFILE_INVALID');
  });

  it('names whom nobody knows, and takes the word of who they are', async () => {
    const { strapi } = newsroom;
    await strapi
      .documents('plugin::newsroom.author' as never)
      .create({ data: { name: 'Ann Berit Lee' } as never });
    const id = await batch();
    const text = 'The ferry leaves at dawn, the harbour office said. Nobody was hurt on the quay.';
    await send(id, 'one.txt', `The ferry is late\n\nBy A. B. Lee\n\n${text}`);
    await send(
      id,
      'two.txt',
      `The bridge is shut\n\nBy Quinn Botha\n\nThe bridge stays shut. ${text}`,
    );
    const plan = await finished(id, 'plan');
    expect(plan.unmatched.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['A. B. Lee', 'Quinn Botha']),
    );
    expect(plan.unmatched.find(({ name }) => name === 'A. B. Lee')).toMatchObject({
      kind: 'author',
      posts: 1,
      suggestions: expect.arrayContaining(['Ann Berit Lee']),
    });

    const people = [
      { byline: 'A. B. Lee', settled: { kind: 'author', names: ['Ann Berit Lee'] } },
      { byline: 'Quinn Botha', settled: { kind: 'skip' } },
    ];
    const again = await finished(id, 'plan', { people });
    expect(again.choices.people).toEqual(people);
    expect(again.unmatched.map(({ name }) => name)).not.toContain('A. B. Lee');
    const run = await finished(id, 'run', { people });
    expect(run).toMatchObject({ state: 'done', counts: { create: 2 } });
    const authors = await strapi.db
      .query('plugin::newsroom.author')
      .findMany({ where: { name: { $in: ['A. B. Lee', 'Ann Berit Lee', 'Quinn Botha'] } } });
    expect(authors.map(({ name }: { name: string }) => name)).toEqual(['Ann Berit Lee']);

    const wrong = {
      kind: 'plan',
      choices: { people: [{ byline: 'X', settled: { kind: 'god' } }] },
    };
    const { status, body } = await ada.post(`/batches/${id}/jobs`, wrong);
    expect([status, body.error.details.code]).toEqual([400, 'NEWSROOM_REQUEST_INVALID']);
  });

  it('takes pasted text as a file of its own', async () => {
    const id = await batch();
    const { body } = await ada.post(`/batches/${id}/text`, { text: STORY.toString() });
    expect(body.data.path).toBe('pasted-1.txt');
    expect((await ada.post(`/batches/${id}/preview`)).body.data.posts).toHaveLength(1);
  });

  it('says of a file that is no story what is wrong with it', async () => {
    const id = await batch();
    await send(id, 'picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const { posts, problems } = (await ada.post(`/batches/${id}/preview`)).body.data;
    expect(posts).toEqual([]);
    expect(problems[0]).toMatchObject({ path: 'picture.png', code: 'NEWSROOM_INPUT_BINARY' });
    expect(problems[0].message).not.toContain('newsroom-imports');
    expect(await finished(id, 'run')).toMatchObject({ state: 'done', counts: { fail: 1 } });
  });

  it.each(['../../outside.txt', '/../outside.txt', '.hidden', 'a\u0000b.txt', '..\\outside.txt'])(
    'does not lay a file down at %j',
    async (path) => {
      const answer = await send(await batch(), path, 'text');
      expect(answer.status).toBe(400);
      expect(answer.body.error.details.code).toBe('NEWSROOM_UPLOAD_NAME_REFUSED');
    },
  );

  it('refuses nothing, and asks for more than nothing', async () => {
    const id = await batch();
    expect((await send(id, 'empty.txt', '')).body.error.details.code).toBe('NEWSROOM_UPLOAD_EMPTY');
    const pasted = await ada.post(`/batches/${id}/text`, { text: '   ' });
    expect(pasted.body.error.details.code).toBe('NEWSROOM_REQUEST_INVALID');
  });

  it('keeps nothing of a file whose sender goes away half-way', async () => {
    const id = await batch();
    const { http } = newsroom;
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
    const { port } = http.address() as AddressInfo;
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(
          `PUT /newsroom/desk/batches/${id}/files?path=half.txt HTTP/1.1\r\nHost: desk\r\n` +
            `Authorization: ${ada.authorization}\r\nContent-Type: application/octet-stream\r\n` +
            'Content-Length: 5000\r\n\r\nhalf of a story',
        );
        setTimeout(() => socket.destroy(), 300);
      });
      socket.on('close', () => done());
    });
    await new Promise((done) => setTimeout(done, 300));
    await new Promise((done) => http.close(done));
    expect((await ada.get(`/batches/${id}`)).body.data.files).toEqual([]);
    // The same file again, whole this time.
    expect((await send(id, 'half.txt', STORY)).status).toBe(201);
  });

  it('fetches no address inside its own network', async () => {
    const id = await batch();
    const answer = await ada.post(`/batches/${id}/address`, { url: 'http://127.0.0.1/admin' });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect((await ada.get(`/batches/${id}`)).body.data.files).toEqual([]);
  });

  it('knows no batch, job or run by another name', async () => {
    for (const id of ['..', '%2e%2e%2f', 'a'.repeat(24), 'x'.repeat(24)]) {
      expect((await ada.get(`/batches/${id}`)).status).toBe(404);
    }
    expect((await ada.get(`/batches/${await batch()}/jobs/none`)).status).toBe(404);
    expect((await ada.get('/runs/none')).status).toBe(404);
  });

  it('is closed to whoever was not given it, and to strangers', async () => {
    const id = await batch();
    const nobody = await colleague(newsroom);
    const reader = await colleague(newsroom, { actions: ['imports.read'] });
    for (const asked of [
      nobody.get('/runs'),
      nobody.post('/batches'),
      nobody.get(`/batches/${id}`),
    ]) {
      expect((await asked).status).toBe(403);
    }
    expect((await reader.get('/runs')).status).toBe(200);
    expect((await reader.post('/batches')).status).toBe(403);
    expect((await reader.post('/runs/any/undo')).status).toBe(403);
    expect((await reader.post(`/batches/${id}/jobs`, { kind: 'run' })).status).toBe(403);
    expect((await supertest(newsroom.http).get('/newsroom/desk/runs')).status).toBe(401);
  });

  mergeMany(
    () => newsroom,
    () => ada,
  );
  importChoices(
    () => newsroom,
    () => ada,
  );

  reclean(
    () => newsroom,
    () => ada,
  );
});
