import { moment } from '../format.ts';

const instant = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** A text of the service, its instants (UTC) as moments in the reader's zone. */
export const inOwnZone = (text: string): string => text.replaceAll(instant, moment);
