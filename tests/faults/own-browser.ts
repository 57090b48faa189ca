import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, test } from '@playwright/test'

interface Wish {
  /** Settings of the profile, as Chromium writes them in its file "Preferences". */
  preferences?: Record<string, unknown>
  /** Lets pages be put away whole and brought back (bfcache), which Playwright switches off. */
  withBackForwardCache?: boolean
}

/** Runs work in a browser with a profile of its own, for what a context cannot be asked for. */
export async function inOwnBrowser(wish: Wish, work: (context: BrowserContext) => Promise<void>) {
  const profile = await mkdtemp(join(tmpdir(), 'profile-'))
  if (wish.preferences) {
    await mkdir(join(profile, 'Default'))
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(wish.preferences))
  }
  const { launchOptions = {}, baseURL } = test.info().project.use
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...(baseURL && { baseURL }),
    ...(wish.withBackForwardCache && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  })
  try {
    await work(context)
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
}
