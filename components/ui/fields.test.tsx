import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Checkbox } from './checkbox'
import { ErrorSummary } from './error-summary'
import { FileInput } from './file-input'
import { PasswordInput } from './password-input'
import { RadioGroup } from './radio-group'
import { Select } from './select'
import { TextInput } from './text-input'
import { Textarea } from './textarea'

const problem = '機関コードを入力してください。'
const words = { name: 'code', label: '機関コード', support: '7桁の数字です。', required: true, problem }
const choices = [
  { value: 'a', label: 'あ' },
  { value: 'b', label: 'い' },
]

const fields: [string, ReactElement][] = [
  ['text input', <TextInput key="1" {...words} />],
  ['password input', <PasswordInput key="2" {...words} autoComplete="new-password" />],
  ['textarea', <Textarea key="3" {...words} />],
  ['select', <Select key="4" {...words} choices={choices} />],
  ['radio group', <RadioGroup key="5" {...words} choices={choices} />],
  ['checkbox', <Checkbox key="6" {...words} />],
  ['file input', <FileInput key="7" {...words} />],
]

describe('R-ALL-3 every field', () => {
  it.each(fields)('%s: the sentence stands at the field and is tied to it', (_, field) => {
    const html = renderToStaticMarkup(field)
    expect(html).toContain('id="code"')
    expect(html).toMatch(/aria-describedby="code-error code-support"/)
    expect(html).toMatch(/aria-invalid="true"/)
    expect(html).toMatch(new RegExp(`id="code-error"[^>]*>.*${problem}`))
  })

  it.each(fields)('%s: its name is its label and nothing else', (_, field) => {
    const html = renderToStaticMarkup(field)
    expect(html).toMatch(/<(label|span)[^>]*>機関コード<\/\1>/)
    expect(html).toContain('※必須')
  })

  it.each(fields)('%s: no placeholder, nothing disabled, no checks by the browser', (_, field) => {
    expect(renderToStaticMarkup(field)).not.toMatch(/placeholder|disabled|readonly| required/)
  })

  it('keeps what was chosen', () => {
    expect(renderToStaticMarkup(<Select name="x" label="x" choices={choices} value="b" />)).toMatch(
      /<option value="b" selected="">/,
    )
    expect(renderToStaticMarkup(<Checkbox name="x" label="x" value="on" />)).toContain('checked=""')
    expect(renderToStaticMarkup(<RadioGroup name="x" label="x" choices={choices} value="b" />)).toMatch(
      /id="x-b"[^>]*checked=""/,
    )
  })
})

describe('R-ALL-1 error summary', () => {
  it('is not there while nothing is to be mended', () => {
    expect(renderToStaticMarkup(<ErrorSummary problems={[]} />)).toBe('')
  })

  it('counts fields and leads to each with the sentence that stands there', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        problems={[
          { field: 'code', message: problem },
          { field: 'code', message: '別の文です。' },
          { field: '', message: '全体の文です。' },
        ]}
      />,
    )
    expect(html).toContain('入力内容に誤りがあります（2件）')
    expect(html).toMatch(new RegExp(`<a href="#code"[^>]*>${problem}</a>`))
    expect(html).not.toContain('別の文です。')
    expect(html).toMatch(/<li>全体の文です。<\/li>/)
    expect(html).toMatch(/tabindex="-1" autofocus=""/i)
  })
})
