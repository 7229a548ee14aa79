export const defaultPort = 7373;
export const defaultHost = '127.0.0.1';
export const defaultAddress = `http://${defaultHost}:${defaultPort}`;
