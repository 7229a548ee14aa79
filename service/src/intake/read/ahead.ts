/**
 * The same values, made up to `count` values before they are asked for, so that their making and
 * their use overlap. An error comes in the place of its value.
 */
export async function* ahead<Value>(
  values: AsyncGenerator<Value>,
  count: number,
): AsyncGenerator<Value> {
  const coming: Promise<IteratorResult<Value>>[] = [];
  const askFor = () => {
    const next = values.next();
    // It is awaited in its turn; until then its error is nobody's.
    next.catch(() => {});
    coming.push(next);
  };
  try {
    for (let asked = 0; asked < count; asked += 1) askFor();
    for (;;) {
      askFor();
      const result = await coming.shift()!;
      if (result.done) return;
      yield result.value;
    }
  } finally {
    await values.return(undefined);
  }
}
