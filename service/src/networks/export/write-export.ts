import { gexf, graphml, type Investigation } from '@breakwater/network';
import { accountsOf } from '../../intake/index.ts';
import {
  hideAccounts,
  memberLine,
  pseudonymsUnder,
  renderReport,
  writtenGraph,
} from '../../report/index.ts';
import type { Database } from '../../storage/index.ts';
import { allMembersOf, edgesAmong } from '../reading/members.ts';
import type { NetworkRow } from '../reading/networks.ts';

export const exportFormats = {
  ndjson: { mediaType: 'application/x-ndjson', ending: 'ndjson' },
  csv: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
  gexf: { mediaType: 'application/gexf+xml', ending: 'gexf' },
  graphml: { mediaType: 'application/graphml+xml', ending: 'graphml' },
  html: { mediaType: 'text/html; charset=utf-8', ending: 'html' },
} as const;

export type ExportFormat = keyof typeof exportFormats;

/** Who takes a network out, when and for what: stands inside the file. */
export interface Watermark {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
  readonly purpose: string;
}

/**
 * The content of an export, piece by piece. At-risk accounts stand under pseudonyms that are the same
 * in every export of the installation and that nobody can reverse without its key.
 */
export async function writeExport(
  database: Database,
  network: NetworkRow,
  format: ExportFormat,
  mark: Watermark,
): Promise<Iterable<string>> {
  const investigation = await read(database, network);
  const atRisk = await atRiskAmong(database, investigation);
  const shown = hideAccounts(investigation, {
    hides: (account) => atRisk.has(account),
    pseudonym: pseudonymsUnder(database.deriveKey('pseudonyms')),
  });
  const watermark = `Export ${mark.id} by ${mark.by} on ${mark.at.toISOString()} for: ${mark.purpose}`;
  switch (format) {
    case 'ndjson':
      return ndjson(shown, { ...mark, network: network.id, name: network.name });
    case 'csv':
      return csv(shown, watermark);
    case 'gexf':
      return gexf(writtenGraph(shown, watermark));
    case 'graphml':
      return graphml(writtenGraph(shown, watermark));
    case 'html':
      return [
        renderReport({
          title: network.name,
          source: 'the record of this installation',
          generatedAt: mark.at,
          watermark,
          seeds: shown.seeds,
          members: shown.members,
          edges: shown.edges,
          byRole: network.summary.byRole,
          uniqueFollowers: network.summary.uniqueFollowers,
          cut: shown.cut.text,
          parameters: shown.parameters,
          warnings: shown.warnings,
          pseudonyms: false,
          state: network.state,
        }),
      ];
  }
}

/** Members at risk, and seeds of a stated age under 18 that the network leaves outside. */
async function atRiskAmong(
  database: Database,
  { members, seeds }: Investigation,
): Promise<ReadonlySet<string>> {
  const known = await accountsOf(
    database,
    seeds.map((seed) => database.subjectKey('account', seed)),
  );
  const young = known.filter(({ state }) => {
    const age = state?.fields.ageBand?.value;
    return age !== undefined && age !== '18+';
  });
  return new Set([
    ...members.filter(({ atRisk }) => atRisk).map(({ account }) => account),
    ...young.map(({ id }) => id),
  ]);
}

async function read(database: Database, network: NetworkRow): Promise<Investigation> {
  const rows = await allMembersOf(database, network.id);
  const keys = rows.map((row) => row.account_key);
  const { cut, parameters, warnings } = network.summary;
  return {
    found: true,
    reason: '',
    seeds: network.seeds,
    members: rows.map(({ content }) => content),
    edges: await edgesAmong(database, network.id, keys),
    cut,
    parameters,
    warnings,
  };
}

function* ndjson(
  { members, edges }: Investigation,
  mark: Watermark & { network: string; name: string },
): Generator<string> {
  yield `${JSON.stringify({ export: { ...mark, at: mark.at.toISOString() } })}\n`;
  for (const member of members) yield `${JSON.stringify(memberLine(member))}\n`;
  for (const edge of edges) yield `${JSON.stringify({ edge })}\n`;
}

/** RFC 4180, with the watermark as a first line of comment. */
function* csv({ members }: Investigation, watermark: string): Generator<string> {
  yield `${cell(`# ${watermark}`)}\r\n`;
  yield 'rank,account,handle,role,at_risk,seed,score,followers,person,evidence\r\n';
  for (const { account, rank, score, role, atRisk, seed, person, facts, evidence } of members) {
    const cells = [
      rank,
      account,
      facts.handle ?? '',
      role,
      atRisk,
      seed,
      score,
      facts.followers,
      person ?? '',
      evidence.map(({ text }) => text).join('; '),
    ];
    yield `${cells.map((value) => cell(String(value))).join(',')}\r\n`;
  }
}

/** A cell that no spreadsheet takes for a formula (OWASP, CSV injection). */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
