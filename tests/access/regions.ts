/** Hears live regions. It runs inside the page (see listen-in-page.ts). */
import type { Virtual } from '@guidepup/virtual-screen-reader'

declare const guidepup: { Virtual: typeof Virtual }

/** Hears what is put into live regions: once for all that is written in one go. */
export async function listenToRegions(hear: (said: string) => void) {
  const reader = new guidepup.Virtual()
  let tell: ((records: unknown[]) => void) | undefined
  class Observer {
    constructor(callback: (records: unknown[]) => void) {
      tell = callback
    }
    observe() {}
    disconnect() {}
  }
  const MutationObserver = Observer as unknown as typeof globalThis.MutationObserver
  await reader.start({
    container: document.createElement('i'),
    window: { document, MutationObserver },
  })
  let told = 0
  const observer = new globalThis.MutationObserver(async (records) => {
    const changed = changesOf(records)
    tell?.(changed)
    const log = await reader.spokenPhraseLog()
    for (const said of log.slice(told)) hear(said)
    told = log.length
  })
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['hidden'],
  })
}

/** Gives one change for each live region: a copy of the region that holds the words to be said. */
function changesOf(records: readonly MutationRecord[]): unknown[] {
  const words = new Map<Element, string>()
  for (const record of records) {
    for (const [region, text] of wordsOf(record)) {
      const isWhole =
        region.getAttribute('aria-atomic') !== 'false' && !region.matches('[aria-live]')
      words.set(region, isWhole ? wordsIn(region) : `${words.get(region) ?? ''} ${text}`.trim())
    }
  }
  return [...words].flatMap(([region, text]) => {
    if (text === '' || !region.isConnected || !region.checkVisibility()) return []
    const copy = region.cloneNode(false) as Element
    copy.textContent = text
    return [{ type: 'childList', target: copy, addedNodes: [...copy.childNodes], removedNodes: [] }]
  })
}

/** Lists the regions that a change speaks in. What is taken away is not spoken. */
function wordsOf({ type, target, addedNodes }: MutationRecord): [Element, string][] {
  const regions =
    '[role=status], [role=alert], [role=log], output, [aria-live]:not([aria-live=off])'
  const element = target instanceof Element ? target : target.parentElement
  const region = element?.closest(regions)
  const added = type === 'childList' ? [...addedNodes] : [target]
  if (region) {
    // What was hidden and is shown counts as added; a region that is shown as a whole does not.
    if (type === 'attributes' && (target === region || element?.hasAttribute('hidden'))) return []
    const text = added.map(wordsIn).join(' ').trim()
    return text === '' ? [] : [[region, text]]
  }
  // An alert speaks when it comes; a status has to be there before its words.
  const alerts = added.flatMap((node) =>
    node instanceof Element && type === 'childList'
      ? [node, ...node.querySelectorAll('*')].filter((one) => one.matches('[role=alert]'))
      : [],
  )
  return alerts.map((alert) => [alert, wordsIn(alert)])
}

/** Gives the words of a part, with a space between blocks, without what is hidden. */
function textOf(node: Node): string {
  if (node instanceof Text) return node.data
  if (!(node instanceof Element)) return ''
  if (node.matches('[aria-hidden=true], [hidden]') || getComputedStyle(node).display === 'none')
    return ''
  const text = [...node.childNodes].map(textOf).join('')
  if (getComputedStyle(node).display.startsWith('inline')) return text
  // Between two blocks a voice makes a pause.
  return ` · ${text} · `.replace(/\s+/g, ' ').replace(/( · )+/g, ' · ')
}

/** The words of a whole region, without pauses at its edges. */
export function wordsIn(node: Node): string {
  return textOf(node)
    .replace(/\s+/g, ' ')
    .replace(/(· )+/g, '· ')
    .replace(/^[ ·]+|[ ·]+$/g, '')
}

/** What a world needs to hear live regions. */
export const hearing = [listenToRegions, changesOf, wordsOf, textOf, wordsIn]
