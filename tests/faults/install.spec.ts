import * as z from 'zod'
import { expect, test } from './stored-site.ts'

test('the course can be installed: manifest and icons are in order', async ({
  playwright,
  launchOptions,
  server,
}) => {
  // The runner's own contexts are private windows, which never install anything.
  const context = await playwright.chromium.launchPersistentContext('', launchOptions)
  const page = await context.newPage()
  await page.goto(server.site)
  const devtools = await context.newCDPSession(page)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
  const { data = '', errors } = await devtools.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const { name, icons } = z
    .object({ name: z.string(), icons: z.array(z.object({ src: z.string(), sizes: z.string() })) })
    .parse(JSON.parse(data))
  expect(name).toBe('Lead & Manage')
  for (const { src, sizes } of icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, src)
    if (sizes !== 'any') expect(size, src).toBe(sizes)
  }
  await context.close()
})
