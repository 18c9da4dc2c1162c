/**
 * Takes so many items before they are asked for, and lets `begin` have each at once. An error comes
 * at its turn.
 */
export async function* readAhead<Item>(
  items: AsyncIterable<Item>,
  count: number,
  begin: (item: Item) => Promise<void>,
): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  const coming: Array<Promise<IteratorResult<Item>>> = [];
  let last: Promise<unknown> = Promise.resolve();
  const take = () => {
    const next = last.then(async () => {
      const result = await iterator.next();
      if (!result.done) await begin(result.value);
      return result;
    });
    last = next.catch(() => {});
    coming.push(next);
  };
  try {
    for (;;) {
      while (coming.length <= count) take();
      const next = await coming.shift()!;
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await last;
    await iterator.return?.();
  }
}
