import { describe, expect, test, vi } from 'vitest'
import { followPage, type Page } from './follow-page.ts'
import type { LmsKeeper } from './keeper.ts'

function followed() {
  const acts = new Map<string, (event: object) => void>()
  const listen = (kind: string, act: unknown) => void acts.set(kind, act as () => void)
  const reload = vi.fn()
  const document = { addEventListener: listen, visibilityState: 'visible' }
  const page = { addEventListener: listen, document, location: { reload } }
  const keeper = { flush: vi.fn(async () => {}), leave: vi.fn(), pause: vi.fn() }
  const isReloading = vi.fn(() => false)
  const shown: boolean[] = []
  followPage(keeper as unknown as LmsKeeper, page as unknown as Page, {
    onShown: (isShown) => shown.push(isShown),
    isReloading,
  })
  const see = (visibilityState: string) => {
    document.visibilityState = visibilityState
    acts.get('visibilitychange')?.({})
  }
  return {
    acts,
    keeper,
    isReloading,
    reload,
    shown,
    see,
    fire: (kind: string, event = {}) => acts.get(kind)?.(event),
  }
}

describe('the life of the page', () => {
  test('LC-4, F23: a hidden page saves and does not end', () => {
    const { keeper, see, shown } = followed()
    see('hidden')
    see('visible')
    expect(keeper.flush).toHaveBeenCalledTimes(1)
    expect(keeper.leave).not.toHaveBeenCalled()
    expect(shown).toEqual([false, true])
  })

  test('LC-4, F23: a page that goes for good ends the session, one that is put away does not', () => {
    const { keeper, fire } = followed()
    fire('pagehide', { persisted: true })
    expect(keeper.leave).not.toHaveBeenCalled()
    expect(keeper.flush).toHaveBeenCalledTimes(1)
    fire('pagehide', { persisted: false })
    expect(keeper.leave).toHaveBeenCalledTimes(1)
  })

  test('C-4, F28: a page that is loaded again leaves its session to the next', () => {
    const { keeper, fire, isReloading } = followed()
    isReloading.mockReturnValue(true)
    fire('pagehide', { persisted: false })
    expect(keeper.pause).toHaveBeenCalledTimes(1)
    expect(keeper.leave).not.toHaveBeenCalled()
  })

  test('LC-12, F23: a page that comes back after its session has ended is loaded anew', () => {
    const { fire, reload } = followed()
    fire('pagehide', { persisted: true })
    fire('pageshow', { persisted: true })
    expect(reload).not.toHaveBeenCalled()
    fire('pagehide', { persisted: false })
    fire('pageshow', { persisted: true })
    expect(reload).toHaveBeenCalledTimes(1)
  })

  test('F21: what waits is sent as soon as the network is back', () => {
    const { keeper, fire } = followed()
    fire('online')
    expect(keeper.flush).toHaveBeenCalledTimes(1)
  })

  test('LC-4: nothing listens to unload or beforeunload', () => {
    expect([...followed().acts.keys()].filter((kind) => /unload/.test(kind))).toEqual([])
  })
})
