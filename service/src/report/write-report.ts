import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gexf, type Investigation } from '@breakwater/network';
import { renderReport } from './html.ts';
import { memberLine } from './member-line.ts';
import { hideAccounts, pseudonymsUnder } from './pseudonyms.ts';
import type { Summary } from './summary.ts';
import { writtenGraph } from './written-graph.ts';

export interface ReportToWrite {
  readonly investigation: Investigation;
  readonly summary: Summary;
  /** What the network was found in. */
  readonly source: string;
  readonly generatedAt: Date;
  /** Every account under a pseudonym; under a key that is thrown away. */
  readonly pseudonyms: boolean;
}

/**
 * Writes `members.ndjson`, `summary.json`, `network.gexf` and `report.html` into a folder, which is
 * made if it is missing; answers their paths, and the summary as it was written. Files of these
 * names are replaced.
 */
export async function writeReport(
  folder: string,
  report: ReportToWrite,
): Promise<{ paths: string[]; summary: Summary }> {
  const shown = report.pseudonyms
    ? hideAccounts(report.investigation, {
        hides: () => true,
        pseudonym: pseudonymsUnder(randomBytes(32)),
      })
    : report.investigation;
  const summary = { ...report.summary, seeds: shown.seeds, warnings: shown.warnings };
  const files: Record<string, string | Iterable<string>> = {
    'members.ndjson': shown.members.map((member) => `${JSON.stringify(memberLine(member))}\n`),
    'summary.json': `${JSON.stringify(summary, null, 2)}\n`,
    'network.gexf': gexf(writtenGraph(shown, `Found in ${report.source}`)),
    'report.html': renderReport({
      title: 'Network report',
      source: report.source,
      generatedAt: report.generatedAt,
      seeds: shown.seeds,
      members: shown.members,
      edges: shown.edges,
      byRole: summary.byRole,
      uniqueFollowers: summary.uniqueFollowers,
      cut: shown.cut.text,
      reason: shown.reason,
      parameters: shown.parameters,
      warnings: shown.warnings,
      pseudonyms: report.pseudonyms,
    }),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(folder, name), content);
  }
  return { paths: Object.keys(files).map((name) => join(folder, name)), summary };
}
