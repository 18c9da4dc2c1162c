import type { Core } from '@strapi/strapi';

import { sendPreview } from '../controllers/admin/preview';
import { answerErrors } from '../controllers/answer-errors';

/** Open without a login, closed without a token: the Preview button shows it in a frame. */
export const previewRoutes = ({ strapi }: { strapi: Core.Strapi }) => [
  {
    method: 'GET',
    path: '/preview/:token',
    handler: sendPreview(strapi),
    config: { auth: false as const, middlewares: [answerErrors] },
  },
];
