import { expect, type Page, test } from '@playwright/test'
import { field, newInsurer, press, signInAs } from '@/e2e/steps/insurer-notices'

/** What an input method says while kana are typed and turned into kanji. */
async function typeByInputMethod(page: Page, label: string, reading: string, kanji: string): Promise<void> {
  await field(page, label).evaluate(
    (input: HTMLInputElement, { reading, kanji }) => {
      const say = (type: string, data: string) =>
        input.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }))
      input.focus()
      say('compositionstart', '')
      for (let length = 1; length <= reading.length; length++)
        say('compositionupdate', reading.slice(0, length))
      say('compositionupdate', kanji)
      input.value += kanji
      say('compositionend', kanji)
    },
    { reading, kanji },
  )
}

test('R-INS-3 フリガナ is proposed from what was typed, and stays as the person changed it', async ({
  page,
}) => {
  await signInAs(page, await newInsurer())
  await page.goto('/notices/new?kind=introduction')
  await typeByInputMethod(page, '代表者名', 'たかさき', '髙﨑')
  await typeByInputMethod(page, '代表者名', 'よしこ', '𠮷子')
  await expect(field(page, '代表者名')).toHaveValue('髙﨑𠮷子')
  await expect(field(page, '代表者名のフリガナ')).toHaveValue('タカサキヨシコ')

  await field(page, '代表者名のフリガナ').fill('コウザキ　ヨシコ')
  await typeByInputMethod(page, '代表者名', 'みほん', '見本')
  await expect(field(page, '代表者名のフリガナ')).toHaveValue('コウザキ　ヨシコ')

  await typeByInputMethod(page, '名称', 'しぶ', '支部')
  await expect(field(page, '名称のフリガナ')).toHaveValue('シケンケンコウホケンクミアイ')
  await press(page, '下書きを保存する')
  await expect(field(page, '代表者名のフリガナ')).toHaveValue('コウザキ　ヨシコ')
})
