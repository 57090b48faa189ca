import type { BrowserKeeper } from '#tracking/browser/keeper.ts'
import type { Tracker } from '#tracking/tracker.ts'
import { whenReady } from './progress.ts'

/** Resolves with the keeper of this browser; with nothing where another one, or none, is at work. */
export async function ownKeeper(): Promise<BrowserKeeper | undefined> {
  const keeper = await whenReady().catch(() => undefined)
  return keeper && isBrowserKeeper(keeper) ? keeper : undefined
}

function isBrowserKeeper(keeper: Tracker): keeper is BrowserKeeper {
  return 'copies' in keeper
}
