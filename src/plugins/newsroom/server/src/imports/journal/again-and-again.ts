/**
 * Does something every so often, never twice at a time: one that waits for a lock holds a connection of
 * the database. What fails is done again at its next turn.
 *
 * @returns what ends it
 */
export function againAndAgain(act: () => Promise<unknown>, everyMs: number): () => void {
  let isAtIt = false;
  const turn = async () => {
    if (isAtIt) return;
    isAtIt = true;
    await act().catch(() => {});
    isAtIt = false;
  };
  const timer = setInterval(() => void turn(), everyMs);
  return () => clearInterval(timer);
}
