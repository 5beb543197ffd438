import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** R-ALL-3: axe finds nothing, there is one h1, and nothing sticks out sideways at 320 px. */
export async function expectAccessible(page: Page): Promise<void> {
  await test.step(`accessible: ${new URL(page.url()).pathname}`, async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    expect(await overflow(page, 320)).toBeLessThanOrEqual(0)
    // axe is a script of the page; the same markup is looked at in the run with scripts.
    if (test.info().project.use.javaScriptEnabled === false) return
    const { violations } = await new AxeBuilder({ page }).withTags(standards).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`)).toEqual(
      [],
    )
  })
}

async function overflow(page: Page, width: number): Promise<number> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 800 })
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  if (before) await page.setViewportSize(before)
  return wider
}
