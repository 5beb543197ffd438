import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { listOffered, listReplyTexts, readReplyText } from '@/lib/queries/reply-texts'
import { actOfViewer, makeApplicant } from '@/lib/test-support/applicant'
import { staffViewer } from '@/lib/test-support/filed'
import { testDatabase } from '@/lib/test-support/test-database'
import { createReplyText, editReplyText, retireReplyText } from './keep-reply-text'

beforeEach(() => testDatabase().reset())

const words = { place: 'reject' as const, title: '確認できない', body: '{機関名}を確認できませんでした。' }

describe('R-CLK-4 reusable texts', () => {
  it('are made, changed, retired and taken up again, and every version is kept with its person', async () => {
    const chief = await staffViewer('supervisor')
    const act = (name: Parameters<typeof actOfViewer>[1]) => actOfViewer(chief, name)
    const id = await createReplyText(act('reply-text.create'), words)
    await editReplyText(act('reply-text.edit'), { id, version: 1, ...words, body: '別の文' })
    expect(await listOffered(chief, ['reject'])).toMatchObject([{ id, body: '別の文', version: 2 }])
    expect(await listOffered(chief, ['hold'])).toEqual([])
    await retireReplyText(act('reply-text.retire'), { id, version: 2 })
    expect(await listOffered(chief, ['reject'])).toEqual([])
    expect(await listReplyTexts(chief)).toHaveLength(1)
    await retireReplyText(act('reply-text.restore'), { id, version: 3 }, true)
    expect(await listOffered(chief, ['reject'])).toHaveLength(1)
    const kept = await readReplyText(chief, id)
    expect(kept?.history.map(({ action, body, by }) => [action, body, by])).toEqual([
      ['restore', '別の文', '審査 一郎'],
      ['retire', '別の文', '審査 一郎'],
      ['edit', '別の文', '審査 一郎'],
      ['create', words.body, '審査 一郎'],
    ])
    expect(await db.auditEntry.findMany({ select: { name: true }, orderBy: { id: 'asc' } })).toEqual([
      { name: 'reply-text.create' },
      { name: 'reply-text.edit' },
      { name: 'reply-text.retire' },
      { name: 'reply-text.restore' },
    ])
  })

  it('a stale tab changes nothing, and neither does an id that is none', async () => {
    const chief = await staffViewer('supervisor')
    const id = await createReplyText(actOfViewer(chief, 'reply-text.create'), words)
    const edit = actOfViewer(chief, 'reply-text.edit')
    await editReplyText(edit, { id, version: 1, ...words, title: '一人目' })
    await expect(editReplyText(edit, { id, version: 1, ...words })).rejects.toMatchObject({
      code: 'STALE_VERSION',
    })
    expect((await readReplyText(chief, id))?.text.title).toBe('一人目')
    for (const wrong of ["'; --", '00000000-0000-4000-8000-000000000000'])
      await expect(retireReplyText(edit, { id: wrong, version: 1 })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
  })

  it('are for staff only', async () => {
    await expect(listReplyTexts(await makeApplicant())).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
