import { describe, expect, it } from 'vitest'
import { shownFileName } from './shown-file-name'

describe('the name of a file', () => {
  it.each([
    ['特定健診 機関届（髙﨑医院）.pdf', '特定健診 機関届（髙﨑医院）.pdf'],
    ['葛󠄀城市.png', '葛󠄀城市.png'],
    ['C:\\Users\\花子\\届.pdf', '届.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['届\u202efdp.exe', '届fdp.exe'],
    ['届\r\nSet-Cookie: a=b.pdf', '届Set-Cookie: a=b.pdf'],
    ['\u0000届\u0007.pdf', '届.pdf'],
    ['  届.pdf ', '届.pdf'],
    ['届\ud800.pdf', '届\ufffd.pdf'],
    ['', '名称のないファイル'],
    ['folder/', '名称のないファイル'],
    ['\u202e\u200f', '名称のないファイル'],
  ])('R-APP-4 %j is shown as %j', (name, shown) => {
    expect(shownFileName(name)).toBe(shown)
  })

  it('R-APP-4 keeps 255 characters and the ending', () => {
    expect(shownFileName(`${'届'.repeat(251)}.pdf`)).toBe(`${'届'.repeat(251)}.pdf`)
    expect(shownFileName(`${'𠮷'.repeat(300)}.pdf`)).toBe(`${'𠮷'.repeat(251)}.pdf`)
    expect(Array.from(shownFileName('あ'.repeat(300)))).toHaveLength(255)
  })
})
