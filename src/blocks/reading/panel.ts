import { type Reading, type ReadingName, readingNames } from '#core/reading/reading.ts'
import { chooseReading, shownReading } from '#stores/reading.ts'
import looks from './reading.css?inline'
import { choiceWords, said } from './words.ts'

/** Opens the panel beside its button, which has it from then on. */
export function openPanel(button: HTMLButtonElement) {
  // Pressed twice before the panel was there.
  if (button.popoverTargetElement) return
  dress()
  const panel = createPanel()
  button.after(panel)
  button.popoverTargetElement = panel
  panel.showPopover({ source: button })
}

/** Gives the panel its looks, which no page carries until somebody wants it. */
function dress() {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(looks)
  document.adoptedStyleSheets.push(sheet)
}

function createPanel(): HTMLElement {
  const panel = make('div', { className: 'reading', popover: 'auto', role: 'dialog' })
  panel.ariaLabel = 'Display'
  const status = make('p', { className: 'reading__said', role: 'status' })
  const usual = make('button', { type: 'button', className: 'button' }, 'Back to the usual')
  const close = make('button', { type: 'button', className: 'button' }, 'Close')
  const acts = make('div', { className: 'reading__acts' }, usual, close)
  panel.append(...readingNames.map(createChoice), status, acts)
  const look = () => markShown(panel)
  panel.addEventListener('beforetoggle', ({ newState }) => {
    if (newState !== 'open') return
    status.textContent = ''
    look()
  })
  panel.addEventListener('change', () => void choose(readChosen(panel), status))
  panel.addEventListener('focusout', ({ relatedTarget }) => {
    // Whatever has the focus is never under the panel (WCAG 2.2, 2.4.11).
    if (relatedTarget instanceof Node && !panel.contains(relatedTarget)) panel.hidePopover()
  })
  usual.addEventListener('click', () => {
    void choose({}, status, said.usual)
    look()
  })
  close.addEventListener('click', () => panel.hidePopover())
  // Another tab has chosen; the head of the page has heard of it first.
  addEventListener('storage', look)
  return panel
}

function createChoice(name: ReadingName): HTMLElement {
  const { legend, choices } = choiceWords[name]
  const group = make('fieldset', {}, make('legend', {}, legend))
  const row = make('div', { className: 'reading__choices' })
  for (const [value, words] of choices) {
    const radio = make('input', { type: 'radio', name: `reading-${name}`, value })
    row.append(make('label', { className: 'reading__choice' }, radio, words))
  }
  group.append(row)
  return group
}

function radiosOf(panel: HTMLElement, name: ReadingName): HTMLInputElement[] {
  return [...panel.querySelectorAll<HTMLInputElement>(`[name="reading-${name}"]`)]
}

/** Marks what the page shows; the first group has the focus when the panel opens. */
function markShown(panel: HTMLElement) {
  const shown = shownReading()
  for (const name of readingNames)
    for (const radio of radiosOf(panel, name)) {
      radio.checked = radio.value === (shown[name] ?? '')
      radio.autofocus = radio.checked && name === readingNames[0]
    }
}

function readChosen(panel: HTMLElement): Reading {
  const words = readingNames.map((name) => [
    name,
    radiosOf(panel, name).find(({ checked }) => checked)?.value,
  ])
  return Object.fromEntries(words.filter(([, word]) => word))
}

async function choose(reading: Reading, status: HTMLElement, done = '') {
  const isKept = chooseReading(reading)
  status.textContent = isKept ? done : said.notKept
  if (!reading.face) return
  const faces = [...document.fonts].filter(({ family }) => /^"?Legible"?$/.test(family))
  const loads = await Promise.allSettled(faces.map((face) => face.load()))
  if (loads.some(({ status }) => status === 'rejected')) status.textContent = said.noFace
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  facts: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), facts)
  element.append(...children)
  return element
}
