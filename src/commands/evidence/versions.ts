import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import * as z from 'zod'

/** What a result may depend on, by the name that people know it by. */
const packages: Readonly<Record<string, string>> = {
  Astro: 'astro',
  React: 'react',
  Vitest: 'vitest',
  Playwright: '@playwright/test',
  'axe-core': 'axe-core',
  Puppeteer: 'puppeteer-core',
  Selenium: 'selenium-webdriver',
  'Virtual Screen Reader': '@guidepup/virtual-screen-reader',
}

const manifest = z.object({ version: z.string() })

/** Returns the versions of Node and of the packages that are installed. */
export async function readVersions(): Promise<Record<string, string>> {
  const found = await Promise.all(
    Object.entries(packages).map(async ([name, folder]) => {
      const text = await readFile(join('node_modules', folder, 'package.json'), 'utf8').catch(
        () => undefined,
      )
      return text ? [[name, manifest.parse(JSON.parse(text)).version] as const] : []
    }),
  )
  return Object.fromEntries([['Node', process.versions.node] as const, ...found.flat()])
}

/** Starts a Chromium or Chrome for a moment and returns its version: "Chromium 156.0.7778.96". */
export async function nameChromium(executablePath: string): Promise<string> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  try {
    const browser = await chromium.launch({ executablePath, args })
    await browser.close()
    return `Chromium ${browser.version()}`
  } catch {
    // The checks themselves will say what is wrong with it.
    return 'Chromium'
  }
}
