import type { ErrorKind } from './error-kind';

/** The rules of writing and publishing. */
export const ARTICLE_ERRORS = {
  NEWSROOM_PUBLISH_WITHOUT_HEADLINE: {
    status: 400,
    message: 'This article has no headline. Write one, then publish.',
  },
  NEWSROOM_PUBLISH_WITHOUT_BODY: {
    status: 400,
    message: 'This article has no text. Write the body, then publish.',
  },
  NEWSROOM_PUBLISH_WITHOUT_CREDIT: {
    status: 400,
    message:
      'This article credits nobody. Add an author or a credit, or mark it as historical, then publish.',
  },
  NEWSROOM_SLUG_INVALID: {
    status: 400,
    message:
      'Expected a slug of lower-case letters, digits and hyphens, at most {limit} characters, got "{slug}".',
  },
  NEWSROOM_SLUG_TAKEN: {
    status: 409,
    message:
      'The slug "{slug}" is taken in the locale {locale} by another article, or still redirects to one. Choose another.',
  },
  NEWSROOM_NAME_SLUG_TAKEN: {
    status: 409,
    message: 'The slug "{slug}" is taken by another entry of this type. Choose another.',
  },
  NEWSROOM_URL_INVALID: {
    status: 400,
    message:
      'Expected an address in "{field}" that starts with http:// or https://, or a path of this site that starts with one slash. Mend it, then save.',
  },
  NEWSROOM_STATE_IS_KEPT: {
    status: 400,
    message:
      'A live state is made and removed with its article. Change what it says, or delete the article.',
  },
  NEWSROOM_BODY_INVALID: {
    status: 400,
    message: 'Expected Strapi Blocks in the body, got {reason} at {at}.',
  },
} as const satisfies Record<string, ErrorKind>;
