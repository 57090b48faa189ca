// What stands here runs in a page of the course, so each function may use nothing outside itself.

/** Chooses an option and does not check it. */
export async function chooseOnly({
  id,
  option,
  isKnown,
}: {
  id: string
  option: string
  isKnown: boolean
}): Promise<void> {
  const form = document.querySelector(`form[data-question="${id}"]`)
  form?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const island = form?.closest('astro-island')
  for (let looks = 0; looks < 500 && island?.hasAttribute('ssr'); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
  const tryAgain = () =>
    [...(form?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === 'Try again',
    )
  for (let looks = 0; looks < 100 && isKnown && !tryAgain(); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
  tryAgain()?.click()
  form?.querySelector<HTMLInputElement>(`input[value="${option}"]`)?.click()
}

/** Presses one of the buttons that a story offers now. @param chance from 0 up to 1. */
export async function moveStory(chance: number): Promise<void> {
  const story = document.querySelector('.scenario')
  story?.scrollIntoView({ behavior: 'instant' })
  const island = story?.closest('astro-island')
  for (let looks = 0; looks < 500 && island?.hasAttribute('ssr'); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
  const find = (selector: string) => [
    ...(document.querySelector('.scenario')?.querySelectorAll<HTMLElement>(selector) ?? []),
  ]
  const onwards = find('.scenario__choices button, .scenario__consequence .button--main')
  const back = find('.scenario__acts button')
  const offered = onwards.length > 0 && chance < 0.9 ? onwards : back
  ;(offered[Math.floor(chance * 7919) % offered.length] ?? onwards[0])?.click()
}

/** Types into a field of a form that is kept as it is filled in. */
export async function fillField({ name, value }: { name: string; value: string }): Promise<void> {
  const field = document.querySelector<HTMLInputElement>(`[name="${name}"]`)
  field?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const island = field?.closest('astro-island')
  for (let looks = 0; looks < 500 && island?.hasAttribute('ssr'); looks += 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
  if (!field) return
  field.value = value
  for (const act of ['input', 'change']) field.dispatchEvent(new Event(act, { bubbles: true }))
}

/** What came of a review: no card was due, one was rated, or a question was answered. */
type Reviewed =
  | { kind: 'none' }
  | { kind: 'rated' }
  | { kind: 'answered'; id: string; option: string }

/** Reviews one card. @param chance from 0 up to 1. */
export async function reviewOne(chance: number): Promise<Reviewed> {
  const find = (words: RegExp) =>
    [...document.querySelectorAll<HTMLButtonElement>('main button')].find(
      (one) => words.test(one.textContent ?? '') && !one.ariaDisabled && !one.disabled,
    )
  const until = async (holds: () => unknown) => {
    for (let looks = 0; looks < 500 && !holds(); looks += 1)
      await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await until(() =>
    /^(Today|Nothing|Card)/.test(document.querySelector('main h2')?.textContent ?? ''),
  )
  find(/^(Next|Finish)$/)?.click()
  find(/^(Start|Go on)$/)?.click()
  await until(
    () =>
      find(/^(Check|Show the answer)$/) ??
      /^Nothing/.test(document.querySelector('main h2')?.textContent ?? ''),
  )
  const radios = [...document.querySelectorAll<HTMLInputElement>('main form input[type=radio]')]
  const radio = radios[Math.floor(chance * radios.length)]
  radio?.click()
  const act = find(/^(Check|Show the answer)$/)
  if (!act) return { kind: 'none' }
  act.click()
  const id = radio?.form?.dataset['question']
  if (radio && id) return { kind: 'answered', id, option: radio.value }
  await until(() => find(/^(Again|Hard|Good|Easy)/))
  const names = [/^Again/, /^Hard/, /^Good/, /^Easy/]
  find(names[Math.floor(chance * 4)] ?? /^Good/)?.click()
  return { kind: 'rated' }
}

/** Fills the simple storage to the brim, or frees it. Returns whether it is full now. */
export function turnFull(): boolean {
  const key = 'filler'
  const isFull = localStorage.getItem(key) !== null
  if (isFull) localStorage.removeItem(key)
  let text = isFull ? '' : 'x'.repeat(6_000_000)
  while (text.length > 0) {
    try {
      localStorage.setItem(key, (localStorage.getItem(key) ?? '') + text)
      if (text.length < 100) return true
    } catch {
      text = text.slice(0, text.length / 2)
    }
  }
  return localStorage.getItem(key) !== null
}
