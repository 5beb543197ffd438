import { Client } from 'pg'
import { readSecret } from '@/lib/adapters/embedded-postgres/cluster'
import type { Place } from '@/lib/adapters/embedded-postgres/place'

/** `release` answers whether nobody else uses the server, so that it may be stopped. */
export type Hold = { release: () => Promise<boolean> }

const KEY = 4_071_947

/**
 * Everyone who uses the embedded server holds one shared advisory lock. It ends with its connection, so a process
 * killed with -9 counts as gone at once, which no file of pids could promise.
 */
export async function takeHold(place: Place, port: number): Promise<Hold> {
  const client = await connect(place, port)
  await client.query('SELECT pg_advisory_lock_shared($1)', [KEY])
  await ensurePortalDatabase(client, readSecret(place, 'portal'))
  return { release: () => release(place, port, client) }
}

async function connect(place: Place, port: number): Promise<Client> {
  const client = new Client({
    host: '127.0.0.1',
    port,
    user: 'admin',
    password: readSecret(place, 'admin'),
    database: 'postgres',
    application_name: 'portal-hold',
  })
  // The server may be stopped under us; release() finds that out by itself.
  client.on('error', () => {})
  await client.connect()
  return client
}

async function release(place: Place, port: number, held: Client): Promise<boolean> {
  try {
    return await leave(held)
  } catch {
    // The server was stopped or crashed under us. If it runs again, others may have joined it since.
    return await connect(place, port).then(leave, () => true)
  }
}

// First let go, then ask: of two who leave at once, at least the later one is answered that nobody is left.
async function leave(client: Client): Promise<boolean> {
  await client.query('SELECT pg_advisory_unlock_all()')
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS alone', [KEY])
  const alone = rows[0]?.alone === true
  // Alone, the lock is kept until the server ends, so that nobody joins a server that is about to stop.
  if (!alone) await client.end()
  return alone
}

// The portal itself is no superuser: a hole in it must not become a hole in the machine.
async function ensurePortalDatabase(client: Client, password: string): Promise<void> {
  const { rows } = await client.query("SELECT 1 FROM pg_database WHERE datname = 'portal'")
  if (rows.length > 0) return
  await client.query(`SELECT pg_advisory_lock(${KEY + 1})`)
  const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = 'portal'")
  if (role.rows.length === 0) {
    await client.query(`CREATE ROLE portal LOGIN CREATEDB PASSWORD ${client.escapeLiteral(password)}`)
  }
  const database = await client.query("SELECT 1 FROM pg_database WHERE datname = 'portal'")
  if (database.rows.length === 0) await client.query('CREATE DATABASE portal OWNER portal')
  await client.query(`SELECT pg_advisory_unlock(${KEY + 1})`)
}
