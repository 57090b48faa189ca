import { afterEach, expect, test, vi } from 'vitest'
import { describeOffline, removeOffline } from './stored-course.ts'

afterEach(() => vi.unstubAllGlobals())

/** A browser with a page of the course at /a/lessons/, and a worker that answers so. */
function browse({ answer, edition }: { answer?: object; edition?: string }) {
  const names = ['c /a/ v1', 'c /a/ v0', 'c / v1', 'other']
  const unregister = vi.fn(async () => true)
  const postMessage = (_word: string, [port]: MessagePort[]) => port?.postMessage(answer)
  const registration = { scope: 'https://example.org/a/', active: { postMessage }, unregister }
  const caches = {
    keys: async () => [...names],
    delete: async (name: string) => names.splice(names.indexOf(name), 1).length > 0,
  }
  vi.stubGlobal('window', { caches })
  vi.stubGlobal('caches', caches)
  vi.stubGlobal('isSecureContext', true)
  vi.stubGlobal('document', {
    baseURI: 'https://example.org/a/lessons/one.html',
    documentElement: { dataset: { course: 'c', root: '../', ...(edition && { edition }) } },
  })
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } })
  return { names, unregister }
}

test('says what is stored, by the worker’s own count', async () => {
  browse({ answer: { version: 'v1', bytes: 5, isWhole: true } })
  expect(await describeOffline()).toEqual({ kind: 'stored', version: 'v1', bytes: 5 })
})

test('a course that is stored in part, or whose worker says nothing known, is not stored', async () => {
  browse({ answer: { version: 'v1', bytes: 5, isWhole: false } })
  expect(await describeOffline()).toEqual({ kind: 'not-stored' })
})

test('other editions are never stored', async () => {
  browse({ edition: 'scorm12' })
  expect(await describeOffline()).toEqual({ kind: 'never' })
})

test('removing takes the worker and the caches of this course at this address, and no others', async () => {
  const { names, unregister } = browse({})
  await removeOffline()
  expect(names).toEqual(['c / v1', 'other'])
  expect(unregister).toHaveBeenCalledOnce()
})
