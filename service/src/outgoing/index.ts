import type { RoutePlugin } from '../http/index.ts';
import { discardMessage } from './routes/discard-message.ts';
import { listMessages } from './routes/list-messages.ts';
import { replayMessage } from './routes/replay-message.ts';

export { deliverJob } from './outbox/deliver-job.ts';
export {
  type AnyOutboxKind,
  type DeliveryContext,
  type OutboxKind,
  type Together,
  TryLater,
  Undeliverable,
} from './outbox/message.ts';
export { post } from './outbox/post.ts';
export {
  Outgoing,
  type OutgoingAnswer,
  type OutgoingRequest,
  type StreamedBody,
} from './outgoing.ts';
export { OutgoingError } from './outgoing-error.ts';
export { outgoingStorage } from './storage.ts';

/** The routes of the outbox. */
export const outgoingRoutes: readonly RoutePlugin[] = [listMessages, replayMessage, discardMessage];
