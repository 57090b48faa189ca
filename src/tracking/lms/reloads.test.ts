import { expect, test } from 'vitest'
import { noticeReloads } from './reloads.ts'

/** A window that fires what it is told, and a clock that is turned by hand. */
function watched(hasNavigation = true) {
  let time = 10_000
  const acts = new Map<string, (event: never) => void>()
  const addEventListener = (kind: string, act: (event: never) => void) => void acts.set(kind, act)
  const reloads = noticeReloads(() => time)
  reloads.watch({ addEventListener, ...(hasNavigation && { navigation: { addEventListener } }) })
  return {
    reloads,
    wait: (ms: number) => {
      time += ms
    },
    press: (key: string, held: object = {}) => acts.get('keydown')?.({ key, ...held } as never),
    navigate: (navigationType: string) => acts.get('navigate')?.({ navigationType } as never),
  }
}

test.each([
  ['F5', {}],
  ['F5', { ctrlKey: true }],
  ['r', { ctrlKey: true }],
  ['R', { metaKey: true, shiftKey: true }],
])('C-4: a page is loaded again by %s %o', (key, held) => {
  const { reloads, press, wait } = watched()
  expect(reloads.isUnderWay()).toBe(false)
  press(key, held)
  expect(reloads.isUnderWay()).toBe(true)
  wait(3000)
  expect(reloads.isUnderWay()).toBe(false)
})

test('C-4: a page is loaded again by a script', () => {
  const { reloads, navigate } = watched()
  navigate('push')
  expect(reloads.isUnderWay()).toBe(false)
  navigate('reload')
  expect(reloads.isUnderWay()).toBe(true)
})

test('C-11: no other key, and no other navigation, passes for it', () => {
  const { reloads, press } = watched(false)
  for (const [key, held] of [
    ['r', {}],
    ['w', { ctrlKey: true }],
    ['F4', { altKey: true }],
  ] as const)
    press(key, held)
  expect(reloads.isUnderWay()).toBe(false)
})
