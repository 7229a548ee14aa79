import type { Static } from 'typebox';
import { Undeliverable } from '../../../outgoing/index.ts';
import { ask } from '../ask.ts';
import type { Client, OpinionKind, OpinionToSend, Protocol, Tools } from '../client.ts';
import { readJson } from '../read-json.ts';
import { type StopNciiPosition, stopNciiPages } from './pages.ts';
import { readStopNciiRecord } from './read-record.ts';
import { StopNciiConfig, StopNciiCredentials } from './schemas.ts';

const day = 86_400_000;

const feedbackOf: Readonly<Record<OpinionKind, string>> = {
  'up-vote': 'Blocked',
  'down-vote': 'NotBlocked',
  seen: 'PendingReview',
};

/** StopNCII.org: hashes that people made of pictures of themselves; members tell what they found. */
export const stopNcii: Protocol<
  typeof StopNciiConfig,
  typeof StopNciiCredentials,
  StopNciiPosition
> = {
  name: 'stopncii',
  title: 'StopNCII.org',
  config: StopNciiConfig,
  credentials: StopNciiCredentials,
  whole: false,
  opinions: ['up-vote', 'down-vote', 'seen'],
  isStale: ({ freshAt }, now) => now - freshAt > 30 * day,
  progress: ({ since }) => since * 1_000,
  readRecord: (_config, content) => readJson(content, readStopNciiRecord),
  connect: connectStopNcii,
};

function connectStopNcii(
  config: Static<typeof StopNciiConfig>,
  { subscriptionKey, fetchKey, feedbackKey, baseUrl }: Static<typeof StopNciiCredentials>,
  tools: Tools,
): Client<StopNciiPosition> {
  const base = (baseUrl ?? config.baseUrl ?? 'https://api.stopncii.org/v1').replace(/\/+$/, '');
  const headers = (key: string) => ({
    'x-functions-key': key,
    'ocp-apim-subscription-key': subscriptionKey,
  });
  return {
    pages: (position) =>
      stopNciiPages(
        {
          address: `${base}/FetchHashes`,
          headers: headers(fetchKey),
          pageSize: config.pageSize ?? 800,
        },
        position,
        tools,
      ),
    async sendOpinion({ opinion, handle, tags }: OpinionToSend) {
      if (!feedbackKey) {
        throw new Undeliverable('There is no feedbackKey among the credentials of the exchange.');
      }
      await ask(tools, {
        url: `${base}/SubmitFeedback`,
        method: 'POST',
        headers: { ...headers(feedbackKey), 'content-type': 'application/json' },
        body: JSON.stringify({
          count: 1,
          hashFeedbacks: [
            { hashValue: handle.hashValue, feedbackValue: feedbackOf[opinion], tags },
          ],
        }),
      });
    },
  };
}
