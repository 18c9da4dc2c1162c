/** The newest `updatedAt` in rows and in all that came along with them; 0 when nothing tells. */
export function newestUpdate(rows: unknown): number {
  let newest = 0;
  // Without lists in between: an answer of 25 stories holds some thousands of values.
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) look(item);
      return;
    }
    for (const key in value) {
      const held = (value as Record<string, unknown>)[key];
      if (typeof held === 'object') look(held);
      else if (key === 'updatedAt' && typeof held === 'string') {
        newest = Math.max(newest, Date.parse(held));
      }
    }
  };
  look(rows);
  return newest;
}
