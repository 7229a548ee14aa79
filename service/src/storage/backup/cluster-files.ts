import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose content a starting server makes anew; they are kept, empty. */
const emptied = new Set([
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
  'pg_wal',
]);

/** Files of the running server, and of no other. */
const left = /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|\.s\.PGSQL.*)$/;

/** Temporary tables' files and caches that are made anew. */
const temporary = /^(pgsql_tmp.*|pg_internal\.init.*|t\d+_\d+.*)$/;

export interface ClusterFiles {
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/**
 * What a base copy of a cluster takes, after the manual's "Continuous Archiving", section
 * "Backing Up the Data Directory" (PostgreSQL 18, 25.3.4). `global/pg_control` comes last.
 */
export function clusterFiles(cluster: string): ClusterFiles {
  const folders: string[] = [];
  const files: string[] = [];
  const visit = (path: string) => {
    for (const entry of readdirSync(join(cluster, path), { withFileTypes: true })) {
      const inner = path ? `${path}/${entry.name}` : entry.name;
      if (temporary.test(entry.name) || (path === '' && left.test(entry.name))) continue;
      if (emptied.has(inner)) folders.push(inner);
      else if (entry.isDirectory()) {
        folders.push(inner);
        visit(inner);
      } else if (entry.isFile()) files.push(inner);
    }
  };
  visit('');
  folders.push('pg_wal/archive_status', 'pg_wal/summaries');
  const last = 'global/pg_control';
  return { folders, files: [...files.filter((file) => file !== last), last] };
}
