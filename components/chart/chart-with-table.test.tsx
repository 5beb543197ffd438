import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BarFigure, ChartWithTable } from './chart-with-table'

const chart = { title: '判断までの時間', unit: '時間' }
const shown = { ...chart, head: '判断', counted: '時間', empty: '判断した申請はありません。' }

describe('R-CLK-6 a chart', () => {
  it('R-CLK-6 has a name, words of its own for each bar, and its table behind it', () => {
    const html = renderToStaticMarkup(<ChartWithTable {...shown} bars={[{ label: '承認', value: 1234.5 }]} />)
    expect(html).toContain('role="img" aria-label="判断までの時間"')
    expect(html.match(/1,234\.5/g)).toHaveLength(2)
    expect(html).toContain('<summary')
    expect(html.match(/>承認</g)).toHaveLength(2)
  })

  it('R-CLK-6 stands alone where the page shows the table anyway', () => {
    const html = renderToStaticMarkup(<BarFigure {...chart} bars={[{ label: '承認', value: 2 }]} />)
    expect(html).toContain('<svg')
    expect(html).not.toContain('<table')
  })

  it('R-CLK-6 is a sentence where there is nothing to draw', () => {
    const html = renderToStaticMarkup(<ChartWithTable {...shown} bars={[{ label: '承認', value: 0 }]} />)
    expect(html).toBe('<p>判断した申請はありません。</p>')
  })
})
