// What stands here runs in a page of the course, so each function may use nothing outside itself.

/** A question, and the option that is chosen in it. */
export interface Choice {
  id: string
  option: string
}

/** Answers questions with their own radio buttons and Check; resolves once all are called saved. */
export async function answerQuestions(
  choices: readonly (Choice & { isKnown: boolean })[],
): Promise<void> {
  // Islands wake when they are seen, so this takes one after the other into view.
  for (const { id, isKnown } of choices) {
    const form = find(id)
    form?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const island = form?.closest('astro-island')
    await until(() => island && !island.hasAttribute('ssr'))
    if (isKnown) await Promise.race([until(() => button(id, 'Try again')), wait(2000)])
  }
  await until(() => [...document.querySelectorAll('[data-percent]')].some((one) => one.textContent))
  await Promise.all(choices.map(answer))

  async function answer({ id, option }: Choice) {
    button(id, 'Try again')?.click()
    find(id)?.querySelector<HTMLInputElement>(`input[value="${option}"]`)?.click()
    button(id, 'Check')?.click()
    await until(
      () => find(id)?.querySelector('.question__saved')?.textContent === 'Saved in this browser.',
    )
  }

  function find(id: string) {
    return document.querySelector(`form[data-question="${id}"]`)
  }

  function button(id: string, words: string) {
    const buttons = find(id)?.querySelectorAll('button') ?? []
    return [...buttons].find(({ textContent }) => textContent === words)
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms))
  }

  function until(holds: () => unknown): Promise<void> {
    return new Promise((resolve) => {
      const watcher = new MutationObserver(look)
      watcher.observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      })
      look()
      function look() {
        if (!holds()) return
        watcher.disconnect()
        resolve()
      }
    })
  }
}

/** Returns which option each question shows as the answer that was kept. */
export async function readShown(ids: readonly string[]): Promise<Choice[]> {
  const shown: Choice[] = []
  for (const id of ids) {
    const form = document.querySelector(`form[data-question="${id}"]`)
    form?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const checked = () => form?.querySelector<HTMLInputElement>('input:checked:disabled')
    for (let looks = 0; looks < 300 && !checked(); looks += 1)
      await new Promise((resolve) => setTimeout(resolve, 20))
    shown.push({ id, option: checked()?.value ?? 'none' })
  }
  return shown
}

/** Returns every entry in the database as it stands there; none when there is no database yet. */
export function readDatabase(name: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    // Looking must not make what the course would then find without its shelves.
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onerror = () =>
      opening.error?.name === 'AbortError' ? resolve({}) : reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const reading = database.transaction('entries')
      const keys = reading.objectStore('entries').getAllKeys()
      const values = reading.objectStore('entries').getAll()
      reading.oncomplete = () => {
        database.close()
        const all = Object.fromEntries(
          keys.result.map((key, at) => [String(key), values.result[at]]),
        )
        // Firefox's protocol sends an object that stands in two places only once.
        resolve(JSON.parse(JSON.stringify(all)))
      }
    }
  })
}

/** Returns what the mirror holds of each answer: the option that was chosen last. */
export function readMirror(course: string): Choice[] {
  const start = `${course}/question:`
  return Object.entries({ ...localStorage })
    .filter(([key]) => key.startsWith(start))
    .map(([key, text]) => ({
      id: key.slice(start.length),
      option: JSON.parse(text).last.chosen[0],
    }))
}
