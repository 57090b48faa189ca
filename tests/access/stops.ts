// What stands here runs in a page of the course, so each function may use nothing outside itself.

/** Where the focus was after a key, and what could be seen of it. */
export interface Stop {
  /** Which it is among all that were met; buttons of one radio group are one. */
  name: string
  says: string
  region: number
  /** Where it lies on the page, whatever was scrolled. */
  box: { left: number; top: number; right: number; bottom: number }
  isInView: boolean
  isCovered: boolean
  /** True where the document has it before the stop that it comes after. */
  isTooLate: boolean
  /** The contrast of its indicator to what is around; none without one of two pixels. */
  contrast: number
}

/** What a page remembers of a walk. */
export interface Walk {
  stops: (Stop | undefined)[]
  /** Everything that Tab should reach. */
  expected: Pick<Stop, 'name' | 'says' | 'region' | 'box'>[]
}

type Walked = typeof globalThis & { walk: Walk; see: Record<string, (one: Element) => unknown> }

/** Teaches a page to say what an element is and where it lies. */
export function teachPlaces() {
  const met: Element[] = []
  const numberOf = (one: Element | null) => {
    if (one && !met.includes(one)) met.push(one)
    return one ? met.indexOf(one) : -1
  }
  const boxOf = (one: Element) => {
    const label = one.matches('input') ? one.closest('label') : null
    return (label ?? one).getBoundingClientRect()
  }
  const placeOf = (one: Element) => {
    const { left, top, right, bottom } = boxOf(one)
    let [across, down] = [scrollX, scrollY]
    for (let at = one.parentElement; at && at !== document.documentElement; at = at.parentElement)
      if (at !== document.body) [across, down] = [across + at.scrollLeft, down + at.scrollTop]
    return { left: left + across, right: right + across, top: top + down, bottom: bottom + down }
  }
  /** What sticks or floats is a part of its own, since it lies elsewhere at each moment. */
  const regionOf = (one: Element) => {
    let at: Element | null = one
    const isRegion = (at: Element) =>
      at.matches('dialog, header, main, nav, footer, aside, [popover]') ||
      /sticky|fixed/.test(getComputedStyle(at).position)
    while (at && !isRegion(at)) at = at.parentElement
    return numberOf(at)
  }
  const describe = (one: Element) => {
    const group = one.matches('[type="radio"]') ? one.getAttribute('name') : null
    return {
      name: group === null ? `${numberOf(one)}` : `${group} of ${numberOf(one.closest('form'))}`,
      says: `${one.localName}.${one.className} “${(one.textContent ?? '').trim().slice(0, 30)}”`,
      region: regionOf(one),
      box: placeOf(one),
    }
  }
  const isBefore = (one: Element, other: Element) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) > 0
  Object.assign(window as unknown as Walked, { see: { describe, boxOf, isBefore } })
}

/** Teaches a page to say how well an element with the focus is seen. */
export function teachSight() {
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const paint = (colour: string) => {
    if (!brush) throw new Error('There is no canvas.')
    brush.clearRect(0, 0, 1, 1)
    brush.fillStyle = colour
    brush.fillRect(0, 0, 1, 1)
    return [...brush.getImageData(0, 0, 1, 1).data]
  }
  const light = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = paint(colour).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const groundOf = (one: Element | null): string => {
    for (let at = one; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at)
      if ((paint(backgroundColor)[3] ?? 0) > 250) return backgroundColor
    }
    return 'Canvas'
  }
  const contrast = (one: Element) => {
    const ringed = [one, one.closest('label')].find((each) => {
      const style = each && getComputedStyle(each)
      return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    })
    if (!ringed) return 0
    const { outlineColor, outlineOffset } = getComputedStyle(ringed)
    const ground = groundOf(parseFloat(outlineOffset) < 0 ? ringed : ringed.parentElement)
    const [dark = 0, bright = 0] = [light(outlineColor), light(ground)].sort((a, b) => a - b)
    return (bright + 0.05) / (dark + 0.05)
  }
  const inView = ({ left, top, right, bottom }: DOMRect) =>
    right > 0 && left < innerWidth && bottom > 0 && top < innerHeight
  const isCovered = (one: Element, box: DOMRect) => {
    const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)]
    const width = Math.min(innerWidth, box.right) - left
    const height = Math.min(innerHeight, box.bottom) - top
    const shares = [0.5, 0.1, 0.9].flatMap((x) =>
      x === 0.5
        ? [[x, 0.5]]
        : [
            [x, 0.1],
            [x, 0.9],
          ],
    )
    return shares.every(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(left + width * x, top + height * y)
      const own = one.closest('label') ?? one
      return !hit || !(own.contains(hit) || hit.contains(own))
    })
  }
  Object.assign((window as unknown as Walked).see, { contrast, inView, isCovered })
}

/** Notes from now on where each Tab leads, and what it should reach. */
export function startWalk() {
  const here = window as unknown as Walked & {
    see: {
      describe(one: Element): Walk['expected'][number]
      boxOf(one: Element): DOMRect
      isBefore(one: Element, other: Element): boolean
      contrast(one: Element): number
      inView(box: DOMRect): boolean
      isCovered(one: Element, box: DOMRect): boolean
    }
  }
  const whole = document.querySelector('dialog:modal') ?? document
  const isReached = (one: HTMLElement) =>
    one.tabIndex >= 0 &&
    !one.matches(':disabled') &&
    one.checkVisibility({ visibilityProperty: true }) &&
    (one.localName !== 'a' || one.hasAttribute('href'))
  const all = [...whole.querySelectorAll<HTMLElement>('*')].filter(isReached)
  here.walk = { stops: [], expected: all.map(here.see.describe) }
  let before: Element | undefined
  const note = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return
    const one = document.activeElement
    if (!one || one === document.body || one === document.documentElement) {
      here.walk.stops.push(undefined)
      return
    }
    const box = here.see.boxOf(one)
    here.walk.stops.push({
      ...here.see.describe(one),
      isInView: here.see.inView(box),
      isCovered: here.see.isCovered(one, box),
      contrast: here.see.contrast(one),
      isTooLate: before !== undefined && here.see.isBefore(before, one),
    })
    before = one
  }
  document.addEventListener('keyup', note, { capture: true })
  // So that the first Tab leads to what comes first.
  const top = whole instanceof HTMLElement ? whole : document.body
  top.tabIndex = -1
  top.focus({ preventScroll: true })
}

/** Returns what was noted so far. */
export function readWalk(): Walk {
  return (window as unknown as Walked).walk
}
