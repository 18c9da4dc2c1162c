import node from '@astrojs/node';
import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  // Webhooks come from another origin, and are signed; the site has no other form that changes anything.
  security: { checkOrigin: false },
  devToolbar: { enabled: false },
});
