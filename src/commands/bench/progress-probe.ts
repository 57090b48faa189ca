// What stands here runs in a page, so each function may use nothing outside itself.

/** Puts a record where the browser keeps it: in the database and in the mirror. */
export async function plantRecord({
  course,
  stored,
}: {
  course: string
  stored: readonly (readonly [key: string, value: unknown])[]
}): Promise<void> {
  localStorage.clear()
  for (const [key, value] of stored) localStorage.setItem(`${course}/${key}`, JSON.stringify(value))
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(course, 1)
    opening.onerror = () => reject(opening.error)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('entries')
      opening.result.createObjectStore('aside', { autoIncrement: true })
    }
    opening.onsuccess = () => {
      const change = opening.result.transaction('entries', 'readwrite')
      for (const [key, value] of stored) change.objectStore('entries').put(value, key)
      change.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}

export const loadedPrefix = 'bench loaded '

/**
 * Says when the page has read the record: the first thing that a lesson does then is to keep its own
 * place. A plain page says when it is there whole.
 */
export function sayWhenLoaded(prefix: string) {
  const say = () => console.log(prefix + performance.now())
  const set = Storage.prototype.setItem
  Storage.prototype.setItem = function keep(key, text) {
    if (key.endsWith('/place:last')) say()
    set.call(this, key, text)
  }
  addEventListener('DOMContentLoaded', () => {
    if (!document.querySelector('[data-lesson]')) say()
  })
}

/** Milliseconds of each answer from Check to "Saved", and of each bare write beside it. */
export interface Saves {
  answers: number[]
  bare: number[]
}

/**
 * Answers the questions of a lesson over and over, and after each answer writes as much to a database
 * of its own with the same durability and nothing around it.
 */
export async function saveOften(count: number): Promise<Saves> {
  const bare = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('bench', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore('entries')
    opening.onsuccess = () => resolve(opening.result)
  })
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-question^="LO"]')]
  for (const form of forms) {
    form.scrollIntoView({ block: 'center', behavior: 'instant' })
    await until(() => !form.closest('astro-island')?.hasAttribute('ssr'))
  }
  const saves: Saves = { answers: [], bare: [] }
  for (let at = 0; at < count; at += 1) {
    const form = forms[at % forms.length]
    if (form) saves.answers.push(await answer(form, Math.floor(at / forms.length)))
    saves.bare.push(await write(at))
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  bare.close()
  indexedDB.deleteDatabase('bench')
  return saves

  async function answer(form: HTMLFormElement, round: number): Promise<number> {
    const button = (words: string) =>
      [...form.querySelectorAll('button')].find(({ textContent }) => textContent === words)
    button('Try again')?.click()
    const options = form.querySelectorAll<HTMLInputElement>('input')
    options[round % options.length]?.click()
    const start = performance.now()
    button('Check')?.click()
    await until(
      () => form.querySelector('.question__saved')?.textContent === 'Saved in this browser.',
    )
    return performance.now() - start
  }

  function write(at: number): Promise<number> {
    const one = { counter: at, chosen: ['a'] }
    const value = { kind: 'question', id: 'LO1-K1', counter: at, first: one, last: one, tries: at }
    const start = performance.now()
    return new Promise((resolve) => {
      const change = bare.transaction('entries', 'readwrite', { durability: 'strict' })
      change.objectStore('entries').put(value, 'question:LO1-K1')
      change.oncomplete = () => resolve(performance.now() - start)
    })
  }

  function until(holds: () => unknown): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!holds()) return
        watcher.disconnect()
        resolve()
      }
      const watcher = new MutationObserver(look)
      watcher.observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      })
      look()
    })
  }
}
