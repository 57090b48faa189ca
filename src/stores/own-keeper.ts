import type { BrowserKeeper } from '#tracking/browser/keeper.ts'
import { type Manager, managerOf } from '#tracking/browser/manager.ts'
import type { Tracker } from '#tracking/tracker.ts'
import { whenReady } from './progress.ts'

/** Resolves with what manages the record of this browser; with nothing where another keeper, or none, is at work. */
export async function ownKeeper(): Promise<Manager | undefined> {
  const keeper = await whenReady().catch(() => undefined)
  if (keeper && isManager(keeper)) return keeper
  return keeper && isBrowserKeeper(keeper) ? managerOf(keeper) : undefined
}

function isManager(keeper: Tracker): keeper is Tracker & Manager {
  return 'describeHoldings' in keeper
}

function isBrowserKeeper(keeper: Tracker): keeper is BrowserKeeper {
  return 'copies' in keeper
}
