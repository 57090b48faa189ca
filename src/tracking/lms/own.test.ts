import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type FakeBrowser, freshBrowser } from '#tracking/browser/fake-browser.ts'
import { sheet } from './keeper.fixture.ts'
import { isOwn, openOwn } from './own.ts'

let browser: FakeBrowser

beforeEach(() => {
  browser = freshBrowser()
})
afterEach(() => vi.unstubAllGlobals())

test('D-4: private sheets and the name on a record are their owner’s alone', () => {
  const ids = [
    'self-assessment-1',
    'colleague-below',
    'reflection-SC2',
    'record',
    'plan',
    'learner',
  ]
  expect(ids.filter((id) => isOwn({ kind: 'sheet', id }))).toEqual(ids.slice(0, 4))
  expect(isOwn({ kind: 'question', id: 'record' })).toBe(false)
})

test('F26: they are kept in the browser for the learner whose they are, and no other', async () => {
  await openOwn('boats', 'ann').save(sheet('record', 'Ann'))
  expect((await openOwn('boats', 'ann').load()).entries).toMatchObject([{ id: 'record' }])
  expect((await openOwn('boats', 'ben').load()).entries).toEqual([])
  expect([...browser.storage.keys()].join()).not.toContain('ann')
})

test('F26: they are not kept where the LMS does not say who learns', async () => {
  const own = openOwn('boats', '')
  await expect(own.save(sheet('record', 'Ann'))).rejects.toMatchObject({ safety: 'nowhere' })
  expect((await own.load()).entries).toEqual([])
  expect(browser.storage.size).toBe(0)
})
