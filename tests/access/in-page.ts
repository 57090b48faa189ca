// What stands here runs in a page of the course, so each function may use nothing outside itself.

/** Lists what can be pressed and is smaller than so many pixels; a link in a sentence may be. */
export function findSmall(least: { wide: number; high: number; except: string[] }): string[] {
  const { wide, high, except } = least
  const pressable =
    'a[href], button, summary, select, textarea, input:not([type="hidden"]), [role="button"], [tabindex="0"]'
  const isSeen = (one: Element) =>
    one.checkVisibility({ visibilityProperty: true }) && !one.closest('.skip, svg')
  const isInSentence = (one: Element) => {
    const block = one.closest('p, li, td, th, dd, dt, figcaption, blockquote, label, legend')
    const isInline = getComputedStyle(one).display.startsWith('inline')
    // biome-ignore lint/performance/useDomNodeTextContent: what is hidden in it stands beside nothing.
    const shown = block instanceof HTMLElement ? block.innerText : ''
    return isInline && /\w/.test(shown.replace(one.textContent ?? '', ''))
  }
  const boxes = (one: Element) => {
    const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : []
    return [one, ...labels.filter((label) => label.contains(one))].map((each) =>
      each.getBoundingClientRect(),
    )
  }
  return [...document.querySelectorAll(pressable)]
    .filter((one) => isSeen(one) && !isInSentence(one) && !except.some((is) => one.matches(is)))
    .flatMap((one) => {
      const all = boxes(one)
      const width = Math.max(...all.map((box) => box.width))
      const height = Math.max(...all.map((box) => box.height))
      // Half a pixel is how browsers round.
      if (width + 0.5 >= wide && height + 0.5 >= high) return []
      const name = `${one.localName}${[...one.classList].map((part) => `.${part}`).join('')}`
      const words = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30)
      return `${name} in ${one.parentElement?.className || one.parentElement?.localName} “${words}”: ${Math.round(width)} × ${Math.round(height)}`
    })
}

/** Lists what sticks out of the page at its side and is in no region that can be scrolled by keys. */
export function findSideways(): string[] {
  const room = document.documentElement.clientWidth
  const isInRegion = (one: Element) => {
    for (let at = one.parentElement; at; at = at.parentElement) {
      const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowX)
      const isNamed = at.hasAttribute('aria-label') || at.hasAttribute('aria-labelledby')
      if (scrolls && at.getAttribute('tabindex') === '0' && isNamed) return true
      if (/hidden|clip/.test(getComputedStyle(at).overflowX) && at !== document.body) return true
    }
    return false
  }
  const found = document.documentElement.scrollWidth > innerWidth ? ['the page scrolls'] : []
  for (const one of document.body.querySelectorAll('*')) {
    if (!one.checkVisibility() || one.closest('.visually-hidden, .skip, .stage *, svg svg'))
      continue
    const { left, right, width } = one.getBoundingClientRect()
    if (width === 0 || (left > -1 && right < room + 1) || isInRegion(one)) continue
    found.push(
      `${one.localName}.${one.getAttribute('class')} “${one.textContent?.trim().slice(0, 30)}”`,
    )
  }
  return found
}

/** Lists elements whose words are cut off, or leave the box that is drawn around them. */
export function findCut(): string[] {
  const isHiding = (style: CSSStyleDeclaration, way: 'X' | 'Y') =>
    /hidden|clip/.test(style[`overflow${way}`])
  const found: string[] = []
  for (const one of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!one.checkVisibility() || one.closest('svg, .visually-hidden, .skip, .stage')) continue
    const style = getComputedStyle(one)
    if (style.display === 'inline' || one.localName === 'select') continue
    // Meant for ears alone, as .visually-hidden is.
    if (style.clipPath === 'inset(50%)') continue
    const isDrawn = style.borderTopStyle !== 'none' || one.matches('button, .button')
    const isAuto = (way: 'X' | 'Y') => /auto|scroll/.test(style[`overflow${way}`])
    const wide = one.scrollWidth - one.clientWidth > 1 && one.clientWidth > 0
    const high = one.scrollHeight - one.clientHeight > 2 && one.clientHeight > 0
    const isCut =
      (wide && (isHiding(style, 'X') || (isDrawn && !isAuto('X')))) ||
      (high && (isHiding(style, 'Y') || (isDrawn && !isAuto('Y'))))
    if (!isCut || /^(INPUT|TEXTAREA)$/.test(one.tagName)) continue
    found.push(`${one.localName}.${one.className} “${one.textContent?.trim().slice(0, 30)}”`)
  }
  return found
}

/**
 * Lists lines of text that lie over one another; the stage and what is cut out as cards are
 * pictures. A drawing says in words below it what it shows, for whoever needs more room between letters.
 */
export function findOverlaps(isWithDrawings: boolean): string[] {
  const pictures = `.visually-hidden, .skip, script, style, option, .stage${isWithDrawings ? '' : ', svg'}`
  interface Line {
    words: string
    node: Node
    layer: Element | null
    box: DOMRect
  }
  const lines: Line[] = []
  /** What lies beyond the edge of a region that scrolls is not seen. */
  const seenOf = (one: Element): [number, number] => {
    for (let at: Element | null = one; at && at !== document.body; at = at.parentElement)
      if (getComputedStyle(at).overflowY !== 'visible') {
        const { top, bottom } = at.getBoundingClientRect()
        return [top, bottom]
      }
    return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!node.textContent?.trim() || !parent?.checkVisibility({ visibilityProperty: true }))
      continue
    if (parent.closest(pictures)) continue
    range.selectNodeContents(node)
    const [top, bottom] = seenOf(parent)
    for (const box of range.getClientRects())
      if (box.width > 2 && box.height > 2 && box.bottom > top && box.top < bottom) {
        const layer = parent.closest('dialog, :popover-open')
        lines.push({ words: node.textContent.trim().slice(0, 30), node, layer, box })
      }
  }
  lines.sort((one, other) => one.box.top - other.box.top)
  const found: string[] = []
  for (const [at, { words, node, layer, box }] of lines.entries())
    for (const other of lines.slice(at + 1)) {
      if (other.box.top > box.bottom) break
      if (other.layer !== layer) continue
      // A box of text is higher than its letters, and boxes of neighbouring lines may touch.
      const down = Math.min(box.bottom, other.box.bottom) - other.box.top
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      if (other.node !== node && across > 2 && down > Math.min(box.height, other.box.height) * 0.4)
        found.push(`“${words}” and “${other.words}”`)
    }
  return found
}
