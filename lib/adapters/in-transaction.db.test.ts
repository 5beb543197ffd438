import { describe, expect, it, vi } from 'vitest'
import { Prisma } from '@/lib/generated/prisma/client'
import { testDatabase } from '@/lib/test-support/test-database'
import { db, pool, type Tx } from './db'
import { inTransaction } from './in-transaction'

const write = (tx: Tx, id: string, seenAt = new Date()) =>
  tx.$executeRaw`INSERT INTO worker_heartbeat (id, seen_at) VALUES (${id}, ${seenAt})`

describe('plain SQL in a transaction', () => {
  it('is in the very transaction of what Prisma does', async () => {
    await testDatabase().reset()
    const seen = await inTransaction(async (tx) => {
      expect(await write(tx, 'one')).toBe(1)
      await tx.workerHeartbeat.create({ data: { id: 'two', seenAt: new Date() } })
      expect(await db.workerHeartbeat.count()).toBe(0)
      return tx.workerHeartbeat.count()
    })
    expect(seen).toBe(2)
    expect(await db.workerHeartbeat.count()).toBe(2)
  })

  it('is undone with it', async () => {
    await testDatabase().reset()
    const failed = inTransaction(async (tx) => {
      await write(tx, 'one')
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await db.workerHeartbeat.count()).toBe(0)
  })

  it('keeps twenty at once apart, also where they wait for a connection', async () => {
    await testDatabase().reset()
    const numbers = Array.from({ length: 20 }, (_, index) => index)
    const all = await Promise.allSettled(
      numbers.map((index) =>
        inTransaction(async (tx) => {
          await write(tx, `${index}`)
          if (index % 2) throw new Error('odd')
        }),
      ),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    const kept = await db.workerHeartbeat.findMany({ select: { id: true } })
    expect(kept.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(
      numbers.filter((index) => index % 2 === 0),
    )
  })

  it('one inside another has a connection of its own', async () => {
    await testDatabase().reset()
    const outer = inTransaction(async (tx) => {
      await write(tx, 'outer')
      await inTransaction((inner) => write(inner, 'inner'))
      await write(tx, 'outer again')
      throw new Error('no')
    })
    await expect(outer).rejects.toThrow('no')
    expect(await db.workerHeartbeat.findMany({ select: { id: true } })).toEqual([{ id: 'inner' }])
  })

  it('begins nothing after its end: the connection is somebody else’s by then', async () => {
    await testDatabase().reset()
    const over = await inTransaction(async (tx) => ({ tx }))
    await expect(write(over.tx, 'late')).rejects.toThrow('The transaction is over')
    expect(await db.workerHeartbeat.count()).toBe(0)
  })

  it('begins nothing in the second before Prisma gives it up', async () => {
    await testDatabase().reset()
    const tried = inTransaction(async (tx) => {
      const now = performance.now()
      const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 19_001)
      return await write(tx, 'late').finally(() => clock.mockRestore())
    })
    await expect(tried).rejects.toThrow('The transaction is over')
    expect(await db.workerHeartbeat.count()).toBe(0)
  })

  it('takes fragments, lists, nothing and JSON as Prisma does, and a moment as the same day', async () => {
    const day = new Date('2026-11-20T00:00:00Z')
    const values = Prisma.sql`${['a', 'b,"c'] as string[]}::text[], ${null}::int, ${JSON.stringify({ a: [1] })}::jsonb,
      ${day}::date, ${Buffer.from('x')}::bytea, ${true}::boolean`
    const into = (tx: Tx) => tx.$executeRaw`INSERT INTO taken ${Prisma.sql`VALUES (${values})`}`
    const client = await pool.connect()
    await client.query(
      'CREATE TABLE taken (list text[], nothing int, json jsonb, day date, bytes bytea, yes boolean)',
    )
    client.release()
    await inTransaction(into)
    await db.$transaction(into)
    expect(
      await db.$queryRaw`SELECT count(*)::int AS rows, count(DISTINCT t.*)::int AS kinds FROM taken t`,
    ).toEqual([{ rows: 2, kinds: 1 }])
    await pool.query('DROP TABLE taken')
  })
})
