import type { AdminRoute } from '.';

const desk = (method: string) => `admin-import-desk.${method}`;
const runs = (method: string) => `admin-runs.${method}`;

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
  { method: 'GET', path: '/batches/:id/profile', handler: desk('profile'), action: 'imports.run' },
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
  { method: 'GET', path: '/runs', handler: runs('listRuns'), action: 'imports.read' },
  { method: 'GET', path: '/runs/:id', handler: runs('findRun'), action: 'imports.read' },
  { method: 'POST', path: '/runs/:id/undo', handler: runs('undoRun'), action: 'imports.undo' },
  { method: 'POST', path: '/runs/:id/resume', handler: runs('resumeRun'), action: 'imports.undo' },
  {
    method: 'POST',
    path: '/runs/:id/reclean/preview',
    handler: runs('previewReclean'),
    action: 'imports.reclean',
  },
  {
    method: 'POST',
    path: '/runs/:id/reclean',
    handler: runs('recleanRun'),
    action: 'imports.reclean',
  },
  {
    method: 'POST',
    path: '/runs/:id/reclean/stop',
    handler: runs('stopReclean'),
    action: 'imports.reclean',
  },
  {
    method: 'GET',
    path: '/runs/:id/reclean/rows',
    handler: runs('findRecleanRows'),
    action: 'imports.reclean',
  },
  {
    method: 'GET',
    path: '/runs/:id/records',
    handler: runs('findRecords'),
    action: 'imports.read',
  },
];
