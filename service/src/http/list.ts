import { type TSchema, Type } from 'typebox';

/** Schema of a page of a list: `nextCursor` asks for the next one, null at the end. */
export function listOf<T extends TSchema>(item: T) {
  return Type.Object({
    items: Type.Array(item),
    nextCursor: Type.Union([Type.String(), Type.Null()]),
    total: Type.Union([Type.Integer(), Type.Null()], {
      description: 'All items, where counting them is cheap.',
    }),
  });
}

/** Query of a list. */
export const PageQuery = Type.Object(
  {
    cursor: Type.Optional(
      Type.String({ maxLength: 500, description: 'nextCursor of the page before.' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 })),
  },
  { additionalProperties: false },
);
