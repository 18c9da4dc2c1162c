import type { APIRoute } from 'astro';
import { SignatureError, verifyWebhook } from 'newsroom-client/webhook';

import { dropPages } from '../../newsroom/kept-pages';
import { setting } from '../../newsroom/settings';

/** The newsroom says that a story came, changed or went: what was kept of it is not true any more. */
export const POST: APIRoute = async ({ request }) => {
  try {
    await verifyWebhook(await request.text(), request.headers, {
      secret: setting('WEBHOOK_SECRET'),
    });
  } catch (error) {
    if (error instanceof SignatureError) return new Response(error.message, { status: 401 });
    throw error;
  }
  dropPages();
  return new Response(null, { status: 204 });
};
