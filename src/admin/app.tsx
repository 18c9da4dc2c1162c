export default {
  config: { locales: ['fr', 'es', 'de'] },
  bootstrap() {},
};
