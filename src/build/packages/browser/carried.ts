/** What the scripts of the package have brought, by their names; they write it themselves. */
declare const courseCarries: Readonly<Record<string, Readonly<Record<string, unknown>>>>

const loads = new Map<string, Promise<void>>()

/** Returns what a data file of the course holds, from the script that carries them all. */
export async function read(path: string): Promise<unknown> {
  return (await carriedBy('course-data.js'))[path]
}

/** Answers Pagefind as `fetch` would, from the index that the course carries. */
export async function fetch(address: string): Promise<Response> {
  const path = new URL(address).pathname.replace(/^\//, '')
  const text = (await carriedBy('search-index.js'))[path]
  if (typeof text !== 'string') return new Response(null, { status: 404 })
  return new Response(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)))
}

async function carriedBy(script: string) {
  const load = loads.get(script) ?? run(script)
  loads.set(script, load)
  await load
  return courseCarries[script] ?? {}
}

function run(script: string): Promise<void> {
  const root = new URL(document.documentElement.dataset['root'] ?? './', document.baseURI)
  const element = document.createElement('script')
  element.src = new URL(script, root).href
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve())
    element.addEventListener('error', () => reject(new Error(`${script} is missing.`)))
    document.head.append(element)
  })
}
