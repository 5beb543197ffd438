import { describe, expect, it } from 'vitest'
import { fillSettings, settingsNamed } from './fill-settings'

describe('D-6 a page names what holds now', () => {
  it.each<[string, [string, unknown][], string]>([
    ['申請は{{keep-applications}}です。', [], '申請は5年です。'],
    ['申請は{{keep-applications}}です。', [['keep-applications', 7]], '申請は7年です。'],
    ['{{keep-drafts}}と{{keep-drafts}}', [['keep-drafts', 120]], '120日と120日'],
    ['{{keep-audit}}', [['keep-audit', 3]], '10年'],
    ['{波括弧}', [], '{波括弧}'],
  ])('D-6 %s with %j', (text, values, filled) => {
    expect(fillSettings(text, new Map(values))).toBe(filled)
  })

  it('D-6 a name that is no setting is said', () => {
    expect(() => settingsNamed('{{keep-letters}}')).toThrow('keep-letters')
  })
})
