import { unseal } from '#core/question/seal.ts'

/** What is held back until an answer is checked. */
export interface KeyFile<Key> {
  key: Key
  /** Shown after the first miss of a check. */
  hint?: string
}

const loads = new Map<string, Promise<string>>()

/**
 * Loads what an item holds back; a page asks for each file once, and again after it failed.
 * @param file the path of the item's key file below the site's root.
 */
export async function loadKey<Key>(id: string, file: string): Promise<KeyFile<Key>> {
  let load = loads.get(file)
  if (!load) {
    load = loadText(file)
    loads.set(file, load)
    load.catch(() => loads.delete(file))
  }
  return JSON.parse(unseal(await load, id))
}

/** Loads the data of a file that the build wrote as a module: what works from a server works from a file. */
export async function loadModule<Data>(file: string): Promise<Data> {
  const module = await import(/* @vite-ignore */ addressOf(file))
  return module.default
}

function loadText(file: string): Promise<string> {
  return loadModule<string>(file)
}

/** Returns the whole address of a file below the site’s root, wherever the site runs. */
export function addressOf(file: string): string {
  const root = document.documentElement.dataset['root'] ?? '/'
  return new URL(`${root.replace(/\/?$/, '/')}${file}`, document.baseURI).href
}
