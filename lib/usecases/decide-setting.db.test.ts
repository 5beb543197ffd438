import { beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/adapters/db'
import { settingNames, settings, settingWords } from '@/lib/domain/setting/settings'
import { readCalendarSettings } from '@/lib/queries/calendar-settings'
import { readResubmitUntil } from '@/lib/queries/resubmit-until'
import { staffAct } from '@/lib/test-support/staff-act'
import { testDatabase } from '@/lib/test-support/test-database'
import { decideSetting } from '@/lib/usecases/decide-setting'
import { proposeSetting, type SettingProposal } from '@/lib/usecases/propose-setting'

beforeEach(() => testDatabase().reset())

const later: SettingProposal = { name: 'date-shift', value: 'next', reason: '休日の締切を翌営業日にするため' }
const propose = async (proposal = later) => {
  const act = await staffAct('setting.propose')
  await proposeSetting(act, proposal)
  const { id } = await db.settingChange.findFirstOrThrow({
    where: { status: 'PROPOSED', name: proposal.name },
  })
  return { act, id }
}
const decider = () => staffAct('setting.decide', 'supervisor')

describe('R-INS-5 D-4 settings are changed by two people', () => {
  it('counts only once somebody else has accepted it', async () => {
    const { id } = await propose()
    expect((await readCalendarSettings()).shift).toBe('none')
    await decideSetting(await decider(), { id, decision: 'accept' })
    expect((await readCalendarSettings()).shift).toBe('next')
    const names = (await db.auditEntry.findMany()).map(({ name, subjectId }) => [name, subjectId])
    expect(names).toEqual([
      ['setting.propose', 'date-shift'],
      ['setting.decide', 'date-shift'],
    ])
  })

  it('nobody accepts or refuses their own, nobody withdraws another’s', async () => {
    const { act, id } = await propose()
    for (const decision of ['accept', 'refuse'] as const) {
      await expect(decideSetting(act, { id, decision })).rejects.toMatchObject({ code: 'SAME_PERSON' })
    }
    const other = await staffAct('setting.decide')
    await expect(decideSetting(other, { id, decision: 'withdraw' })).rejects.toMatchObject({
      code: 'SAME_PERSON',
    })
    await decideSetting(act, { id, decision: 'withdraw' })
    expect((await readCalendarSettings()).shift).toBe('none')
  })

  it('of ten who decide at once one is heard', async () => {
    const { id } = await propose()
    const acts = await Promise.all(Array.from({ length: 10 }, decider))
    const decisions = acts.map((act, at) =>
      decideSetting(act, { id, decision: at % 2 ? 'accept' : 'refuse' }),
    )
    const results = await Promise.allSettled(decisions)
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('one proposal at a time, also of ten at once', async () => {
    const acts = await Promise.all(Array.from({ length: 10 }, () => staffAct('setting.propose')))
    const results = await Promise.allSettled(acts.map((act) => proposeSetting(act, later)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db.settingChange.count()).toBe(1)
  })

  it.each([
    [{ ...later, value: 'sometimes' }, '変更後の値を選んでください。'],
    [{ ...later, value: 'none' }, 'いまの値は「動かさない」です。別の値を選んでください。'],
  ])('says what is wrong with %j', async (proposal, message) => {
    const act = await staffAct('setting.propose')
    await expect(proposeSetting(act, proposal)).rejects.toMatchObject({
      problems: [{ field: 'value', message }],
    })
  })

  it('R-INS-15 numbers stay numbers', async () => {
    const { id } = await propose({ name: 'resubmit-until', value: '25', reason: '年末のため' })
    await decideSetting(await decider(), { id, decision: 'accept' })
    expect(await readResubmitUntil()).toBe(25)
  })

  it('every setting has words for each of its values, and falls back to its default', () => {
    for (const name of settingNames) {
      for (const { value, label } of settings[name].choices) expect(settingWords(name, value)).toBe(label)
      expect(settingWords(name, 'gone')).toBe(settingWords(name, settings[name].fallback))
    }
  })
})
