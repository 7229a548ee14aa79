import type { Static } from 'typebox';
import { Type } from 'typebox';
import type { Protocol } from '../client.ts';
import { readJson } from '../read-json.ts';
import { type HashListPosition, hashListPages } from './pages.ts';
import { readHashListEntry } from './read-entry.ts';

const Config = Type.Object(
  {
    baseUrl: Type.Optional(
      Type.String({
        description: 'Where the API stands; https://app.terrorismanalytics.org unless told.',
      }),
    ),
  },
  { additionalProperties: false },
);

const Credentials = Type.Object(
  { username: Type.String({ minLength: 1 }), password: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
);

/** The hash list of Tech Against Terrorism. It takes no opinions. */
export const techAgainstTerrorism: Protocol<typeof Config, typeof Credentials, HashListPosition> = {
  name: 'tech-against-terrorism',
  title: 'Tech Against Terrorism',
  config: Config,
  credentials: Credentials,
  whole: false,
  opinions: [],
  isStale: () => false,
  progress: ({ after }) => {
    const seconds = Number.parseFloat(after);
    return Number.isFinite(seconds) ? seconds * 1_000 : null;
  },
  readRecord: (_config, content) => readJson(content, readHashListEntry),
  connect: (config: Static<typeof Config>, credentials, tools) => {
    const base = (config.baseUrl ?? 'https://app.terrorismanalytics.org').replace(/\/+$/, '');
    return { pages: (position) => hashListPages({ base, ...credentials }, position, tools) };
  },
};
