// The rules that hold the house up (ARCHITECTURE.md). Rooms stand in the way of the data: each may
// import libraries, the cellar, and rooms before it in this list, through their index.ts alone.
const rooms = [
  'intake',
  'banks',
  'policy',
  'signals',
  'networks',
  'decisions',
  'reports',
  'review',
  'exchange',
];
const cellar = ['storage', 'jobs', 'access', 'http', 'outgoing'];

const room = (/** @type {string[]} */ names) => `^service/src/(${names.join('|')})/`;

const roomsReadUpwardsOnly = rooms.slice(0, -1).map((name, index) => ({
  name: `${name}-knows-nothing-below`,
  comment:
    'A room reads from the rooms above it; what must travel upwards goes through the record.',
  severity: 'error',
  from: { path: room([name]) },
  to: { path: room(rooms.slice(index + 1)) },
}));

const packages = [
  'libraries/activity',
  'libraries/fingerprint',
  'libraries/lexicon',
  'libraries/network',
  'libraries/statistics',
  'simulator',
  'sdk',
];

const packagesOnlyThroughIndex = packages.map((name) => ({
  name: `${name.replace('libraries/', '')}-only-through-index`,
  comment: 'A workspace is imported by its name, never by a path into it.',
  severity: 'error',
  from: { pathNot: `^${name}/` },
  to: { path: `^${name}/`, pathNot: `^${name}/src/index\\.ts$` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'libraries-import-only-libraries',
      severity: 'error',
      from: { path: '^libraries/' },
      to: { path: '^(simulator|service|sdk|console|benchmarks)/' },
    },
    {
      name: 'libraries-are-pure',
      comment: 'No database, no network, no clock, no files: a library is useful alone.',
      severity: 'error',
      // What makes kernels and tables at development time is no part of the library.
      from: { path: '^libraries/', pathNot: ['\\.test\\.ts$', '^libraries/[^/]+/scripts/'] },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util|url|buffer)$' },
    },
    ...packagesOnlyThroughIndex,
    {
      name: 'simulator-imports-only-libraries',
      severity: 'error',
      from: { path: '^simulator/' },
      to: { path: '^(service|sdk|console|benchmarks)/' },
    },
    {
      name: 'console-speaks-through-the-sdk',
      severity: 'error',
      from: { path: '^console/src/' },
      to: { path: '^(libraries|simulator|service|benchmarks)/' },
    },
    {
      name: 'sdk-stands-alone',
      severity: 'error',
      from: { path: '^sdk/src/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(libraries|simulator|service|console|benchmarks)/' },
    },
    {
      name: 'cellar-knows-no-room',
      severity: 'error',
      from: { path: room(cellar) },
      to: { path: '^service/src/', pathNot: room(cellar) },
    },
    ...roomsReadUpwardsOnly,
    {
      name: 'rooms-only-through-index',
      severity: 'error',
      from: { path: '^service/src/([^/]+)/' },
      to: {
        path: room([...rooms, ...cellar]),
        pathNot: [
          '^service/src/$1/',
          '/index\\.ts$',
          '^service/src/(storage|access)/testing\\.ts$',
        ],
      },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|dist|peers)/|\\.gen\\.ts$' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
