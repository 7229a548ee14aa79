import type { Surface } from '@breakwater/activity';
import type { PolicyDocument } from '../../policy/index.ts';
import { accountBits } from '../state/account-table.ts';
import { combine, suspicionWeight } from '../state/risk.ts';
import { level } from './outcome.ts';
import type { DecisionRequest, Viewer } from './request.ts';
import { connectingActs, type DecisionState } from './state.ts';

/** What may be withheld, as exceptions of surfaces name it. */
export type Withheld = 'term' | 'link' | 'profile' | 'account' | 'network' | 'rule';

/** What is the same for all candidates of a request. */
export interface Situation {
  readonly state: DecisionState;
  readonly surface: Surface;
  readonly settings: PolicyDocument['surfaces'][Surface];
  readonly locale: string | undefined;
  readonly now: number;
  readonly viewer: Viewer;
  /** Number of the viewer's account; -1 where nothing is known of it. */
  readonly viewerNumber: number;
  readonly viewerMinor: boolean;
  /** In a confirmed network. */
  readonly viewerMember: boolean;
  readonly viewerRisk: number;
  /** Whether it leads on, or connects. */
  readonly connects: boolean;
  /** Whether text, and links, may be read here. */
  readonly readsText: boolean;
  readonly readsLinks: boolean;
  /** Whether contact with minors is limited from the lower score. */
  readonly shieldsMinors: boolean;
}

export function situationOf(
  state: DecisionState,
  request: DecisionRequest,
  now: number,
): Situation {
  const { surface, locale } = request;
  const { policy } = state;
  const settings = policy.document.surfaces[surface];
  const viewer: Viewer =
    typeof request.viewer === 'string' ? { id: request.viewer } : (request.viewer ?? nobody);
  const number = viewer.id === undefined ? -1 : accountNumber(state, viewer.id);
  const switches = policy.jurisdictionOf(viewer.country);
  const isPrivate = surface === 'direct-message';
  return {
    state,
    surface,
    settings,
    locale,
    now,
    viewer,
    viewerNumber: number,
    viewerMinor: isMinor(viewer) || (number >= 0 && hasBit(state, number, accountBits.minor)),
    viewerMember: number >= 0 && confirmedNetwork(state, number, now) !== undefined,
    viewerRisk: number < 0 ? 0 : contactRisk(state, number),
    connects: settings.discovery || connectingActs.has(surface),
    readsText: !isPrivate || switches.privateMessageText,
    readsLinks: !isPrivate || switches.privateMessageLinks,
    shieldsMinors: switches.limitContactWithMinors,
  };
}

const nobody: Viewer = {};

const isMinor = ({ minor, ageBand }: Viewer): boolean =>
  minor === true || (ageBand !== undefined && ageBand !== '18+');

/** The number of an account; -1 where nothing is known of it. */
export function accountNumber(state: DecisionState, id: string): number {
  const { scratch } = state;
  state.writeKey(scratch.bytes, 0, 'account', id);
  return state.accounts.keys.find(scratch.words);
}

export function hasBit({ accounts }: DecisionState, number: number, bit: number): boolean {
  return (accounts.bits(number) & bit) !== 0;
}

/** A network of the account that a person confirmed and that still holds; none where it was let out. */
export function confirmedNetwork(
  state: DecisionState,
  number: number,
  now: number,
): string | undefined {
  const bits = state.accounts.bits(number);
  if ((bits & accountBits.member) === 0 || (bits & accountBits.exempt) !== 0) return undefined;
  for (const { network } of state.memberships.get(number) ?? []) {
    if (holds(state, network, now)) return network;
  }
  return undefined;
}

/** Whether a network is confirmed, and not past its time. */
export function holds({ networks }: DecisionState, id: string, now: number): boolean {
  const network = networks.get(id);
  return network?.state === 'confirmed' && network.expiresAt > now;
}

/** Risk where minors are concerned: suspicion of a network counts, which nothing else does. */
export function contactRisk(state: DecisionState, number: number): number {
  const risk = state.accounts.risk(number);
  if (!hasBit(state, number, accountBits.member)) return risk;
  let suspicion = 0;
  for (const { network, score } of state.memberships.get(number) ?? []) {
    const known = state.networks.get(network);
    if (known && known.state !== 'refused') suspicion = Math.max(suspicion, score);
  }
  return combine(risk, Math.min(1, suspicion), suspicionWeight);
}

/** What a level comes to on this surface: the exceptions that the policy names may lower it. */
export function excepted({ settings }: Situation, of: Withheld, given: number): number {
  for (const exception of settings.exceptions ?? []) {
    if (exception.of === of) return Math.min(given, level[exception.decision]);
  }
  return given;
}
