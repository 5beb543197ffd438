import { db } from '@/lib/adapters/db'

/** In real time, not the demo's: a moved clock must not make a living worker look dead. */
export async function recordHeartbeat(workerId: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO worker_heartbeat (id, seen_at) VALUES (${workerId}, clock_timestamp())
    ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp()`
  await db.$executeRaw`DELETE FROM worker_heartbeat WHERE seen_at < clock_timestamp() - INTERVAL '1 day'`
}

/** A worker that ends says so; one that dies is missed after a minute. */
export async function endHeartbeat(workerId: string): Promise<void> {
  await db.$executeRaw`DELETE FROM worker_heartbeat WHERE id = ${workerId}`
}
