import type { Role } from '@breakwater/network';
import { escapeXml } from '@breakwater/network';
import type { LayoutEdge } from './layout.ts';
import { drawNetwork, drawNode } from './picture.ts';
import { roleAppearance, roles } from './roles.ts';
import { reportStyle } from './style.ts';

/** One row of the report, in rank order. */
export interface ReportMember {
  readonly account: string;
  readonly rank: number;
  readonly score: number;
  readonly role: Role;
  readonly atRisk: boolean;
  readonly seed: boolean;
  readonly evidence: readonly { readonly text: string }[];
}

export interface Report {
  readonly title: string;
  /** What the network was found in: a file, an installation. */
  readonly source: string;
  readonly generatedAt: Date;
  /** Who takes it out and for what: shown at the head and the foot of every page. */
  readonly watermark?: string;
  readonly seeds: readonly string[];
  readonly members: readonly ReportMember[];
  readonly edges: readonly LayoutEdge[];
  readonly byRole: Readonly<Partial<Record<Role, number>>>;
  readonly uniqueFollowers: {
    readonly total: number;
    readonly byRole: Readonly<Partial<Record<Role, number>>>;
  };
  /** Where the network ends, in words. */
  readonly cut: string;
  /** Why there is no network, where there is none. */
  readonly reason?: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
  readonly pseudonyms: boolean;
  /** What people decided of it; `suspected` unless told. */
  readonly state?: 'suspected' | 'confirmed' | 'refused';
}

const drawnAtMost = 400;

const standing = {
  suspected: 'Suspected, not confirmed.',
  confirmed: 'Confirmed by a person.',
  refused: 'Refused by a person: not held to be a network.',
} as const;

/**
 * The report as one HTML file without any reference to another: it can be kept, sent and printed.
 * Cost: linear in members, and one layout of at most 400 nodes.
 */
