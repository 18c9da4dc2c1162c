import { refusals } from '../answers';
import { pascalCase } from '../schemas/names';
import { pathParameter } from '../words';
import { describeChannel } from './channels';
import { describeContent } from './content';
import { pathNames } from './operation';
import type { Operation, Route } from './operation';
import { describeOther } from './others';
import { describeReads } from './reads';

export const OTHER = 'Other';

/** Who knows a route, in this order. */
const DESCRIBERS = [describeOther, describeReads, describeChannel, describeContent];

/** A route that nobody knows yet is told as far as its address goes; a test names it. */
export function operationOf(route: Route): Operation {
  for (const describe of DESCRIBERS) {
    const operation = describe(route);
    if (operation) return operation;
  }
  return {
    operationId: `${route.method.toLowerCase()}${pascalCase(route.path.replace(/[:]/g, ''))}`,
    tags: [OTHER],
    summary: `${route.method} ${route.path}`,
    parameters: pathNames(route).map(pathParameter),
    responses: { 200: { description: 'An answer.' }, ...refusals([400, 401, 403, 404, 429]) },
  };
}
