import { beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { parseInstitutionRow } from '@/lib/domain/list/institution-row'
import { listNumber } from '@/lib/domain/list/list-number'
import { typedInstitution } from '@/lib/domain/list/sample-rows.fixture'
import { actOfViewer, noon } from '@/lib/test-support/applicant'
import { issuedDevices } from '@/lib/test-support/issued'
import { testDatabase } from '@/lib/test-support/test-database'
import { endUse } from '@/lib/usecases/end-use'
import { keepListRow } from '@/lib/usecases/keep-list-row'
import { listWaiting } from './home'
import { listOnlineCheckQuestions } from './online-check'

beforeEach(() => testDatabase().reset())

it('R-LST-3 an approval proposes ○, the end of use asks, and saving the row answers', async () => {
  const { applicant, application, facility } = await issuedDevices({ kind: 'MEDICAL', prefecture: '13' })
  const number = listNumber(facility) ?? ''
  const asked = async () => (await listOnlineCheckQuestions(applicant)).map(({ question }) => question)
  const keep = (onlineCheck: boolean, seen: number, minutes: number) => {
    const now = new Date(noon.getTime() + minutes * 60_000)
    const row = { ...parseInstitutionRow({ ...typedInstitution, number }), onlineCheck }
    const order = { list: 'institutions' as const, row, seen }
    return keepListRow(actOfViewer(applicant, 'list.keep', now), applicant, order)
  }
  expect(await asked()).toEqual(['MISSING'])
  expect(await listWaiting(applicant)).toEqual([])
  await keep(false, 0, -10)
  expect(await asked()).toEqual(['PROPOSED'])
  expect(await listWaiting(applicant)).toEqual([
    {
      href: `/lists/institutions/rows/${number}`,
      words:
        '実施機関一覧表：髙﨑クリニックのオンライン資格確認による受付を「できる」に変更するか、確認してください。',
    },
  ])
  await keep(true, 1, 10)
  expect(await asked()).toEqual([])
  const { version } = await db.application.findUniqueOrThrow({ where: { id: application.id } })
  const later = new Date(noon.getTime() + 20 * 60_000)
  const seen = [{ id: application.id, version }]
  await endUse(actOfViewer(applicant, 'application.end', later), applicant, { seen, reason: '閉院' })
  expect(await asked()).toEqual(['ENDED'])
  await keep(true, 2, 30)
  expect(await asked()).toEqual([])
})
