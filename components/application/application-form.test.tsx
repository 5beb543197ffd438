import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { FieldRequest } from '@/lib/domain/application/field-request'
import type { FacilityKind } from '@/lib/domain/facility/kind'
import { ApplicationForm } from './application-form'
import { formFields } from './form-fields'

function markup(kind: FacilityKind, requests: FieldRequest[] | null = null, held = 0): string {
  const answers = { staffCount: '十人' }
  const given = { kind, answers, problems: [], requests, held, cited: null, citable: [] }
  return renderToStaticMarkup(
    <ApplicationForm
      {...{ id: 'x', kind, answers, requests, version: 3, uploads: [], problems: [] }}
      {...{ matched: false, cited: false, saved: '保存', unsaved: false, fields: formFields(given) }}
    />,
  )
}

const names = (html: string) => [...new Set([...html.matchAll(/name="(\w+)"/g)].map(([, name]) => name))]

describe('the application form as it comes without scripts', () => {
  it.each<[FacilityKind, string[]]>([
    ['MEDICAL', ['do', 'version', 'staffCount', 'deviceCount', 'notice', 'consent']],
    [
      'DENTAL',
      [
        'do',
        'version',
        'verificationMethod',
        'accountNumber',
        'notice',
        'staffCount',
        'deviceCount',
        'consent',
      ],
    ],
    ['INSURER', ['do', 'version', 'staffCount', 'deviceCount', 'notice', 'consent']],
  ])('R-APP-1 R-APP-2 asks %s for its own inputs', (kind, inputs) => {
    expect(names(markup(kind))).toEqual(inputs)
  })

  it('R-APP-9 after a return holds only what was asked about, with the request at its field', () => {
    const html = markup('DENTAL', [{ field: 'staffCount', message: '人数を確認してください。' }])
    expect(names(html)).toEqual(['do', 'version', 'staffCount'])
    expect(html).toMatch(/id="staffCount-support"[^>]*>.*人数を確認してください。/)
    expect(html).toContain('value="十人"')
  })

  it('R-APP-3 says how many IDs there are already', () => {
    expect(markup('MEDICAL', null, 5)).toContain('これまでに発行したIDは5台分')
    expect(markup('MEDICAL')).not.toContain('これまでに発行した')
  })

  it('R-APP-6 carries the version that it was typed on', () => {
    expect(markup('MEDICAL')).toContain('name="version" value="3"')
  })
})
