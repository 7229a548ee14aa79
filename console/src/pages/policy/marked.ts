import type { TextCheck } from '@breakwater/sdk';

type Match = Pick<TextCheck['matches'][number], 'start' | 'end' | 'tier'>;

/** A piece of a text; with a tier where something was found in it. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly tier?: Match['tier'];
}

const strictness = { block: 0, review: 1, hint: 2 } as const;

/** A text in pieces, each with the strictest tier of what was found there. */
export function marked(text: string, matches: readonly Match[]): Piece[] {
  const edges = new Set([0, text.length, ...matches.flatMap(({ start, end }) => [start, end])]);
  const places = [...edges].filter((at) => at <= text.length).sort((a, b) => a - b);
  return places.slice(0, -1).map((start, n) => {
    const end = places[n + 1] as number;
    const here = matches
      .filter((match) => match.start <= start && match.end >= end)
      .sort((a, b) => strictness[a.tier] - strictness[b.tier])[0];
    return { start, text: text.slice(start, end), ...(here && { tier: here.tier }) };
  });
}
