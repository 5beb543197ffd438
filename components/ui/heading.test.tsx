import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Heading } from './heading'

const headed = (text: string) => renderToStaticMarkup(<Heading level={1}>{text}</Heading>)

it('keeps a number with hyphens on one line', () => {
  expect(headed('利用開始申請 A08-0000016-6')).toContain(
    '利用開始申請 <span class="whitespace-nowrap">A08-0000016-6</span></h1>',
  )
})

it.each(['審査待ち', 'コールセンター（2026年）', '-', 'QR-code'])('leaves %s as it is', (text) => {
  expect(headed(text)).toContain(`>${text}</h1>`)
})
