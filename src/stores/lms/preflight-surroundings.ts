import { createProbe } from '#tracking/lms/connection.ts'
import type { Finding } from './preflight-findings.ts'

/** How much of the screen the course gets, and who scrolls around it. */
export interface Room {
  width: number
  height: number
  isFramed: boolean
  /** A page around this one, or a part of it, scrolls as well. */
  scrollsAround: boolean
  /** A page around this one is of another origin and cannot be looked into. */
  isHidden: boolean
}

/** Measures the window and what is around it. */
export function measureFrame(window: Window): Room {
  const { innerWidth: width, innerHeight: height } = window
  let at: Window = window
  let scrollsAround = false
  try {
    while (at.parent !== at) {
      for (let around = at.frameElement?.parentElement; around; around = around.parentElement)
        scrollsAround ||= doesScroll(around)
      at = at.parent
      // Throws for another origin, whose frame element is null as well.
      void at.document
    }
    return { width, height, isFramed: window.parent !== window, scrollsAround, isHidden: false }
  } catch {
    return { width, height, isFramed: true, scrollsAround, isHidden: true }
  }
}

function doesScroll(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  const isRoot = element === element.ownerDocument.scrollingElement
  const mayScroll = isRoot
    ? !['hidden', 'clip'].includes(style?.overflowY ?? '')
    : ['auto', 'scroll'].includes(style?.overflowY ?? '')
  return mayScroll && element.scrollHeight > element.clientHeight + 1
}

/** Says whether the course has room, and one scroll bar alone. */
export function describeFrame(room: Room): Finding[] {
  const { width, height, isFramed, scrollsAround, isHidden } = room
  const isSmall = width < 320 || height < 400
  return [
    {
      check: 'Size',
      sign: isSmall ? 'doubtful' : 'good',
      text:
        `${width} × ${height} pixels, ${isFramed ? 'in a frame' : 'in a window of its own'}.` +
        (isSmall ? ' That is little: let the course open in a window of its own.' : ''),
    },
    {
      check: 'Scrolling',
      sign: scrollsAround ? 'doubtful' : 'good',
      text: scrollsAround
        ? 'The page around the course scrolls too, so there may be two scroll bars.'
        : isHidden
          ? 'Nothing that can be seen around the course scrolls; a page of another address cannot be looked into.'
          : 'Nothing around the course scrolls.',
    },
  ]
}

/** Tries whether the browser keeps what an outage would leave unsent. */
export async function checkStorage(window: Window, namespace: string): Promise<Finding[]> {
  const key = `${namespace}:preflight`
  const works: [string, boolean][] = [
    ['localStorage', keeps(() => window.localStorage, key)],
    ['sessionStorage', keeps(() => window.sessionStorage, key)],
    ['IndexedDB', await opensDatabase(key)],
  ]
  return works.map(([check, isKept]) => ({
    check,
    sign: isKept ? 'good' : 'doubtful',
    text: isKept
      ? 'The browser keeps what is written.'
      : 'The browser keeps nothing here. The course works without it, but what is done while the network is down may be lost.',
  }))
}

function keeps(storage: () => Storage, key: string): boolean {
  try {
    storage().setItem(key, 'kept')
    const isKept = storage().getItem(key) === 'kept'
    storage().removeItem(key)
    return isKept
  } catch {
    return false
  }
}

const msToOpen = 3000

function opensDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), msToOpen)
    try {
      const request = indexedDB.open(name, 1)
      request.onerror = () => resolve(false)
      request.onsuccess = () => {
        request.result.close()
        indexedDB.deleteDatabase(name)
        resolve(true)
      }
    } catch {
      resolve(false)
    }
  })
}

/** Fetches a small file of the package: is the network there, and what time is it at the server? */
export async function checkServer(
  address: string,
  now: () => number = Date.now,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<Finding[]> {
  const isConnected = await createProbe(address, fetch)()
  const network: Finding = isConnected
    ? { check: 'Network', sign: 'good', text: 'A file of the package could be fetched anew.' }
    : {
        check: 'Network',
        sign: 'bad',
        text: 'course.json of the package could not be fetched, so the course will take the network for down and hold back what it saves.',
      }
  return [network, isConnected ? await checkClock(address, now, fetch) : untold]
}

const untold: Finding = {
  check: 'Clock',
  sign: 'doubtful',
  text: 'The server does not tell its time.',
}

/** What a wrong clock spoils: the times of answers, and when a review is due. */
const mostSecondsOff = 300

async function checkClock(
  address: string,
  now: () => number,
  fetch: typeof globalThis.fetch,
): Promise<Finding> {
  try {
    const reply = await fetch(`${address}?${now().toString(36)}.clock`, { cache: 'no-store' })
    const there = Date.parse(reply.headers.get('Date') ?? '')
    if (Number.isNaN(there)) return untold
    const off = Math.round((now() - there) / 1000)
    const isRight = Math.abs(off) <= mostSecondsOff
    const text =
      Math.abs(off) <= 2
        ? 'This computer and the server agree.'
        : `This computer is ${Math.abs(off)} seconds ${off > 0 ? 'ahead of' : 'behind'} the server.`
    return { check: 'Clock', sign: isRight ? 'good' : 'doubtful', text }
  } catch {
    return untold
  }
}
