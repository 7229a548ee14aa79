const inks = {
  light: { plain: [67, 82, 95], chosen: [26, 106, 156] },
  dark: { plain: [184, 196, 208], chosen: [119, 175, 210] },
} as const;

export type Scheme = keyof typeof inks;

/** Sigma adds colours up, so what shines through is multiplied in already. */
export function line(scheme: Scheme, ink: 'plain' | 'chosen', opacity: number): string {
  const parts = inks[scheme][ink].map((part) => Math.round(part * opacity));
  return `rgba(${parts.join(',')},${opacity.toFixed(3)})`;
}

/** The more lines there are, the fainter each is: what is dense still shows as dense. */
export const opacityFor = (lines: number): number =>
  Math.min(0.5, Math.max(0.08, 20 / Math.sqrt(lines + 1)));
