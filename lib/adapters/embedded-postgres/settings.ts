export type ServerSettings = { port: number; throwAway: boolean }

/**
 * Rewritten at every start and included last by postgresql.conf, so that settings follow the code.
 * TCP on the loopback only: a socket would need a short path that both accounts can reach.
 */
export function settingsText({ port, throwAway }: ServerSettings): string {
  const settings = { ...BASE, ...(throwAway ? THROW_AWAY : {}), port: String(port) }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`)
  return `# Written at every start; changes here are lost.\n${lines.join('\n')}\n`
}

export const rememberedPort = (text: string): number | undefined =>
  Number(/^port = (\d+)$/m.exec(text)?.[1]) || undefined

const BASE = {
  listen_addresses: "'127.0.0.1'",
  unix_socket_directories: "''",
  max_connections: '100',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  jit: 'off',
  // A container's /dev/shm is often 64 MB, too small for parallel workers.
  max_parallel_workers_per_gather: '0',
  timezone: "'UTC'",
  log_timezone: "'UTC'",
  // Statements can hold personal data (R-ALL-7): errors are logged without them.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Tests only: a power cut may destroy the cluster, which is then simply made anew. */
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
  shared_buffers: '128MB',
  // Its locks met those of a test that empties or tampers with tables, and its statistics changed a plan under a test.
  autovacuum: 'off',
}
