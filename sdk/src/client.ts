import { type ClientOptions, requester } from './request.ts';
import type {
  Account,
  DemoSeed,
  ExportFormat,
  ExportReceipt,
  Investigation,
  Member,
  MemberDetail,
  MemberQuery,
  Network,
  NetworkGraph,
  NetworkState,
  NetworkSummary,
  NewInvestigation,
  Overview,
  Page,
  Rejection,
  Session,
  SignalKind,
} from './resources.ts';

const at = encodeURIComponent;

/**
 * The service, typed.
 *
 * @example
 * const breakwater = connect();
 * await breakwater.signInByLink(token);
 * const { items } = await breakwater.listNetworks({ state: 'suspected' });
 */
export function connect(options: ClientOptions = {}) {
  const { request, rememberToken } = requester(options);
  const begun = (session: Session): Session => {
    rememberToken(session.csrfToken);
    return session;
  };
  return {
    signIn: async (name: string, password: string) =>
      begun(await request<Session>('POST', '/v1/sessions', { body: { name, password } })),
    signInByLink: async (token: string) =>
      begun(await request<Session>('POST', '/v1/sessions/link', { body: { token } })),
    currentSession: async () => begun(await request<Session>('GET', '/v1/sessions/current')),
    signOut: async () => {
      await request<void>('DELETE', '/v1/sessions/current');
      rememberToken(undefined);
    },

    overview: () => request<Overview>('GET', '/v1/overview'),
    listRejections: (query: { cursor?: string | undefined; limit?: number } = {}) =>
      request<Page<Rejection>>('GET', '/v1/intake/rejections', { query }),
    listAccounts: (query: { q: string; limit?: number }) =>
      request<Page<Account>>('GET', '/v1/accounts', { query }),
    listSignalKinds: () =>
      request<{ readonly items: readonly SignalKind[] }>('GET', '/v1/signals/kinds'),
    listDemoSeeds: () => request<{ readonly items: readonly DemoSeed[] }>('GET', '/v1/demo/seeds'),

    listInvestigations: (query: { cursor?: string | undefined; limit?: number } = {}) =>
      request<Page<Investigation>>('GET', '/v1/investigations', { query }),
    investigation: (id: string) => request<Investigation>('GET', `/v1/investigations/${at(id)}`),
    startInvestigation: (body: NewInvestigation, idempotencyKey?: string) =>
      request<Investigation>('POST', '/v1/investigations', { body, idempotencyKey }),

    listNetworks: (query: { state?: NetworkState | undefined; cursor?: string | undefined } = {}) =>
      request<Page<NetworkSummary>>('GET', '/v1/networks', { query }),
    network: (id: string) => request<Network>('GET', `/v1/networks/${at(id)}`),
    listMembers: (id: string, query: MemberQuery = {}) =>
      request<Page<Member>>('GET', `/v1/networks/${at(id)}/members`, { query: { ...query } }),
    member: (id: string, account: string) =>
      request<MemberDetail>('GET', `/v1/networks/${at(id)}/members/${at(account)}`),
    networkGraph: (id: string, query: { limit?: number; around?: string | undefined } = {}) =>
      request<NetworkGraph>('GET', `/v1/networks/${at(id)}/graph`, { query }),
    decideNetwork: (id: string, body: { decision: 'confirm' | 'refuse'; reason: string }) =>
      request<Network>('POST', `/v1/networks/${at(id)}/decision`, { body }),
    undoDecision: (id: string, body: { reason: string }) =>
      request<Network>('DELETE', `/v1/networks/${at(id)}/decision`, { body }),
    exportNetwork: (
      id: string,
      body: { purpose: string; format: ExportFormat },
      idempotencyKey?: string,
    ) => request<ExportReceipt>('POST', `/v1/networks/${at(id)}/exports`, { body, idempotencyKey }),
  };
}

export type Breakwater = ReturnType<typeof connect>;
