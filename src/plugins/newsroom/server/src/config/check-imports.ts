import { invalid } from './invalid';

/** @throws NewsroomError NEWSROOM_CONFIG_INVALID with the first field that is wrong */
export function checkImports(imports: unknown): void {
  const { timezone, defaultAuthor, publish } = (imports ?? {}) as Record<string, unknown>;
  if (!isTimeZone(timezone)) {
    throw invalid('imports.timezone', 'a time zone such as Europe/Oslo', timezone);
  }
  const isName =
    typeof defaultAuthor === 'string' && defaultAuthor.trim() !== '' && defaultAuthor.length <= 255;
  if (defaultAuthor !== null && !isName) {
    throw invalid('imports.defaultAuthor', 'a name, or null', defaultAuthor);
  }
  if (typeof publish !== 'boolean') throw invalid('imports.publish', 'true or false', publish);
}

function isTimeZone(value: unknown): boolean {
  try {
    return typeof value === 'string' && Boolean(new Intl.DateTimeFormat('en', { timeZone: value }));
  } catch {
    return false;
  }
}
