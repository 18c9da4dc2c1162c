/** The stable code that a call of a service ends with; null when it succeeds. */
export const codeOfNewsroom = (call: Promise<unknown>): Promise<string | null> =>
  call.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  );
