import { Type } from 'typebox';
import { problem } from '../../http/index.ts';
import { messageStates } from '../outbox/message.ts';

const Time = Type.String({ format: 'date-time' });

export const MessageStateSchema = Type.Enum([...messageStates]);

export const MessageSchema = Type.Object({
  id: Type.Integer(),
  kind: Type.String({ description: 'What it is, and which room sends it.' }),
  subject: Type.String({ description: 'Messages of one subject go in their order.' }),
  state: MessageStateSchema,
  attempts: Type.Integer(),
  postedAt: Time,
  dueAt: Time,
  triedAt: Type.Union([Time, Type.Null()]),
  endedAt: Type.Union([Time, Type.Null()]),
  failure: Type.Union([Type.String(), Type.Null()], {
    description: 'Why the last attempt failed.',
  }),
  heldBack: Type.Integer({ description: 'Messages of its subject that wait for it.' }),
});

export const MessageParams = Type.Object({ id: Type.Integer({ minimum: 1 }) });

export function noDeadMessage(id: number) {
  return problem(
    404,
    'no-dead-message',
    `Message ${id} is no dead letter.`,
    'It may have been replayed or discarded meanwhile. See GET /v1/outbox.',
  );
}
