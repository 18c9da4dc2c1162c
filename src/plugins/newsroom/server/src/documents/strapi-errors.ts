import { errors } from '@strapi/utils';

import { NewsroomError } from '../../../story/errors';

/**
 * The admin and the API only show errors of Strapi's own kind; ours keeps its stable code in
 * `details.code`. Everything else passes as it is.
 */
export async function withStrapiErrors<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof NewsroomError)) throw error;
    throw new errors.ApplicationError(error.message, { code: error.code, ...error.details });
  }
}
