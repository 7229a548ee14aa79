import { totalmem } from 'node:os';
import process from 'node:process';

const megabyte = 1024 * 1024;

/**
 * The lines of `breakwater.conf`: sensible on a machine of this size, and above them durable.
 * `ALTER SYSTEM` overrides them, except what `unalterable` lists.
 *
 * @param disk bytes of the whole disk under the record
 */
export function serverSettings(disk: number, memory = availableMemory()): string {
  const shared = Math.round(clamp(memory / 8 / megabyte, 64, 2048));
  const settings: Record<string, string> = {
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${Math.round(clamp(memory / 2 / megabyte, 256, 65_536))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${Math.round(clamp(memory / 16 / megabyte, 64, 1024))}MB`,
    // Parallel queries take their memory from here first: in a container /dev/shm is tiny.
    min_dynamic_shared_memory: '64MB',
    max_connections: '100',
    wal_level: 'replica',
    max_wal_senders: '0',
    max_replication_slots: '2',
    // After each checkpoint every page is logged whole once: a large import wants few of them. The
    // space is taken only while so much is written.
    max_wal_size: `${Math.round(clamp(disk / 24 / megabyte, 1024, 8192))}MB`,
    wal_buffers: '64MB',
    min_wal_size: '128MB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log holds no row of the record: neither statements, nor the values in a detail line.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_checkpoints: 'off',
  };
  // On macOS a plain fsync leaves the data in the drive's cache.
  if (process.platform === 'darwin') settings.wal_sync_method = 'fsync_writethrough';
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('');
}

/**
 * Arguments of the server that nothing in its files can override: what durability and access stand
 * on. Only the socket in its own folder is listened on, no address at all.
 */
export const unalterable: readonly string[] = Object.entries({
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  listen_addresses: '',
  unix_socket_directories: '.',
  unix_socket_permissions: '0700',
  port: '5432',
  logging_collector: 'off',
  log_destination: 'stderr',
}).flatMap(([name, value]) => ['-c', `${name}=${value}`]);

function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
