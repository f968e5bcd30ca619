// What every page has to pass: axe finds nothing, and nothing is wider than the window.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Of the whole page, or of what is within a selector. A page that is just being drawn anew may be without its title for a moment: what is wrong stays wrong. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  await expect(async () => {
    const axe = new AxeBuilder({ page })
    const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
    expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`)).toEqual([])
  }).toPass({ timeout: 10_000 })
}

export async function expectFits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth), `${page.url()} is wider than the window`).toBeLessThanOrEqual(0)
}
