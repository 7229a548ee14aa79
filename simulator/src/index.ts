export {
  defaultUntil,
  type Preset,
  SimulationOptionError,
  type SimulationOptions,
} from './options.ts';
export { simulate } from './simulate.ts';
export {
  type AskedSurface,
  askedSurfaces,
  type DecisionOptions,
  type Fallback,
  fallbacks,
} from './surfaces/decisions/options.ts';
export { platformOf, readPlatform, UnreadableRecord } from './surfaces/read-platform.ts';
export { type ServedSurfaces, serveSurfaces } from './surfaces/server/serve-surfaces.ts';
export type {
  AgeBand,
  Group,
  Progress,
  Role,
  SimulatedActivity,
  Simulation,
  SimulationCounts,
  Truth,
} from './types.ts';
export { type WrittenSimulation, writeSimulation } from './write/files.ts';
