import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { staffViewer } from '@/lib/test-support/filed'
import { filedNotice } from '@/lib/test-support/filed-notice'
import { testDatabase } from '@/lib/test-support/test-database'
import { findNoticeCase } from './notice-case'

beforeEach(() => testDatabase().reset())

const scanned = (id: string, byte: string) =>
  db.notice.update({ where: { id }, data: { scanSha256: byte.repeat(64) } })

it('R-CLK-3 shows the notices that were entered from the very same paper', async () => {
  const clerk = await staffViewer()
  const paper = (status: 'RECEIVED' | 'HANDED_BACK') => filedNotice({ onPaper: true, status })
  const [own, same, other] = [await paper('RECEIVED'), await paper('HANDED_BACK'), await paper('RECEIVED')]
  await scanned(own.notice.id, 'a')
  await scanned(same.notice.id, 'a')
  await scanned(other.notice.id, 'b')
  const found = await findNoticeCase(clerk, own.notice.id)
  expect(found?.duplicates).toMatchObject([{ id: same.notice.id, insurer: { name: '試験健康保険組合' } }])
  expect((await findNoticeCase(clerk, other.notice.id))?.duplicates).toEqual([])
  expect((await findNoticeCase(clerk, (await filedNotice()).notice.id))?.duplicates).toEqual([])
})

it('R-CLK-3 shows twenty other notices of the insurer, and says when there are more', async () => {
  const clerk = await staffViewer()
  const { notice } = await filedNotice()
  const { id: _, answers: __, requests: ___, ...like } = notice
  const older = async (count: number) => {
    const row = (index: number) => ({ ...like, receiptNumber: `OLD-${index}`, status: 'WITHDRAWN' as const })
    await db.notice.createMany({
      data: Array.from({ length: count }, (_, index) => row(count * 100 + index)),
    })
    const found = await findNoticeCase(clerk, notice.id)
    return [found?.earlier.rows.length, found?.earlier.more]
  }
  expect(await older(20)).toEqual([20, false])
  expect(await older(1)).toEqual([20, true])
})
