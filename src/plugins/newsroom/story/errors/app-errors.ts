import type { ErrorKind } from './error-kind';

/** The app around the plugin. */
export const APP_ERRORS = {
  NEWSROOM_CONFIG_INVALID: {
    status: 400,
    message: 'Expected {expected} in the newsroom setting "{setting}", got {value}.',
  },
  NEWSROOM_NOT_BUILT: {
    status: 500,
    message:
      'The newsroom plugin is not loaded: its build is missing at {path}. Run `npm run build:plugin`; starting without it would drop its tables.',
  },
  NEWSROOM_APP_NOT_FOUND: {
    status: 500,
    message: 'Expected a Strapi app in {path}, found none. Run the command in the app’s folder.',
  },
  NEWSROOM_APP_NOT_COMPILED: {
    status: 500,
    message: 'The Strapi app in {path} does not compile: {reason}. Run `npm run build:app` there.',
  },
  NEWSROOM_APP_NOT_STARTED: {
    status: 500,
    message: 'The Strapi app in {path} does not start: {reason}.',
  },
  NEWSROOM_DATABASE_UNUSABLE: {
    status: 503,
    message: 'The database can’t be used: {reason}. Check the DATABASE_… settings.',
  },
} as const satisfies Record<string, ErrorKind>;
