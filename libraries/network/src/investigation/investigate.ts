import { relationKinds, type Subject } from '@breakwater/activity';
import { findAtRisk } from './at-risk.ts';
import { judgeCohesion } from './cohesion.ts';
import { decideExtent } from './decide-extent.ts';
import { tiesAmong } from './edges.ts';
import { explain } from './explain.ts';
import { membershipParameters } from './membership.ts';
import { findPersons } from './persons.ts';
import { rankingParameters } from './rank-members.ts';
import { assignRoles } from './roles.ts';
import { highest, type Survey, survey, surveyParameters } from './survey.ts';
import type {
  AccountFacts,
  EvidenceSource,
  Handle,
  Investigation,
  InvestigationOptions,
  InvestigationProgress,
  Member,
} from './types.ts';

/** Subjects with more relations than this in one direction are hubs, through which nothing spreads. */
const hubCap = 1000;
const defaultMostMembers = 5000;

/**
 * From seeds to the network they belong to: its members with rank, score, role, at-risk and evidence,
 * and where it ends; or that there is none, and why.
 *
 * The same source, seeds and options give the same answer; the order of the seeds does not matter.
 * Cost: local to the seeds. Some 8,000 subjects are read in about thirty waves, then twice as many for as
 * long as members are still met late (64,000 at most); then one second to fifteen of computation.
 *
 * @throws RangeError where no seed is given, or a limit is not a whole number from 1 on.
 */
export async function investigate(
  source: EvidenceSource,
  seeds: readonly string[],
  options: InvestigationOptions = {},
  progress: InvestigationProgress = () => {},
): Promise<Investigation> {
  const { limit, maximumMembers = defaultMostMembers, relations = relationKinds } = options;
  checkOptions(seeds, limit, maximumMembers);
  const distinct = [...new Set(seeds)].sort();
  const handles = await source.find(distinct);
  const known = distinct.flatMap((account, index) => {
    const handle = handles[index];
    return handle === undefined ? [] : [{ account, handle }];
  });
  const warnings = distinct
    .filter((_, index) => handles[index] === undefined)
    .map((account) => `Seed ${account} does not occur in the record.`);
  const parameters = {
    relations: [...relations],
    hubCap,
    ...(limit === undefined ? { maximumMembers } : { limit }),
    ranking: rankingParameters,
    membership: membershipParameters,
    survey: surveyParameters,
  };
  const empty = (reason: string): Investigation => ({
    found: false,
    reason,
    seeds: distinct,
    members: [],
    edges: [],
    cut: { size: 0, text: '' },
    parameters,
    warnings,
  });
  if (known.length === 0) return empty('None of the seeds occurs in the record.');

  const surveyed = await survey(
    source,
    known.map(({ handle }) => handle),
    { kinds: relations, cap: hubCap },
    progress,
  );
  progress('check', 0, 1);
  const cohesion = judgeCohesion(
    surveyed.channels,
    surveyed.surroundings.graph.order,
    surveyed.seeds,
    surveyed.rank,
  );
  if (known.length === 1) {
    warnings.push(
      'A single seed cannot be checked against others: look at the evidence with care.',
    );
  }
  const extent = decideExtent(surveyed, cohesion, maximumMembers);
  if (!extent.found && limit === undefined) return empty(extent.reason);
  if (!extent.found) warnings.push(`By itself this is no network. ${extent.reason}`);
  const members =
    limit === undefined && extent.found ? extent.members : ranked(surveyed).slice(0, limit);
  const text =
    limit === undefined && extent.found
      ? extent.text
      : `The ${members.length} highest-ranked accounts, as asked; not where a network would end.`;
  const inside = new Set(members);
  known.forEach(({ account }, index) => {
    if (inside.has(surveyed.seeds[index])) return;
    warnings.push(`Seed ${account} has too little in common with the others and is left outside.`);
  });
  progress('describe', 0, members.length);
  return {
    found: extent.found,
    reason: extent.found ? '' : extent.reason,
    seeds: distinct,
    ...(await describe(source, surveyed, members)),
    cut: { size: members.length, text },
    parameters: {
      ...parameters,
      accountsRead: surveyed.channels.accounts.length,
      waves: surveyed.surroundings.waves,
      rounds: surveyed.rounds,
    },
    warnings,
  };
}

