export { coreNumbers } from './community/k-core.ts';
export { type LeidenOptions, leiden } from './community/leiden.ts';
export { modularity, type Partition } from './community/partition.ts';
export { HyperLogLog } from './count/hyper-log-log.ts';
export { followerSketch, uniqueFollowers } from './count/unique-followers.ts';
export {
  type ArcColumns,
  buildGraph,
  type CompactGraph,
  inDegree,
  outDegree,
} from './graph/compact-graph.ts';
export { toUndirected, type UndirectedGraph, undirectedGraph } from './graph/undirected-graph.ts';
export * from './investigation/index.ts';
export { randomStream, shuffled } from './random.ts';
export type { AccountIds } from './read/account-ids.ts';
export { type EdgeLine, readEdgeLine } from './read/edge-line.ts';
export { type EdgeList, type EdgeListOptions, readEdgeList } from './read/edge-list.ts';
export { EdgeListReader } from './read/edge-list-reader.ts';
export { edgeListSource } from './read/edge-list-source.ts';
export type { LineProblem } from './read/problems.ts';
export { type AdjacencyRow, type AdjacencySource, adjacencyOf } from './walk/adjacency-source.ts';
export { forwardPush, type PushOptions, type PushResult } from './walk/forward-push.ts';
export {
  forwardPushInWaves,
  type WaveOptions,
  type WaveResult,
} from './walk/forward-push-in-waves.ts';
export { type PageRankOptions, personalizedPageRank } from './walk/personalized-page-rank.ts';
export { rankByScoreOverStrength } from './walk/rank.ts';
export { type SweepCut, sweepCut } from './walk/sweep-cut.ts';
export { twoHop } from './walk/two-hop.ts';
export { escapeXml } from './write/escape-xml.ts';
export {
  type AttributeValue,
  gexf,
  type WrittenEdge,
  type WrittenGraph,
  type WrittenNode,
} from './write/gexf.ts';
export { graphml } from './write/graphml.ts';
