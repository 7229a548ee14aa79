import type { RoutePlugin } from '../../../http/index.ts';
import { fetchHashes } from './fetch-hashes.ts';
import { threatUpdates } from './threat-updates.ts';

/** The addresses at which partners read from us. */
export const shareRoutes: readonly RoutePlugin[] = [fetchHashes, threatUpdates];
