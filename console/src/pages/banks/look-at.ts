import type { LookedAt } from '@breakwater/sdk';
import { answer, client } from '../../api.ts';

/** What is looked at: a file as it is, or the frames of a video's vPDQ. */
export type Asked = File | readonly string[];

/** Asks which banks know a file or a video's fingerprint. */
export async function lookAt(asked: Asked): Promise<LookedAt | undefined> {
  const { items } = await answer(
    asked instanceof File
      ? client.POST('/v1/media', {
          // The shape of the other body, that of digests, is the one that the types know.
          body: asked as never,
          bodySerializer: (body: unknown) => body as BodyInit,
          headers: { 'content-type': 'application/octet-stream' },
        })
      : client.POST('/v1/media', { body: { media: [{ digests: { vpdq: [...asked] } }] } }),
  );
  return items[0];
}
