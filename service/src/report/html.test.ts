import type { Role } from '@breakwater/network';
import { expect, test } from 'vitest';
import { type Report, type ReportMember, renderReport } from './html.ts';
import { roleAppearance, roles } from './roles.ts';

const hostile = `</style></svg><script>alert(1)</script>"onload='x()' &amp; <img src=x>`;
const escaped = 'alert(1)&lt;/script&gt;';

function member(account: string, rank: number, role: Role = 'unknown'): ReportMember {
  return {
    account,
    rank,
    score: 1 / rank,
    role,
    atRisk: rank === 2,
    seed: rank === 1,
    evidence: [{ text: `shares a device with ${rank} members` }],
  };
}

function report(changes: Partial<Report> = {}): Report {
  const members = roles.map((role, index) => member(`acct:${index}`, index + 1, role));
  return {
    title: 'Network report',
    source: 'platform.ndjson',
    generatedAt: new Date('2026-06-01T12:34:56Z'),
    seeds: ['acct:0'],
    members,
    edges: members
      .slice(1)
      .map(({ account }) => ({ source: 'acct:0', target: account, weight: 1 })),
    byRole: Object.fromEntries(roles.map((role) => [role, 1])),
    uniqueFollowers: { total: 12_345, byRole: { advertiser: 678 } },
    cut: 'It ends where the ties become weaker.',
    parameters: { relations: ['follow'], maximumMembers: 5000 },
    warnings: [],
    pseudonyms: false,
    ...changes,
  };
}

/** All tags of a page, with their attributes. */
const tagsOf = (html: string): string[] => html.match(/<[a-z][^>]*>/gi) ?? [];

const everywhereHostile = report({
  title: hostile,
  source: hostile,
  watermark: hostile,
  seeds: [hostile],
  members: [{ ...member(hostile, 1), evidence: [{ text: hostile }] }],
  edges: [],
  cut: hostile,
  parameters: { [hostile]: [hostile] },
  warnings: [hostile],
});

test('the report is one file that refers to no other and runs nothing', () => {
  for (const html of [renderReport(report()), renderReport(everywhereHostile)]) {
    expect(html).not.toMatch(/url\(|@import/i);
    for (const tag of tagsOf(html)) {
      expect(tag).not.toMatch(/^<(script|link|img|iframe|object|embed|base|form|use|image)\b/i);
      expect(tag).not.toMatch(/\s(src|href|srcset|action|data|style|xlink:href|on\w+)\s*=/i);
    }
  }
});

test('what accounts are called, and all else that is given, stands as text', () => {
  const plain = renderReport(report());
  const html = renderReport(everywhereHostile);
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<img');
  // Twice the title and the watermark; once source, seed, evidence, cut and warning; a parameter and
  // its value; the member in the picture, as its label and in the table.
  expect(html.split(escaped)).toHaveLength(1 + 14);
  const kinds = (page: string) => new Set(tagsOf(page).map((tag) => tag.split(/[\s>]/)[0]));
  expect([...kinds(plain)]).toEqual(
    expect.arrayContaining([...kinds(html)].filter((k) => k !== '<ul')),
  );
});

test('the figures, the method, every role and every member are told', () => {
  const html = renderReport(report());
  expect(html).toContain('<dt>Unique followers</dt><dd>12,345</dd>');
  expect(html).toContain('<dt>At-risk</dt><dd>1</dd>');
  expect(html).toContain('Written 2026-06-01 12:34 UTC');
  expect(html).toContain('It ends where the ties become weaker.');
  expect(html).toContain('maximumMembers');
  expect(html).toContain('Suspected, not confirmed.');
  for (const role of roles) expect(html).toContain(roleAppearance[role].title);
  for (const { account, evidence } of report().members) {
    expect(html).toContain(`${account}</td>`);
    expect(html).toContain(evidence[0]!.text);
  }
});

test('where no network was found, the report says so and why, and draws nothing', () => {
  const html = renderReport(
    report({ members: [], edges: [], byRole: {}, reason: 'The seeds have nothing in common.' }),
  );
  expect(html).toContain('No network was found.');
  expect(html).toContain('The seeds have nothing in common.');
  expect(html).not.toContain('<svg');
  expect(html).not.toContain('Suspected');
});

test('a watermark stands at the head and at the foot', () => {
  const watermark = 'Export 12 by Tern for the harbour police';
  const html = renderReport(report({ watermark }));
  const [head, foot] = html.split('<main>');
  expect(head).toContain(watermark);
  expect(foot!.slice(foot!.indexOf('<footer>'))).toContain(watermark);
});

test('of a large network the highest ranks are drawn, and it says how many; the table has all', () => {
  const members = Array.from({ length: 450 }, (_, index) => member(`acct:${index}`, index + 1));
  const html = renderReport(report({ members, edges: [], byRole: { unknown: 450 } }));
  expect(html).toContain('The 400 highest-ranked of 450 members are drawn.');
  expect(html.split('<title>acct:')).toHaveLength(1 + 400);
  expect(html.split('<td class="account">')).toHaveLength(1 + 450);
});

test('parameters stand each in a row of its own, in words and numbers', () => {
  const html = renderReport(
    report({ parameters: { relations: ['follow', 'like'], survey: { budget: 8000 } } }),
  );
  expect(html).toContain('<tr><th scope="row">relations</th><td>follow, like</td></tr>');
  expect(html).toContain('<tr><th scope="row">survey: budget</th><td>8000</td></tr>');
});
