import type { Static } from 'typebox';
import type { Client, OpinionToSend, Protocol, Tools } from '../client.ts';
import { type NcmecPosition, ncmecPages } from './pages.ts';
import { readEntryText } from './read-entry.ts';
import { NcmecConfig, NcmecCredentials } from './schemas.ts';
import { sendFeedback } from './send-feedback.ts';

/** The hash sharing of the National Center for Missing & Exploited Children, version 2. */
export const ncmec: Protocol<typeof NcmecConfig, typeof NcmecCredentials, NcmecPosition> = {
  name: 'ncmec',
  title: 'NCMEC hash sharing',
  config: NcmecConfig,
  credentials: NcmecCredentials,
  whole: false,
  opinions: ['up-vote', 'down-vote'],
  // Entries that are gone are told of for ever.
  isStale: () => false,
  progress: ({ through }) => through * 1_000,
  readRecord: (_config, content) => readEntryText(content),
  connect: connectNcmec,
};

function connectNcmec(
  config: Static<typeof NcmecConfig>,
  { user, password }: Static<typeof NcmecCredentials>,
  tools: Tools,
): Client<NcmecPosition> {
  const base = config.baseUrl.replace(/\/+$/, '');
  const token = Buffer.from(`${user}:${password}`, 'utf8').toString('base64');
  const headers = { authorization: `Basic ${token}` };
  const members = new Set(config.members);
  return {
    pages: (position) => ncmecPages({ base, headers, members }, position, tools),
    sendOpinion: (opinion: OpinionToSend) =>
      sendFeedback({ base, headers, negativeReason: config.negativeReason }, opinion, tools),
  };
}
