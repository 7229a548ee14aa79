import type { Static } from 'typebox';
import { ask } from '../ask.ts';
import type { Client, OpinionKind, OpinionToSend, Protocol, Tools } from '../client.ts';
import { readJson } from '../read-json.ts';
import { type ThreatExchangePosition, threatUpdatePages } from './pages.ts';
import { readThreatUpdate } from './read-update.ts';
import { ThreatExchangeConfig, ThreatExchangeCredentials } from './schemas.ts';

const day = 86_400_000;

const reactionOf: Readonly<Record<OpinionKind, string>> = {
  'up-vote': 'HELPFUL',
  'down-vote': 'NOT_HELPFUL',
  seen: 'SAW_THIS_TOO',
};

/** Meta ThreatExchange: the indicators of one privacy group. */
export const threatExchange: Protocol<
  typeof ThreatExchangeConfig,
  typeof ThreatExchangeCredentials,
  ThreatExchangePosition
> = {
  name: 'threatexchange',
  title: 'Meta ThreatExchange',
  config: ThreatExchangeConfig,
  credentials: ThreatExchangeCredentials,
  whole: false,
  opinions: ['up-vote', 'down-vote', 'seen'],
  // Deletions are told for 90 days.
  isStale: ({ freshAt }, now) => now - freshAt > 85 * day,
  progress: ({ since }) => since * 1_000,
  readRecord: (_config, content) => readJson(content, readThreatUpdate),
  connect: connectThreatExchange,
};

function connectThreatExchange(
  config: Static<typeof ThreatExchangeConfig>,
  { accessToken }: Static<typeof ThreatExchangeCredentials>,
  tools: Tools,
): Client<ThreatExchangePosition> {
  const base = (config.baseUrl ?? 'https://graph.facebook.com/v21.0').replace(/\/+$/, '');
  const { privacyGroup, pageSize = 100 } = config;
  return {
    pages: (position) =>
      threatUpdatePages({ base, privacyGroup, accessToken, pageSize }, position, tools),
    async sendOpinion({ opinion, handle }: OpinionToSend) {
      for (const descriptor of handle.descriptors as string[]) {
        await ask(tools, {
          url: `${base}/${encodeURIComponent(descriptor)}`,
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({
            access_token: accessToken,
            reactions: reactionOf[opinion],
          }).toString(),
        });
      }
    },
  };
}
