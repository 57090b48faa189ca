/**
 * What runs inside the page, in a world of its own: no script of the course sees it, and it sees
 * only the document. Each function is carried over as text, so it uses the others and nothing else.
 */
import { type Phrase, phraseOf, readThrough, wording } from './phrases.ts'
import { hearing, listenToRegions, wordsIn } from './regions.ts'

/** One thing that happened, in order: what a region said, or where the focus went. */
type Heard = { said: string } | { focused: Element }

/** A listener in a page. */
export interface Listener {
  /** Waits for the page to draw, and gives what was spoken since the last time. */
  take: () => Promise<string[]>
  /** Gives what was spoken since the last take, and keeps it. */
  peek: () => string[]
  /** Reads one part from its start to its end. */
  read: (selector: string) => Promise<Phrase[]>
}

/** Listens to a whole document: to its live regions, and to where the focus goes. */
async function listen(): Promise<Listener> {
  const heard: Heard[] = []
  await listenToRegions((said) => heard.push({ said }))
  let at = document.activeElement
  let around = placesAround(at)
  let last = await phraseOf(at)
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) heard.push({ focused: target })
  })
  return {
    peek: () => heard.map((one) => ('said' in one ? one.said : `focus: ${wordsIn(one.focused)}`)),
    read: (selector) => readThrough(document.querySelector(selector)),
    async take() {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
      const spoken: string[] = []
      const now = heard.splice(0)
      const stops = now.filter((one) => 'focused' in one && one.focused.isConnected)
      for (const one of now) {
        if ('said' in one) spoken.push(one.said)
        else if (one === stops.at(-1)) {
          const places = placesAround(one.focused)
          for (const place of [...places.filter((place) => !around.includes(place)), one.focused])
            spoken.push(await phraseOf(place))
          at = one.focused
          around = places
        }
      }
      const phrase = await phraseOf(document.activeElement)
      if (document.activeElement === document.body && at !== document.body) {
        spoken.push('(the focus is lost)')
        at = document.body
      } else if (stops.length === 0 && phrase !== last) spoken.push(phrase)
      last = phrase
      return spoken.filter((one) => one !== '')
    },
  }
}

/** Lists the groups, regions and dialogs around a place, which are said on coming into them. */
function placesAround(target: Element | null): Element[] {
  const places =
    'fieldset, dialog, section[aria-label], section[aria-labelledby], nav, table, [role=group], [role=dialog], [role=region], [role=radiogroup]'
  const around: Element[] = []
  let place = target?.parentElement?.closest(places)
  while (place) {
    around.unshift(place)
    place = place.parentElement?.closest(places)
  }
  return around
}

/** The script that makes a world a listener. */
export const listenerSource = `var listening = (() => {
${[listen, placesAround, ...wording, ...hearing].join('\n')}
return listen() })()`
