import { sealing } from '../../storage/index.ts';

/** Secrets of outside matchers, and media that wait for them. */
export const { seal, unseal } = sealing('outside matchers');
