import type { Problem } from '@breakwater/activity';
import { mostKinds } from './kind-bits.ts';

/** A line that could not be read, and why. */
export type LineProblem = Problem & {
  /** From 1. */
  readonly line: number;
};

/** Ids have at most this many bytes in UTF-8, as everywhere in the record. */
export const longestId = 2048;

/** Lines have at most this many bytes. */
export const longestLine = 1 << 20;

const inLine = 'Close it on the same line; write a quote inside quotes twice.';

export const problems = {
  missing: (field: 'source' | 'target'): Problem => ({
    field,
    reason: 'is missing',
    remedy: 'Write two ids a line: account,account that it follows.',
  }),
  notUtf8: (field: 'source' | 'target'): Problem => ({
    field,
    reason: 'is not UTF-8',
    remedy: 'Send text in UTF-8.',
  }),
  longId: (field: 'source' | 'target', bytes: number): Problem => ({
    field,
    reason: `has ${bytes} bytes`,
    remedy: `Ids have at most ${longestId} bytes in UTF-8.`,
  }),
  weight: (text: string): Problem => ({
    field: 'weight',
    reason: `is "${text.slice(0, 40)}"`,
    remedy: 'Write a decimal number above 0, such as 1 or 0.25.',
  }),
  noKind: {
    field: 'kind',
    reason: 'is missing',
    remedy: 'Name the kind of relation, such as follow.',
  },
  manyKinds: {
    field: 'kind',
    reason: `is the ninth, and there are at most ${mostKinds}`,
    remedy: 'Is this the right column? Leave it out, or unite kinds.',
  },
  overlong: {
    field: '',
    reason: `has more than ${longestLine} bytes`,
    remedy: 'Is a line end missing?',
  },
  'open quote': { field: '', reason: 'opens a quote and does not close it', remedy: inLine },
  'text behind quote': { field: '', reason: 'has text behind a closed quote', remedy: inLine },
} as const;
