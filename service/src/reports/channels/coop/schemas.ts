import { Type } from 'typebox';

const Id = Type.String({ minLength: 1, maxLength: 2048 });
const Reference = Type.Object({ id: Id, typeId: Id });
const Item = Type.Object({
  id: Id,
  typeId: Id,
  data: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
});

/** A report as Coop takes it; members that it does not name are passed over. */
export const CoopReport = Type.Object({
  reporter: Type.Optional(
    Type.Object({
      kind: Type.String(),
      typeId: Type.Optional(Id),
      id: Type.Optional(Id),
      userId: Type.Optional(Id),
    }),
  ),
  reportedAt: Type.String({ minLength: 1, maxLength: 100 }),
  reportedForReason: Type.Optional(
    Type.Object({
      policyId: Type.Optional(Type.String({ maxLength: 2048 })),
      reason: Type.Optional(Type.String({ maxLength: 100_000 })),
      csam: Type.Optional(Type.Boolean()),
    }),
  ),
  reportedItem: Item,
  reportedItemThread: Type.Optional(Type.Array(Item, { maxItems: 1_000 })),
  reportedItemsInThread: Type.Optional(Type.Array(Reference, { maxItems: 1_000 })),
  additionalItems: Type.Optional(Type.Array(Item, { maxItems: 1_000 })),
});

export const CoopAppeal = Type.Object({
  appealId: Id,
  appealedBy: Reference,
  appealedAt: Type.String({ minLength: 1, maxLength: 100 }),
  actionedItem: Item,
  actionsTaken: Type.Optional(Type.Array(Type.String({ maxLength: 2048 }), { maxItems: 1_000 })),
  appealReason: Type.Optional(Type.String({ maxLength: 100_000 })),
  violatingPolicies: Type.Optional(Type.Array(Type.Object({ id: Id }), { maxItems: 1_000 })),
  additionalItems: Type.Optional(Type.Array(Item, { maxItems: 1_000 })),
});
