export { type Report, renderReport } from './html.ts';
export { layOut, type Position } from './layout.ts';
export { memberLine } from './member-line.ts';
export {
  type Hiding,
  hideAccounts,
  hideInMember,
  hideInWarning,
  pseudonymsUnder,
} from './pseudonyms.ts';
export { type Summary, summarise } from './summary.ts';
export { writeReport } from './write-report.ts';
export { writtenGraph } from './written-graph.ts';
