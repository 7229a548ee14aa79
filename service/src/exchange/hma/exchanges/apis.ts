import { HmaError } from '../core/hma-error.ts';

/** One thing that an exchange of HMA wants to be told. */
export interface Field {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly default: null;
  readonly help: string;
  readonly choices: readonly string[] | null;
}

/** An API of HMA's exchanges, and the protocol that it is here. */
export interface Api {
  readonly name: string;
  readonly protocol: string;
  readonly config: readonly Field[];
  /** Null where it takes none. */
  readonly credentials: readonly Field[] | null;
  /** Settings here from `api_json`. */
  configOf(json: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** `api_json` from settings here. */
  jsonOf(config: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** Credentials here from `credential_json`. */
  credentialsOf(json: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

function field(name: string, help: string, more: Partial<Field> = {}): Field {
  return { name, type: 'string', required: true, default: null, help, choices: null, ...more };
}

/** Lists of the clearing house that HMA knows by name; others may be given, too. */
const environments = [
  'https://report.cybertip.org/hashsharing',
  'https://report.cybertip.org/exploitative-hashsharing',
  'https://hashsharing.ncmec.org/npo',
  'https://hashsharing.ncmec.org/exploitative',
  'https://exttest.cybertip.org/hashsharing',
  'https://hashsharing-test.ncmec.org/npo',
  'https://hashsharing-test.ncmec.org/exploitative',
];

const userAndPassword = (user: string) => [
  field(user, 'The name under which the list is read.'),
  field('password', 'Its password.'),
];

export const apis: readonly Api[] = [
  {
    name: 'fb_threatexchange',
    protocol: 'threatexchange',
    config: [field('privacy_group', 'Id of the privacy group.', { type: 'number' })],
    credentials: [field('api_token', 'Access token of the app: its id, a bar, its secret.')],
    configOf: ({ privacy_group: group }) => ({ privacyGroup: String(group) }),
    jsonOf: ({ privacyGroup }) => ({ privacy_group: Number(privacyGroup) }),
    credentialsOf: ({ api_token: accessToken }) => ({ accessToken }),
  },
  {
    name: 'ncmec',
    protocol: 'ncmec',
    config: [
      field('environment', 'Which list is read.', { type: 'enum', choices: environments }),
      field('only_esp_ids', 'Members whose entries are taken; all where there are none.', {
        type: 'set_of_number',
        required: false,
      }),
    ],
    credentials: userAndPassword('user'),
    configOf: ({ environment: baseUrl, only_esp_ids: ids }) => ({
      baseUrl,
      ...(Array.isArray(ids) && ids.length > 0 && { members: ids.map(String) }),
    }),
    jsonOf: ({ baseUrl, members = [] }) => ({
      environment: baseUrl,
      only_esp_ids: (members as string[]).map(Number),
    }),
    credentialsOf: ({ user, password }) => ({ user, password }),
  },
  {
    name: 'stop_ncii',
    protocol: 'stopncii',
    config: [],
    credentials: [
      field('fetch_function_key', 'Function key of FetchHashes.'),
      field('subscription_key', 'Sent as Ocp-Apim-Subscription-Key.'),
      field('base_url_override', 'Where the API stands; https://api.stopncii.org/v1 unless told.', {
        required: false,
      }),
    ],
    configOf: () => ({}),
    jsonOf: () => ({}),
    credentialsOf: ({
      fetch_function_key: fetchKey,
      subscription_key: subscriptionKey,
      base_url_override: baseUrl,
    }) => ({ fetchKey, subscriptionKey, ...(baseUrl ? { baseUrl } : {}) }),
  },
  {
    name: 'tat',
    protocol: 'tech-against-terrorism',
    config: [],
    credentials: userAndPassword('username'),
    configOf: () => ({}),
    jsonOf: () => ({}),
    credentialsOf: ({ username, password }) => ({ username, password }),
  },
  {
    name: 'local_file',
    protocol: 'file',
    config: [
      field('filename', 'A file in the folder "exchanges" of the data folder.'),
      field('signal_type', 'What its lines are that do not say: pdq or video_md5.', {
        required: false,
      }),
    ],
    credentials: null,
    configOf: ({ filename, signal_type: type }) => ({
      path: filename,
      format: 'lines',
      ...(type === 'video_md5' && { type: 'md5' }),
      ...(type === 'pdq' && { type: 'pdq' }),
    }),
    jsonOf: ({ path, type }) => ({
      filename: path,
      signal_type: type === 'md5' ? 'video_md5' : (type ?? null),
    }),
    credentialsOf: () => ({}),
  },
];

/** @throws {HmaError} with a status where there is no such API */
export function apiNamed(name: string, status: 400 | 404): Api {
  const api = apis.find((one) => one.name === name);
  if (api) return api;
  throw status === 400
    ? new HmaError(400, `no such Exchange API '${name}'`)
    : new HmaError(404, `Exchange API '${name}' not found`);
}

export function apiOfProtocol(protocol: string): Api | undefined {
  return apis.find((api) => api.protocol === protocol);
}
