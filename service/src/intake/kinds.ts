import type { RelationKind, SubjectKind } from '@breakwater/activity';

/** Numbers of the kinds in the tables; a number is never given to another kind. */
export const subjectKindCodes: Readonly<Record<SubjectKind, number>> = {
  account: 1,
  post: 2,
  media: 3,
  hashtag: 4,
  link: 5,
  payment: 6,
  device: 7,
  handle: 8,
  term: 9,
};

/** As `subjectKindCodes`, for relations. */
export const relationKindCodes: Readonly<Record<RelationKind, number>> = {
  follow: 1,
  block: 2,
  like: 3,
  announce: 4,
  mention: 5,
  reply: 6,
  name: 7,
  contact: 8,
  hashtag: 10,
  link: 11,
  payment: 12,
  device: 13,
  media: 14,
};

const subjectKindNames = inverse(subjectKindCodes);
const relationKindNames = inverse(relationKindCodes);

export function subjectKindOf(code: number): SubjectKind {
  return subjectKindNames[code];
}

export function relationKindOf(code: number): RelationKind {
  return relationKindNames[code];
}

function inverse<Kind extends string>(codes: Readonly<Record<Kind, number>>): Kind[] {
  const names: Kind[] = [];
  for (const [name, code] of Object.entries(codes)) names[code as number] = name as Kind;
  return names;
}
