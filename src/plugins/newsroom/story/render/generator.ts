/** What made the document, for those that ask. */
export const GENERATOR = 'strapi-plugin-newsroom';
