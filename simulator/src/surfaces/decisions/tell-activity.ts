import type { Activity } from '@breakwater/activity';
import type { DecisionService } from './decision-service.ts';

/**
 * Sends what happened on to the intake, as a platform does.
 *
 * @throws Unreachable where it was not taken
 */
export async function tellActivity(service: DecisionService, activity: Activity): Promise<void> {
  const { id, type, actor, published } = activity;
  const said =
    activity.type === 'Search'
      ? { content: activity.content, surface: 'search' }
      : { object: objectOf(activity) };
  await service.request('POST', '/v1/activities', [
    { id, type, actor, published: new Date(published).toISOString(), ...said },
  ]);
}

function objectOf(activity: Activity): unknown {
  if (activity.type !== 'View' && activity.type !== 'Like' && activity.type !== 'Follow') {
    throw new TypeError(`The surfaces make no ${activity.type}`);
  }
  const { kind, id } = activity.object;
  if (activity.type !== 'View') return id;
  return { type: kind === 'account' ? 'Person' : 'Note', id };
}
