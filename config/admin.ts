import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  // The Preview button of an article shows the plugin's readable page, also of a draft.
  preview: {
    enabled: true,
    config: {
      // An empty list would forbid every frame, and the page is shown in one.
      allowedOrigins: ["'self'"],
      handler: (uid: string, asked: { documentId: string; locale?: string }) =>
        strapi.plugin('newsroom').service('preview').handler(uid, asked),
    },
  },
  flags: { nps: false, promoteEE: false },
});
