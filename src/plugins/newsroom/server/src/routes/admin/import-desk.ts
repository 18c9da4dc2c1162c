import type { AdminRoute } from '.';

const desk = (method: string) => `admin-import-desk.${method}`;

export const importDeskRoutes: readonly AdminRoute[] = [
  { method: 'POST', path: '/batches', handler: desk('createBatch'), action: 'imports.run' },
  { method: 'GET', path: '/batches/:id', handler: desk('findBatch'), action: 'imports.run' },
  { method: 'DELETE', path: '/batches/:id', handler: desk('removeBatch'), action: 'imports.run' },
  { method: 'PUT', path: '/batches/:id/files', handler: desk('addFile'), action: 'imports.run' },
  {
    method: 'DELETE',
    path: '/batches/:id/files',
    handler: desk('removeFile'),
    action: 'imports.run',
  },
  { method: 'POST', path: '/batches/:id/text', handler: desk('addText'), action: 'imports.run' },
  {
    method: 'POST',
    path: '/batches/:id/address',
    handler: desk('addAddress'),
    action: 'imports.run',
  },
  { method: 'POST', path: '/batches/:id/preview', handler: desk('preview'), action: 'imports.run' },
  { method: 'GET', path: '/rules', handler: desk('rules'), action: 'imports.run' },
  { method: 'POST', path: '/batches/:id/jobs', handler: desk('startJob'), action: 'imports.run' },
  {
    method: 'GET',
    path: '/batches/:id/jobs/:job',
    handler: desk('findJob'),
    action: 'imports.read',
  },
  {
    method: 'POST',
    path: '/batches/:id/jobs/:job/stop',
    handler: desk('stopJob'),
    action: 'imports.run',
  },
  {
    method: 'GET',
    path: '/batches/:id/jobs/:job/rows',
    handler: desk('findRows'),
    action: 'imports.read',
  },
  { method: 'GET', path: '/runs', handler: desk('listRuns'), action: 'imports.read' },
  { method: 'GET', path: '/runs/:id', handler: desk('findRun'), action: 'imports.read' },
  { method: 'POST', path: '/runs/:id/undo', handler: desk('undoRun'), action: 'imports.undo' },
  { method: 'POST', path: '/runs/:id/resume', handler: desk('resumeRun'), action: 'imports.undo' },
  {
    method: 'GET',
    path: '/runs/:id/records',
    handler: desk('findRecords'),
    action: 'imports.read',
  },
];