function checkOptions(
  seeds: readonly string[],
  limit: number | undefined,
  maximumMembers: number,
): void {
  if (seeds.length === 0) throw new RangeError('no seed is given');
  for (const [name, value] of Object.entries({ limit, maximumMembers })) {
    if (value !== undefined && !(Number.isInteger(value) && value >= 1)) {
      throw new RangeError(`${name} is ${value}, not a whole number from 1 on`);
    }
  }
}

function ranked({ channels, order }: Survey): number[] {
  return highest(
    channels.accounts,
    order.map((bits) => 2 ** bits),
  );
}

/** Members with all that is told of them, in rank order, and the ties between them. */
async function describe(
  source: EvidenceSource,
  surveyed: Survey,
  members: readonly number[],
): Promise<Pick<Investigation, 'members' | 'edges'>> {
  const { surroundings, channels, membership, order, seeds } = surveyed;
  const inside = new Set(members);
  const handleOf = (node: number): Handle => surroundings.nodes[node].handle;
  const facts = await factsByNode(source, members, handleOf);
  const subjects = await subjectsByNode(source, surveyed, members);
  const persons = findPersons(channels, inside);
  const roles = assignRoles(channels, members, persons, facts);
  const atRisk = findAtRisk(members, persons, facts);
  const telling = {
    channels,
    membership,
    members: inside,
    seeds: new Set(seeds),
    subjectOf: (node: number) => subjects.get(node)!,
  };
  const idOf = (node: number) => facts.get(node)!.account;
  const personOf = new Map(
    persons.flatMap((person) => {
      const name = person.accounts.map(idOf).sort()[0];
      return person.accounts.map((account) => [account, { ...person, name }] as const);
    }),
  );
  const last = order[members[members.length - 1]] ?? 0;
  return {
    members: members.map((node, index): Member => {
      const basis = atRisk.get(node);
      const person = personOf.get(node);
      return {
        account: idOf(node),
        rank: index + 1,
        score: Math.round(1e6 / (1 + 2 ** (last - order[node]))) / 1e6,
        role: roles.get(node)!,
        atRisk: basis !== undefined,
        ...(basis === undefined ? undefined : { atRiskBasis: basis }),
        seed: telling.seeds.has(node),
        ...(person === undefined
          ? undefined
          : {
              person: person.name,
              personConfidence: Math.round(person.confidence * 1000) / 1000,
            }),
        evidence: explain(node, telling),
        facts: facts.get(node)!,
      };
    }),
    edges: tiesAmong(channels, inside, hubCap).map(({ source: a, target: b, kinds, weight }) => ({
      source: idOf(a),
      target: idOf(b),
      kinds,
      weight,
    })),
  };
}

async function factsByNode(
  source: EvidenceSource,
  nodes: readonly number[],
  handleOf: (node: number) => Handle,
): Promise<Map<number, AccountFacts>> {
  const facts = await source.factsOf(nodes.map(handleOf));
  return new Map(nodes.map((node, index) => [node, facts[index]]));
}

/** The names of members and of the things that they share. */
async function subjectsByNode(
  source: EvidenceSource,
  { channels, surroundings }: Survey,
  members: readonly number[],
): Promise<Map<number, Subject>> {
  const inside = new Set(members);
  const things = channels.things
    .filter(({ accounts }) => accounts.some((account) => inside.has(account)))
    .map(({ node }) => node);
  const nodes = [...members, ...things];
  const subjects = await source.subjectsOf(nodes.map((node) => surroundings.nodes[node].handle));
  return new Map(nodes.map((node, index) => [node, subjects[index]]));
}
