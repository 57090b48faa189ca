/** Words what is said of a thing, or of all that is in a part. It runs inside the page (see listen-in-page.ts). */
import type { Virtual } from '@guidepup/virtual-screen-reader'
import { wordsIn } from './regions.ts'

declare const guidepup: { Virtual: typeof Virtual }

/** What is said of one thing. */
export interface Phrase {
  words: string
  /** Its role; '' for text. */
  role: string
  /** True where its end is said, not its beginning. */
  isEnd: boolean
  /** The number of the block of text that it stands in. */
  block: number
}

/** Gives what the virtual screen reader says of one element. */
export async function phraseOf(element: Element | null): Promise<string> {
  if (!element || element === document.body) return ''
  const container = element.matches('[type=radio]')
    ? (element.closest('form, fieldset') ?? element)
    : element
  const reader = new guidepup.Virtual()
  let hear: ((event: { target: Element }) => Promise<void>) | undefined
  // The reader's own way to go to an element is to be told of its focus.
  container.addEventListener = (type: string, act: unknown) => {
    if (type === 'focusin') hear = act as typeof hear
  }
  await reader.start({ container, window: {} })
  Reflect.deleteProperty(container, 'addEventListener')
  if (container !== element) await hear?.({ target: element })
  const phrase = await reader.lastSpokenPhrase()
  await reader.stop()
  return element.matches('p, li, div') ? wordsIn(element) : mended(element, phrase)
}

/** Says what the reader leaves out or says otherwise than browsers do. */
function mended(node: Node | null, phrase: string): string {
  if (node instanceof Text && node.parentElement?.matches('summary'))
    return mended(node.parentElement, phrase)
  if (node instanceof HTMLElement && node.matches('summary')) {
    const isOpen = node.parentElement?.hasAttribute('open')
    return `disclosure, ${wordsIn(node)}, ${isOpen ? 'expanded' : 'not expanded'}`
  }
  if (node instanceof HTMLSelectElement) {
    const chosen = [...node.selectedOptions].map(({ label }) => label).join()
    const named = phrase.replace(`, ${node.value},`, ',')
    return `${named.replace(', has popup listbox, not expanded', '')}, ${chosen}`
  }
  // The reader looks at the attribute, which does not follow what somebody chooses.
  if (node instanceof HTMLInputElement && ['radio', 'checkbox'].includes(node.type))
    return phrase.replace(/, (not )?checked/, node.checked ? ', checked' : ', not checked')
  if (node instanceof HTMLInputElement && node.type === 'date') return `date field, ${phrase}`
  if (node instanceof HTMLInputElement && node.type === 'file')
    return `file button, ${phrase.replace('C:\\fakepath\\', '')}`
  if (node instanceof HTMLTextAreaElement && node.value) return `${phrase}, “${node.value}”`
  if (node instanceof HTMLButtonElement && node.value) return phrase.replace(`, ${node.value}`, '')
  const popover = node instanceof HTMLButtonElement ? node.popoverTargetElement : null
  if (!popover) return phrase
  return `${phrase}, ${popover.matches(':popover-open') ? 'expanded' : 'not expanded'}`
}

/** Reads a part of the page from its start to its end, as somebody does with the arrow keys. */
export async function readThrough(container: Element | null): Promise<Phrase[]> {
  if (!container) throw new Error('There is nothing to read.')
  const reader = new guidepup.Virtual()
  await reader.start({ container, window: {} })
  const phrases: Phrase[] = []
  const blocks: Element[] = []
  let node = reader.activeNode
  const first = node
  for (let lines = 0; lines < 4000 && node; lines += 1) {
    const words = await reader.lastSpokenPhrase()
    const isEnd = /^end( of |, )/.test(words) && !(node instanceof Text)
    // After the last thing the reader begins again.
    if (lines > 0 && node === first && !isEnd) break
    if (!isSilent(node)) phrases.push(phraseAt(node, words, isEnd, blocks))
    await reader.next()
    node = reader.activeNode
  }
  await reader.stop()
  return phrases
}

function phraseAt(node: Node, words: string, isEnd: boolean, blocks: Element[]): Phrase {
  let around = node instanceof Element ? node : node.parentElement
  while (around && getComputedStyle(around).display.startsWith('inline'))
    around = around.parentElement
  const known = around ? blocks.indexOf(around) : -1
  const block = known >= 0 ? known : blocks.push(around ?? document.body) - 1
  const said = isEnd ? words.replace(/^end( of |, )/, '') : mended(node, words)
  const isText = node instanceof Text && !said.startsWith('disclosure, ')
  return { words: said, role: isText ? '' : (said.split(', ')[0] ?? ''), isEnd, block }
}

/** What a reader skips: what is not drawn, the parts of a picture, words that were a name already. */
function isSilent(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement
  if (!element?.checkVisibility() || element.matches('option, details, legend, label')) return true
  const picture = element.closest('[role=img]')
  if (picture && picture !== node) return true
  return (
    node instanceof Text &&
    element.closest('label, legend, button, a, caption, th, td, h1, h2, h3, h4, h5, h6') !== null
  )
}

/** What a world needs to word things. */
export const wording = [phraseOf, mended, readThrough, phraseAt, isSilent]
