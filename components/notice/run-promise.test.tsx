import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RunPromise } from './run-promise'

const promise = 'この届出は令和8年11月20日締切の処理に入ります。'

describe('R-INS-6 the promise on a screen', () => {
  it('R-INS-6 counts down on the day of the cutoff, also before and without scripts', () => {
    const html = renderToStaticMarkup(
      <RunPromise promise={promise} late="遅れると次です。" seconds={11_519} />,
    )
    expect(html).toContain(promise)
    expect(html).toContain('3時間11分')
    expect(html).toContain('遅れると次です。')
    expect(html).toContain('この画面を開いた時点の残り時間です。')
  })

  it('R-INS-6 says that the time is over, and nothing of a countdown on other days', () => {
    expect(renderToStaticMarkup(<RunPromise promise={promise} seconds={0} />)).toContain(
      '締切の時刻を過ぎました。',
    )
    expect(renderToStaticMarkup(<RunPromise promise={promise} />)).not.toContain('今日が締切です。')
  })
})
