import { day, type World } from '../world/world.ts';

const positions = 2 ** 26;

/**
 * The hours of a day are not alike: nights are quiet. A rising function of the time, so that what
 * came first still does.
 */
function clockTime(time: number): number {
  const fraction = (time % day) / day;
  const shifted = fraction - 0.1 * Math.sin(2 * Math.PI * fraction);
  return Math.min(day - 1, Math.floor(shifted * day));
}

/** Visits all events in order of time, with the whole milliseconds since the start; a day at a time. */
export function* inOrder(world: World): Generator<{ event: number; time: number }> {
  const { events } = world;
  const days = Math.ceil(world.window / day);
  const starts = new Uint32Array(days + 1);
  for (let event = 0; event < events.length; event++)
    starts[Math.floor(events.time[event]! / day) + 1]!++;
  for (let i = 0; i < days; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice(0, days);
  const byDay = new Uint32Array(events.length);
  for (let event = 0; event < events.length; event++) {
    byDay[next[Math.floor(events.time[event]! / day)]!++] = event;
  }
  for (let today = 0; today < days; today++) {
    const from = starts[today]!;
    const keys = new Float64Array(starts[today + 1]! - from);
    for (let i = 0; i < keys.length; i++) {
      keys[i] = clockTime(events.time[byDay[from + i]!]!) * positions + i;
    }
    keys.sort();
    for (const key of keys) {
      const time = Math.floor(key / positions);
      yield { event: byDay[from + (key - time * positions)]!, time: today * day + time };
    }
  }
}
