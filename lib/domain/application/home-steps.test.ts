import { describe, expect, it } from 'vitest'
import { type HomeFacts, homeSteps } from './home-steps'

const begun: HomeFacts = {
  facilityId: 7,
  applications: [],
  devices: { active: 0, issued: 0 },
  operationChecked: false,
  operatesFrom: null,
}

const states = (facts: Partial<HomeFacts>) => homeSteps({ ...begun, ...facts }).map(({ state }) => state)
const issued = { applications: [{ id: 'a', status: 'ISSUED' as const }] }

describe('R-APP-12 the steps of the real portal, the next one marked', () => {
  it('stand in their order, and insurers begin with 届出', () => {
    const labels = ['ユーザー登録', '利用開始申請', '機器のセットアップ', '運用業務の確認', '運用開始']
    expect(homeSteps(begun).map(({ label }) => label)).toEqual(labels)
    const [first, ...others] = labels
    const insurer = homeSteps({ ...begun, notice: null }).map(({ label }) => label)
    expect(insurer).toEqual([first, '届出', ...others])
  })

  it.each([
    ['nothing yet', {}, ['DONE', 'NEXT', 'LATER', 'LATER', 'LATER']],
    [
      'a case with the fund',
      { applications: [{ id: 'a', status: 'ON_HOLD' }] },
      ['DONE', 'WAITING', 'LATER', 'LATER', 'LATER'],
    ],
    [
      'a case sent back',
      { applications: [{ id: 'a', status: 'SENT_BACK' }] },
      ['DONE', 'NEXT', 'LATER', 'LATER', 'LATER'],
    ],
    [
      'IDs issued',
      { ...issued, devices: { active: 0, issued: 2 } },
      ['DONE', 'DONE', 'NEXT', 'LATER', 'LATER'],
    ],
    [
      'a device in use',
      { ...issued, devices: { active: 1, issued: 1 } },
      ['DONE', 'DONE', 'DONE', 'NEXT', 'LATER'],
    ],
    [
      'the work checked',
      { ...issued, devices: { active: 1, issued: 0 }, operationChecked: true },
      ['DONE', 'DONE', 'DONE', 'DONE', 'NEXT'],
    ],
    [
      'in operation',
      { ...issued, devices: { active: 1, issued: 0 }, operationChecked: true, operatesFrom: '2026-12-01' },
      ['DONE', 'DONE', 'DONE', 'DONE', 'DONE'],
    ],
  ] as [string, Partial<HomeFacts>, string[]][])('%s', (_, facts, expected) => {
    expect(states(facts)).toEqual(expected)
  })

  it.each([
    [null, 'NEXT'],
    ['DRAFT', 'NEXT'],
    ['RECEIVED', 'WAITING'],
    ['SENT_BACK', 'NEXT'],
    ['REJECTED', 'NEXT'],
    ['HANDED_BACK', 'DONE'],
    ['EFFECTIVE', 'NEXT'],
  ] as const)('an insurer whose notice is %s: %s', (status, expected) => {
    const [, notice] = homeSteps({ ...begun, notice: status && { id: 'n', status } })
    expect(notice).toMatchObject({ id: 'notice', state: expected, href: '/notices' })
  })

  it('a further draft does not take the first steps back', () => {
    const applications = [{ id: 'b', status: 'DRAFT' as const }, ...issued.applications]
    expect(states({ applications, devices: { active: 1, issued: 0 } })[1]).toBe('DONE')
  })

  it('nothing can be opened before its time', () => {
    expect(homeSteps(begun).map(({ href }) => href)).toEqual([
      undefined,
      '/applications/new?facility=7',
      undefined,
      undefined,
      undefined,
    ])
  })
})
