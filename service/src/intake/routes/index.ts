import type { RoutePlugin } from '../../http/index.ts';
import { listImports } from './list-imports.ts';
import { listRejections } from './list-rejections.ts';
import { submitActivities } from './submit-activities.ts';

/** The endpoints of the room. */
export const routes: readonly RoutePlugin[] = [submitActivities, listRejections, listImports];
