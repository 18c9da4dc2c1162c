import { NewsroomError } from '../../../../../story/errors';

/** The parameter's own name in a query string: `filters[section][slug]`. */
export function parameterName(path: readonly string[]): string {
  const [first = '', ...rest] = path;
  return first + rest.map((key) => `[${key}]`).join('');
}

export function unknownParameter(path: readonly string[], known: readonly string[]): NewsroomError {
  return new NewsroomError('NEWSROOM_QUERY_UNKNOWN_PARAMETER', {
    parameter: shorten(parameterName(path)),
    known: known.length > 0 ? known.join(', ') : 'none',
  });
}

export function invalidParameter(
  path: readonly string[],
  expected: string,
  value: unknown,
): NewsroomError {
  return new NewsroomError('NEWSROOM_QUERY_INVALID_PARAMETER', {
    parameter: shorten(parameterName(path)),
    expected,
    value: shorten(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')),
  });
}

/** What a caller sent is quoted back, but not at any length. */
function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
