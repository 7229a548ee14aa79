import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Outgoing } from '../../outgoing/index.ts';
import { type Candidate, candidateKinds } from '../decide/request.ts';
import type { Adapter } from './adapters.ts';

/** The ways in which an adapter is asked; each is a path of it. */
export type ProbedSurface = 'search' | 'autocomplete' | 'related' | 'suggest';

const Answer = Compile(
  Type.Object({
    results: Type.Array(
      Type.Object({
        kind: Type.Enum([...candidateKinds]),
        id: Type.String(),
        text: Type.Optional(Type.String()),
      }),
    ),
  }),
);

/**
 * Asks a surface of the platform what it shows: `GET {url}/search?q=`, `/autocomplete?q=`,
 * `/related?q=`, `/suggest?account=`.
 *
 * @throws where it gives no answer, or another than agreed (docs/probes.md)
 */
export async function askSurface(
  outgoing: Outgoing,
  { url, secret }: Adapter,
  surface: ProbedSurface,
  asked: string,
  signal: AbortSignal,
): Promise<readonly Candidate[]> {
  const address = new URL(`${url.replace(/\/$/, '')}/${surface}`);
  address.searchParams.set(surface === 'suggest' ? 'account' : 'q', asked);
  const { status, body } = await outgoing.send({
    url: address,
    headers: {
      accept: 'application/json',
      ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
    },
    timeLimit: 10_000,
    maxBytes: 2 ** 22,
    signal,
  });
  if (status !== 200) throw new Error(`${surface} answered ${status}`);
  const answer: unknown = JSON.parse(body.toString('utf8'));
  if (!Answer.Check(answer)) throw new Error(`${surface} answered in another form than agreed`);
  return answer.results as readonly Candidate[];
}
