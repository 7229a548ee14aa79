import { queryOptions } from '@tanstack/react-query';
import { answer, client } from '../../api.ts';

/** Probes, sweeps and nodes move by themselves. */
const live = { refetchInterval: 5_000 };

export const statusQuery = queryOptions({
  queryKey: ['decisions', 'status'],
  queryFn: () => answer(client.GET('/v1/decisions/status')),
  ...live,
});

export const sweepsQuery = queryOptions({
  queryKey: ['decisions', 'sweeps'],
  queryFn: async () =>
    (await answer(client.GET('/v1/decisions/sweeps', { params: { query: { limit: 20 } } }))).items,
  ...live,
});

export const leaksQuery = queryOptions({
  queryKey: ['decisions', 'leaks'],
  queryFn: () => answer(client.GET('/v1/decisions/leaks', { params: { query: { limit: 100 } } })),
  ...live,
});

export const adaptersQuery = queryOptions({
  queryKey: ['decisions', 'adapters'],
  queryFn: async () => (await answer(client.GET('/v1/decisions/adapters'))).items,
});

export const probesQuery = queryOptions({
  queryKey: ['decisions', 'probes'],
  queryFn: async () =>
    (await answer(client.GET('/v1/decisions/probes', { params: { query: { limit: 100 } } }))).items,
  ...live,
});
