import { followedMembers, followedNetworks } from '../../networks/index.ts';
import { scoreBytes, scoresChanged } from '../../signals/index.ts';
import type { Database } from '../../storage/index.ts';
import type { DecisionState, KnownNetwork, Membership } from '../decide/state.ts';
import { accountBits } from '../state/account-table.ts';
import type { MarkBasis } from '../state/mark-table.ts';

type Source = Pick<Database, 'pool'>;

/** What a confirmed network brings holds so long, unless a person renews it. */
const networkDays = 365;
const day = 86_400_000;

/** Lets requests in between pages of a long reading. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Takes in the scores that changed after a number, up to another. */
export async function followSignals(
  source: Source,
  { accounts, scratch }: DecisionState,
  span: { readonly after: number; readonly upTo: number },
): Promise<void> {
  for await (const { kind, packed } of scoresChanged(source, span)) {
    for (let at = 0, n = 0; at < packed.length; at += scoreBytes, n += 1) {
      packed.copy(scratch.bytes, 0, at, at + 16);
      const score = packed.readInt16BE(at + 16) / 1000;
      if (score > 0 || accounts.keys.find(scratch.words) >= 0) {
        accounts.setScore(accounts.add(scratch.words), kind, score);
      }
      if (n % 2_000 === 1_999) {
        await breathe();
      }
    }
    await breathe();
  }
}

/** Takes in what networks there are and who is in those that are not refused. */
export async function followNetworks(
  source: Source,
  state: DecisionState,
  known: Map<string, readonly (Membership & { readonly key: string })[]>,
): Promise<void> {
  const { rows: renewals } = await source.pool.query<{ id: string; until: Date }>(
    `SELECT network_id AS id, max(expires_at) AS until FROM decisions.renewal GROUP BY network_id`,
  );
  const renewed = new Map(renewals.map(({ id, until }) => [id, until.getTime()]));
  const networks = new Map<string, KnownNetwork>();
  for (const { id, state: standing, decidedAt } of await followedNetworks(source)) {
    const expiresAt = Math.max(
      (decidedAt?.getTime() ?? 0) + networkDays * day,
      renewed.get(id) ?? 0,
    );
    networks.set(id, { id, state: standing, expiresAt });
    if (standing === 'refused') known.delete(id);
    else if (!known.has(id)) {
      const members = await followedMembers(source, id);
      known.set(
        id,
        members.map(({ key, role, score, atRisk }) => ({ network: id, key, role, score, atRisk })),
      );
    }
  }
  for (const id of known.keys()) if (!networks.has(id)) known.delete(id);
  state.networks = networks;
  placeMembers(state, known);
}

/** Sets the memberships of all accounts anew. */
function placeMembers(
  state: DecisionState,
  known: ReadonlyMap<string, readonly (Membership & { readonly key: string })[]>,
): void {
  const { accounts, memberships, scratch } = state;
  for (const number of memberships.keys()) {
    accounts.setBit(number, accountBits.member, false);
    accounts.setBit(number, accountBits.atRisk, false);
  }
  memberships.clear();
  for (const members of known.values()) {
    for (const { key, ...membership } of members) {
      const number = accounts.add(scratch.fromUuid(key));
      accounts.setBit(number, accountBits.member, true);
      if (membership.atRisk) accounts.setBit(number, accountBits.atRisk, true);
      memberships.set(number, [...(memberships.get(number) ?? []), membership]);
    }
  }
}

interface MarkRow {
  readonly change: number;
  readonly key: string;
  readonly kind: 'account' | 'post';
  readonly basis: MarkBasis;
  readonly detail: string;
  readonly withdrawn: boolean;
}

const page = 10_000;

