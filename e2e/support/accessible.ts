// What every page has to pass: axe finds nothing, and nothing is wider than the window.
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Of the whole page, or of what is within a selector. A page that is just being drawn anew may lack its title, and that alone, for a moment: it is looked at again once it has one. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  const look = async () => {
    // Our pages have no frames: without a second page to gather them in, it takes half the time.
    const axe = new AxeBuilder({ page }).setLegacyMode()
    const { violations } = await (within === undefined ? axe : axe.include(within)).analyze()
    return violations
  }
  let violations = await look()
  if (violations.length > 0 && violations.every(({ id }) => id === 'document-title')) {
    await expect(page).toHaveTitle(/./)
    violations = await look()
  }
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`)).toEqual([])
}

export async function expectFits(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    `${page.url()} is wider than the window`,
  ).toBeLessThanOrEqual(0)
}
