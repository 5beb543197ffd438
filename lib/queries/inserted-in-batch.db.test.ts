import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { noon } from '@/lib/test-support/applicant'
import { testDatabase } from '@/lib/test-support/test-database'
import { newId } from '@/lib/usecases/new-id'
import { withTextInBatch } from './inserted-in-batch'

beforeEach(() => testDatabase().reset())

async function keepText(place: string, retiredAt: Date | null = null): Promise<string> {
  const id = newId()
  const text = { place, title: '人数', body: '{機関名}の人数を確認してください。', retiredAt }
  await db.replyText.create({ data: { id, ...text } })
  return id
}

describe('R-CLK-4 a reusable text in a batch', () => {
  it('R-CLK-4 comes behind what was typed with its placeholders, and chooses its item', async () => {
    const typed = { action: 'sendBack', comment: '確認', text: await keepText('return-staffCount') }
    const { values, problems } = await withTextInBatch(typed)
    expect(problems).toEqual([])
    expect(values).toMatchObject({
      comment: '確認\n{機関名}の人数を確認してください。',
      field: 'staffCount',
      text: '',
    })
    const chosen = await withTextInBatch({ ...typed, field: 'notice' })
    expect(chosen.values.field).toBe('notice')
  })

  it('R-CLK-4 of another place, a retired one and none are sentences that lose nothing typed', async () => {
    const wrong = ['', 'x', await keepText('reject'), await keepText('hold', noon)]
    for (const text of wrong) {
      const typed = { action: 'hold', comment: '確認', text }
      const { values, problems } = await withTextInBatch(typed)
      expect([values, problems.map(({ field }) => field)]).toEqual([typed, ['text']])
    }
  })
})