/** Takes in the marks that changed. */
export async function followMarks(
  { pool }: Source,
  { accounts, posts, scratch }: DecisionState,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<void> {
  let last = { change: after, key: 'ffffffff-ffff-ffff-ffff-ffffffffffff', basis: '' };
  for (;;) {
    const { rows } = await pool.query<MarkRow>(
      `SELECT change, subject_key AS key, kind, basis, detail, withdrawn FROM decisions.mark
       WHERE change <= $1 AND (change, subject_key, basis) > ($2, $3, $4)
       ORDER BY change, subject_key, basis LIMIT $5`,
      [upTo, last.change, last.key, last.basis, page],
    );
    for (const { key, kind, basis, detail, withdrawn } of rows) {
      const words = scratch.fromUuid(key);
      if (kind === 'account') {
        const bit = basis === 'term' ? accountBits.marked : accountBits.doubted;
        if (basis !== 'term' && basis !== 'doubted') continue;
        const number = withdrawn ? accounts.keys.find(words) : accounts.add(words);
        if (number >= 0) accounts.setBit(number, bit, !withdrawn);
      } else if (withdrawn) posts.unset(words, basis);
      else posts.set(words, basis, detail);
    }
    const end = rows.at(-1);
    if (!end || rows.length < page) return;
    last = end;
    await breathe();
  }
}

/** Takes in which accounts stated an age under 18. */
export async function followMinors(
  { pool }: Source,
  { accounts, scratch }: DecisionState,
  { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<void> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await pool.query<{ key: string; minor: boolean }>(
      `SELECT account_key AS key, minor FROM decisions.minor
       WHERE change > $1 AND change <= $2 AND account_key > $3 ORDER BY account_key LIMIT $4`,
      [after, upTo, last, page],
    );
    for (const { key, minor } of rows) {
      const words = scratch.fromUuid(key);
      const number = minor ? accounts.add(words) : accounts.keys.find(words);
      if (number >= 0) accounts.setBit(number, accountBits.minor, minor);
    }
    if (rows.length < page) return;
    last = rows[rows.length - 1].key;
    await breathe();
  }
}

/** Takes in what people set: exemptions, brakes, the mode; and prefixes that ordinary tags opened. */
export async function followSettings(
  { pool }: Source,
  state: DecisionState,
): Promise<{ readonly shadow: boolean }> {
  const { accounts, scratch } = state;
  const exempt = await pool.query<{ key: string; ended: boolean }>(
    `SELECT account_key AS key, bool_and(ended_at IS NOT NULL) AS ended
     FROM decisions.exemption GROUP BY account_key`,
  );
  for (const { key, ended } of exempt.rows) {
    const words = scratch.fromUuid(key);
    const number = ended ? accounts.keys.find(words) : accounts.add(words);
    if (number >= 0) accounts.setBit(number, accountBits.exempt, !ended);
  }
  const brakes = await pool.query(
    `SELECT id, scope, target, expires_at AS "expiresAt" FROM decisions.brake
     WHERE released_at IS NULL AND expires_at > now()`,
  );
  state.brakes = brakes.rows.map((row) => ({ ...row, expiresAt: row.expiresAt.getTime() }));
  const open = await pool.query<{ prefix: string }>('SELECT prefix FROM decisions.open_prefix');
  state.openPrefixes = new Set(open.rows.map(({ prefix }) => prefix));
  const mode = await pool.query<{ shadow: boolean }>('SELECT shadow FROM decisions.mode');
  return { shadow: mode.rows[0]?.shadow ?? false };
}

/** Forgets the accounts that were erased since a time. */
export async function followErasures(
  { pool }: Source,
  { accounts, memberships, scratch }: DecisionState,
  since: Date,
): Promise<void> {
  const { rows } = await pool.query<{ key: string }>(
    'SELECT account AS key FROM storage.tombstone WHERE erased_at >= $1',
    [since],
  );
  for (const { key } of rows) {
    const number = accounts.keys.find(scratch.fromUuid(key));
    if (number < 0) continue;
    accounts.forget(number);
    memberships.delete(number);
  }
}
