/**
 * What the log may hold of an error. The database quotes values in its messages, which are often
 * about someone: of its errors the log keeps where they arose and of which kind, not what they say.
 */
export function forLog(error: Error): Record<string, unknown> {
  const { name, code, table, constraint, severity } = error as Error & Record<string, unknown>;
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: name,
    ...(severity === undefined && { message: error.message }),
    ...(code !== undefined && { code }),
    ...(table !== undefined && { table }),
    ...(constraint !== undefined && { constraint }),
    stack: frames?.join('\n'),
  };
}
