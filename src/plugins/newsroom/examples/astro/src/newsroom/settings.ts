const NAMES = {
  NEWSROOM_URL: 'http://localhost:1337/api/newsroom',
  NEWSROOM_TOKEN: '',
  PREVIEW_SECRET: '',
  WEBHOOK_SECRET: '',
} as const;

/** Read when it is needed: the same build runs anywhere. Empty where nothing is set up. */
export const setting = (name: keyof typeof NAMES): string => process.env[name] || NAMES[name];
