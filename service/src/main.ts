import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import { authenticator } from './access/index.ts';
import { loadBanks } from './banks/index.ts';
import { decisionsJobs } from './decisions/index.ts';
import { exchangeJobs, opinionMessages } from './exchange/index.ts';
import { buildServer, type Server } from './http/index.ts';
import { type AnyJob, purgeJob, startJobs } from './jobs/index.ts';
import { networksJobs } from './networks/index.ts';
import { deliverJob, Outgoing } from './outgoing/index.ts';
import { policyJobs } from './policy/index.ts';
import {
  appealMessages,
  type MailIn,
  type MailOut,
  reportMessages,
  reportsJobs,
  startMailGateway,
} from './reports/index.ts';
import { reviewJobs } from './review/index.ts';
import { rooms } from './rooms.ts';
import { routes, type Surroundings } from './routes.ts';
import { signalsJobs } from './signals/index.ts';
import type { Database } from './storage/index.ts';
import { version } from './version.ts';

export interface ServiceOptions {
  /** Open and migrated. The service does not close it. */
  readonly database: Database;
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Address under which people reach it, where that is not host and port. */
  readonly publicUrl?: string | undefined;
  /** Private places that the service may call, also without TLS: hosts, addresses, networks. */
  readonly outgoingAllowed?: readonly string[];
  /** Networks from which clients of HMA's API come without a key. */
  readonly trustedNetworks?: readonly string[];
  /** How answers to reports go out by e-mail; none unless told. */
  readonly mailOut?: MailOut | undefined;
  /** Where reports come in by e-mail; nowhere unless told. */
  readonly mailIn?: MailIn | undefined;
  /** A folder whose files are taken in as reports; none unless told. */
  readonly reportFolder?: string | undefined;
  /** Whether anybody may report through a page at `/report`; no unless told. */
  readonly reportPage?: boolean;
  readonly logger?: FastifyBaseLogger;
  /** What an operator should hear. */
  readonly log?: (text: string) => void;
  /** Milliseconds that requests get to end at a stop; 10,000 unless told. */
  readonly grace?: number;
}

/** The running system. */
export interface Service {
  /** Where people open it. */
  readonly address: string;
  /** Takes nothing more, lets requests and jobs end. */
  stop(): Promise<void>;
}

const consoleFolder = join(import.meta.dirname, '..', '..', 'console', 'dist');

/** Puts the rooms together on an open database: the jobs, then the routes. */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { database, host, port, publicUrl, logger, log, grace = 10_000 } = options;
  const outgoing = new Outgoing({ allowed: options.outgoingAllowed ?? [] });
  let server: Server | undefined;
  const surroundings: Surroundings = {
    outgoing,
    trustedNetworks: options.trustedNetworks ?? [],
    mailOut: options.mailOut,
    mailIn: options.mailIn,
    dropFolder: options.reportFolder,
    page: options.reportPage ?? false,
    ownAddress: () => (server?.server.listening ? addressOf(server, host) : undefined),
  };
  const jobs = await startJobs(database, jobsOf(surroundings), { ...(log && { log }) });
  loadBanks(database).catch(({ message }: Error) =>
    log?.(`The banks could not be loaded (${message}). The next match tries again.`),
  );
  let gateway: { close(): Promise<void> } | undefined;
  try {
    server = await buildServer({
      database,
      routes: routes(surroundings),
      authenticate: authenticator(database),
      version,
      consoleFolder,
      host,
      publicUrl,
      ...(logger && { logger }),
    });
    await server.listen({ host, port });
    if (options.mailIn) gateway = await startMailGateway(database, options.mailIn, { log });
  } catch (error) {
    await server?.close();
    await jobs.stop();
    throw error;
  }
  const running = server;
  return {
    address: publicUrl ?? addressOf(running, host),
    async stop() {
      await gateway?.close();
      const late = setTimeout(() => running.server.closeAllConnections(), grace);
      await running.close();
      clearTimeout(late);
      await jobs.stop();
      outgoing.close();
    },
  };
}

function jobsOf(surroundings: Surroundings): readonly AnyJob[] {
  return [
    ...signalsJobs(surroundings.outgoing),
    ...policyJobs,
    ...networksJobs,
    ...decisionsJobs(surroundings.outgoing),
    ...reportsJobs(surroundings),
    ...reviewJobs,
    ...exchangeJobs(surroundings),
    deliverJob([
      opinionMessages(surroundings),
      reportMessages(surroundings),
      appealMessages(surroundings),
    ]),
    purgeJob(rooms),
  ];
}

function addressOf(server: Server, host: string): string {
  const { port } = server.server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** The OpenAPI document of all routes; needs no database. */
export async function openApiDocument(): Promise<object> {
  const database = new Proxy({} as Database, {
    get() {
      throw new Error('a route touched the database while it was being registered');
    },
  });
  const server = await buildServer({
    database,
    routes: routes({
      outgoing: new Outgoing(),
      trustedNetworks: [],
      page: true,
      ownAddress: () => undefined,
    }),
    authenticate: async () => null,
    version,
    consoleFolder,
  });
  const document = server.swagger();
  await server.close();
  return document;
}
