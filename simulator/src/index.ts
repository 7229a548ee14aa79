export {
  defaultUntil,
  type Preset,
  SimulationOptionError,
  type SimulationOptions,
} from './options.ts';
export { simulate } from './simulate.ts';
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
