import type { Job } from '../../../src/plugins/newsroom/shared/admin/import-desk';
import type { DeskUser } from './desk-client';

/** The import desk as somebody works at it. */
export function batchesOf(user: () => DeskUser) {
  const batch = async (): Promise<string> => (await user().post('/batches')).body.data.id;

  const send = (id: string, path: string, bytes: Buffer | string) =>
    user()
      .put(`/batches/${id}/files?path=${encodeURIComponent(path)}`)
      .set('Content-Type', 'application/octet-stream')
      .send(bytes);

  async function finished(id: string, kind: string, choices = {}): Promise<Job> {
    const { body } = await user().post(`/batches/${id}/jobs`, { kind, choices });
    return ended(id, body.data.id);
  }

  async function ended(id: string, jobId: string): Promise<Job> {
    for (;;) {
      const job = (await user().get(`/batches/${id}/jobs/${jobId}`)).body.data as Job;
      if (job.state !== 'running') return job;
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Imports one file. @returns the run's documentId */
  async function imported(path: string, bytes: string, choices: object = {}): Promise<string> {
    const id = await batch();
    await send(id, path, bytes);
    const job = await finished(id, 'run', choices);
    expect(job).toMatchObject({ state: 'done', error: null });
    const runs = (await user().get('/runs')).body.data.rows as Array<Record<string, string>>;
    return runs.find(({ documentId, name }) => [documentId, name].includes(job.run!))!.documentId!;
  }

  return { batch, send, finished, ended, imported };
}
