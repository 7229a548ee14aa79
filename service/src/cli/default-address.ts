export const defaultPort = 7373;
export const defaultHost = '127.0.0.1';
export const defaultAddress = `http://${defaultHost}:${defaultPort}`;

/** The option of commands that print a link. */
export const addressOption = [
  '--address <url>',
  'where people open the console, for the link',
  process.env.BREAKWATER_PUBLIC_URL || defaultAddress,
] as const;
