import { type Static, Type } from 'typebox';
import { reportClasses, reporterTypes, speaksForChild, targetKinds } from '../classes.ts';
import type { Flagger } from '../flaggers/flaggers.ts';
import type { NewReport } from '../ledger/new-report.ts';

const Id = Type.String({ minLength: 1, maxLength: 2048 });

const ReporterSchema = Type.Object(
  {
    type: Type.Enum([...reporterTypes]),
    account: Type.Optional(Id),
    name: Type.Optional(Type.String({ maxLength: 200 })),
    email: Type.Optional(Type.String({ maxLength: 320, format: 'email' })),
  },
  { additionalProperties: false, description: 'Left out: the report is anonymous.' },
);

/** A report as programs write it. */
export const ReportBody = Type.Object(
  {
    target: Type.Object(
      {
        kind: Type.Enum([...targetKinds]),
        id: Id,
        account: Type.Optional(
          Type.String({ minLength: 1, maxLength: 2048, description: 'Whose it is.' }),
        ),
      },
      { additionalProperties: false },
    ),
    class: Type.Enum([...reportClasses]),
    reason: Type.Optional(Type.String({ maxLength: 20_000 })),
    dangerNow: Type.Optional(Type.Boolean({ description: 'A child is in danger at this moment.' })),
    severity: Type.Optional(Type.Integer({ minimum: 0, maximum: 4, description: '0: not known.' })),
    reporter: Type.Optional(ReporterSchema),
    language: Type.Optional(
      Type.String({ maxLength: 40, pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
    ),
    clientVersion: Type.Optional(Type.String({ maxLength: 100, pattern: '^[^\\u0000]*$' })),
    details: Type.Optional(
      Type.Record(Type.String(), Type.Unknown(), {
        description: 'Whatever else came with it: messages, addresses, digests of media.',
      }),
    ),
  },
  { additionalProperties: false },
);
export type ReportBody = Static<typeof ReportBody>;

type Door = Pick<NewReport, 'channel' | 'source' | 'key' | 'receivedAt' | 'canary'>;

/** The report of a body, at a door. */
export function reportOfBody(
  body: ReportBody,
  door: Door & { readonly flagger: Flagger | undefined },
): NewReport {
  const { reporter, flagger, ...rest } = { reporter: body.reporter, ...door };
  const { type, ...told } = { type: 'anonymous' as const, ...reporter };
  return {
    ...rest,
    clientVersion: body.clientVersion ?? '',
    language: body.language?.toLowerCase() ?? '',
    reporterType: flagger?.kind ?? type,
    ...(flagger && { flagger: flagger.id, ...(speaksForChild(type) && { forChild: true }) }),
    ...(Object.keys(told).length > 0 && { reporter: told }),
    target: body.target,
    class: body.class,
    dangerNow: body.dangerNow ?? false,
    severity: body.severity ?? 0,
    content: { reason: body.reason ?? '', ...(body.details && { details: body.details }) },
    evidence: JSON.stringify(body),
  };
}
