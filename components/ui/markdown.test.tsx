import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown } from './markdown'

const html = (text: string) => renderToStaticMarkup(<Markdown text={text} />)

describe('R-SITE-3 text files', () => {
  it('shows raw HTML as text', () => {
    expect(html('<script>alert(1)</script>')).not.toContain('<script')
    expect(html('文の<b onclick="x()">途中</b>')).not.toContain('<b')
    expect(html('文の<b>途中</b>')).toContain('&lt;b&gt;')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'http://plain.example'])(
    'makes no link of %s',
    (href) => {
      expect(html(`[押す](${href})`)).not.toContain('href')
      expect(html(`[押す](${href})`)).toContain('押す')
    },
  )

  it('makes links to pages of the portal', () => {
    expect(html('[FAQ](/faq)')).toMatch(/<a href="\/faq"[^>]*>FAQ<\/a>/)
  })

  it('begins headings at level 2, with a place to link to', () => {
    expect(html('# 大')).toContain('<h2 id="大"')
    expect(html('### 小')).toContain('<h3 id="小"')
  })

  it('makes a button of a line that is one bold link', () => {
    expect(html('**[申請はこちら](/applications/new)**')).toContain('bg-key-900')
    expect(html('文と**[申請はこちら](/applications/new)**')).not.toContain('bg-key-900')
  })

  it('keeps names and rare characters as they are', () => {
    expect(html('髙﨑𠮷辻󠄀 & <')).toContain('髙﨑𠮷辻󠄀 &amp; &lt;')
  })
})
