export default [
  'strapi::logger',
  'strapi::errors',
  'strapi::security',
  'strapi::cors',
  'strapi::poweredBy',
  'strapi::query',
  'strapi::body',
  'strapi::session',
  // Strapi looks for it at the root, and answers 500 where there is none.
  { name: 'strapi::favicon', config: { path: 'public/favicon.png' } },
  'strapi::public',
];