export function renderReport(report: Report): string {
  const title = escapeXml(report.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${reportStyle}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="soft">Found in ${escapeXml(report.source)}. Written ${report.generatedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC by Breakwater.</p>
${report.watermark ? `<p class="soft">${escapeXml(report.watermark)}</p>` : ''}
</header>
<main>
${notice(report)}
${report.members.length > 0 ? found(report) : ''}
${method(report)}
${report.members.length > 0 ? membersTable(report) : ''}
</main>
<footer>${footer(report)}</footer>
</body>
</html>
`;
}

function notice({ members, reason, warnings, state = 'suspected' }: Report): string {
  const parts: string[] = [];
  if (members.length === 0) {
    parts.push(`<p><strong>No network was found.</strong> ${escapeXml(reason ?? '')}</p>`);
  } else {
    parts.push(
      `<p><strong>${standing[state]}</strong> This is what the record suggests, ranked by a method. A person decides. Journalists, advocates and survivors can stand close to a network without being part of it; an account marked at-risk may belong to a child or a victim and is a person to protect.</p>`,
    );
  }
  if (warnings.length > 0) {
    parts.push(`<ul>${warnings.map((text) => `<li>${escapeXml(text)}</li>`).join('')}</ul>`);
  }
  return `<div class="notice">${parts.join('')}</div>`;
}

function found(report: Report): string {
  const { members, uniqueFollowers, seeds } = report;
  const atRisk = members.filter((member) => member.atRisk).length;
  return `<dl class="figures">
${figure('Members', members.length)}
${figure('Seeds', seeds.length)}
${figure('At-risk', atRisk)}
${figure('Unique followers', uniqueFollowers.total)}
</dl>
<h2>Roles</h2>
${rolesTable(report)}
<h2>The network</h2>
${picture(report)}`;
}

function figure(name: string, value: number): string {
  return `<div><dt>${name}</dt><dd>${count(value)}</dd></div>`;
}

function rolesTable({ byRole, uniqueFollowers, members }: Report): string {
  const rows = roles
    .filter((role) => byRole[role])
    .map((role) => {
      const atRisk = members.filter((member) => member.role === role && member.atRisk).length;
      return `<tr><td class="role">${mark({ role, atRisk: false, seed: false })}${roleAppearance[role].title}</td><td class="number">${count(byRole[role] ?? 0)}</td><td class="number">${count(atRisk)}</td><td class="number">${count(uniqueFollowers.byRole[role] ?? 0)}</td></tr>`;
    });
  return `<div class="wide"><table>
<caption>Unique followers are accounts that follow at least one account of the role; one that follows several is counted once.</caption>
<thead><tr><th scope="col">Role</th><th scope="col" class="number">Members</th><th scope="col" class="number">of whom at-risk</th><th scope="col" class="number">Unique followers</th></tr></thead>
<tbody>${rows.join('')}</tbody>
</table></div>`;
}

function picture({ members, edges }: Report): string {
  const drawn = members.slice(0, drawnAtMost);
  const legend = roles
    .filter((role) => drawn.some((member) => member.role === role))
    .map(
      (role) =>
        `<li>${mark({ role, atRisk: false, seed: false })}${roleAppearance[role].title}</li>`,
    );
  if (drawn.some((member) => member.seed)) {
    legend.push(`<li>${mark({ role: 'unknown', atRisk: false, seed: true })}Seed</li>`);
  }
  if (drawn.some((member) => member.atRisk)) {
    legend.push(`<li>${mark({ role: 'unknown', atRisk: true, seed: false })}At-risk</li>`);
  }
  const less =
    drawn.length < members.length
      ? `<p class="soft">The ${drawn.length} highest-ranked of ${count(members.length)} members are drawn.</p>`
      : '';
  return `<figure>${drawNetwork(drawn, edges)}<figcaption><ul class="legend">${legend.join('')}</ul>${less}</figcaption></figure>`;
}

function method({ parameters, cut, seeds, pseudonyms }: Report): string {
  const rows = namedValues(parameters).map(
    ([name, value]) =>
      `<tr><th scope="row">${escapeXml(name)}</th><td>${escapeXml(value)}</td></tr>`,
  );
  return `<h2>Method and parameters</h2>
<p>From the seeds, weight spreads over what accounts have in common (follows, reactions, and rare hashtags, links, payment handles, devices and media), each relation weighted by its rarity and large hubs damped; accounts are ranked by what reaches them for their size, and the ranking ends where the ties inside become weaker than those to the outside.</p>
<p>${escapeXml(cut)}</p>
<p>Seeds: ${seeds.map((seed) => `<code>${escapeXml(seed)}</code>`).join(', ') || 'none'}.</p>
<p>${pseudonyms ? 'Accounts stand under pseudonyms.' : 'Accounts stand under the ids that were given. Look after this file.'}</p>
<div class="wide"><table><tbody>${rows.join('')}</tbody></table></div>`;
}

/** Parameters as lines of a table: "ranking: restart" is 0.05. */
function namedValues(parameters: Report['parameters'], group = ''): [string, string][] {
  return Object.entries(parameters).flatMap(([name, value]): [string, string][] => {
    const full = group === '' ? name : `${group}: ${name}`;
    if (Array.isArray(value)) return [[full, value.join(', ')]];
    if (typeof value === 'object' && value !== null) {
      return namedValues(value as Report['parameters'], full);
    }
    return [[full, String(value)]];
  });
}

function membersTable({ members }: Report): string {
  const rows = members.map(
    (member) =>
      `<tr><td class="number">${member.rank}</td><td class="account">${mark(member)}${escapeXml(member.account)}</td><td>${roleAppearance[member.role].title}${member.seed ? ', seed' : ''}${member.atRisk ? '<br><span class="risk">at-risk</span>' : ''}</td><td class="number">${member.score.toFixed(3)}</td><td>${evidenceList(member)}</td></tr>`,
  );
  return `<h2>Members</h2>
<div class="wide"><table>
<caption>In rank order. The score is between 0 and 1.</caption>
<thead><tr><th scope="col" class="number">Rank</th><th scope="col">Account</th><th scope="col">Role</th><th scope="col" class="number">Score</th><th scope="col">Evidence</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>`;
}

function evidenceList({ evidence }: ReportMember): string {
  return `<ul>${evidence.map(({ text }) => `<li>${escapeXml(text)}</li>`).join('')}</ul>`;
}

function mark({ role, atRisk, seed }: { role: Role; atRisk: boolean; seed: boolean }): string {
  return `<svg class="mark" width="22" height="22" viewBox="0 0 22 22" aria-hidden="true"><g stroke="#1c2733" stroke-width="0.8">${drawNode({ role, atRisk, seed }, { x: 11, y: 11 }, 5)}</g></svg>`;
}

function footer({ watermark, pseudonyms }: Report): string {
  const handling = pseudonyms
    ? 'Accounts under pseudonyms.'
    : 'Holds account ids: keep it with the case, and no longer than the case.';
  return `${watermark ? `${escapeXml(watermark)} ` : ''}${handling}`;
}

function count(value: number): string {
  return value.toLocaleString('en-GB');
}
