// Every page, for everybody who may look at it and for everybody who may not; with axe, in light and dark, at a desk and on a phone.
import { expect } from '@playwright/test'
import { expectAccessible, expectFits } from '@/e2e/support/accessible'
import { openRelease, pageOf, signIn, test } from '@/e2e/support/pages'
import { SCREENS } from '@/e2e/support/screenshots'

for (const { size, viewport, colorScheme } of SCREENS) {
  test(`axe finds nothing on any page (${size}, ${colorScheme})`, async ({ browser }) => {
    const page = await pageOf(browser, 'lead')
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(`${page.url()} ${message}`))
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await openRelease(page, 'Lighthouse 4.2.0')
    const release = new URL(page.url()).pathname
    await openRelease(page, 'Kiosks 2.7.1')
    const watched = new URL(page.url()).pathname
    await page.goto('/templates')
    const template = (await page.getByRole('link', { name: 'Lighthouse: staging release' }).getAttribute('href')) ?? ''
    await page.goto('/projects')
    const project = (await page.getByRole('link', { name: 'Lighthouse', exact: true }).getAttribute('href')) ?? ''
    for (const path of [
      '/',
      release,
      `${release}/sign-off`,
      `${watched}/monitoring`,
      `${watched}/timings`,
      `${watched}/rollback`,
      '/releases/new',
      '/templates',
      '/templates/import',
      template,
      `${template}/edit`,
      '/projects',
      project,
      '/inbox',
      '/nowhere',
    ]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      if (path === release)
        await page
          .getByRole('button', { name: /^Open details/ })
          .first()
          .click()
      if (path.endsWith('/edit')) await expect(page.getByRole('region', { name: 'Result', exact: true })).toBeVisible()
      await expectAccessible(page)
      await expectFits(page)
    }
    expect(errors).toEqual([])
  })
}

test('the sign-in page says who is who in the demo, refuses a wrong password and remembers where one was going', async ({
  page,
}) => {
  await page.goto('/templates')
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Ftemplates/)
  await expectAccessible(page)
  await expect(page.getByText('lead@example.com')).toBeVisible()
  await page.getByLabel('Email').fill('lead@example.com')
  await page.getByLabel('Password').fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Incorrect email or password.' })).toBeVisible()
  await page.getByRole('button', { name: 'Fill in Ada Lindqvist' }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/templates$/)
})

test('signing out ends the session at once', async ({ page }) => {
  await signIn(page, 'qa')
  const cookies = await page.context().cookies()
  await page.getByRole('button', { name: /Account of/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/sign-in/)
  await page.context().addCookies(cookies)
  await page.goto('/')
  await expect(page).toHaveURL(/sign-in/)
})
