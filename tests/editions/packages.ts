import { existsSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import {
  type Edition,
  makeEdition,
  type PackageSources,
  packEdition,
} from '#build/packages/make-packages.ts'
import { readSources } from '#build/packages/sources.ts'
import { listStored } from '#commands/package/list-stored.ts'
import { builtSite } from '#commands/serve.ts'

export const lmsEditions = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th', 'cmi5'] as const
export const scormEditions = ['scorm12', 'scorm2004-3rd', 'scorm2004-4th'] as const

/** A package as whoever opens it finds it. */
export interface Package {
  name: string
  bytes: Uint8Array
  /** What is in it, by path, in the order of the zip. */
  files: Map<string, Uint8Array>
}

let sources: Promise<PackageSources> | undefined
const made = new Map<Edition, Promise<Package>>()

/** Returns what the packages of the real course are made from. */
export function courseSources(): Promise<PackageSources> {
  sources ??= sourcesBelow(process.cwd())
  return sources
}

/** Returns a package of the real course; it is made once. */
export function packageOf(edition: Edition): Promise<Package> {
  const known = made.get(edition) ?? makePackage(edition)
  made.set(edition, known)
  return known
}

/** Makes a package of the real course anew. */
export async function makePackage(edition: Edition): Promise<Package> {
  const all = await courseSources()
  const packed = packEdition(edition, await makeEdition(edition, all), all)
  return { ...packed, files: new Map(Object.entries(unzipSync(packed.bytes))) }
}

/** Returns the text of a file of a package, or fails. */
export function textIn({ name, files }: Package, path: string): string {
  const bytes = files.get(path)
  if (!bytes) throw new Error(`${name} has no ${path}.`)
  return strFromU8(bytes)
}

/** Returns what packages are made from, of a project that is built. */
export async function sourcesBelow(root: string): Promise<PackageSources> {
  if (!existsSync(builtSite))
    throw new Error('These tests pack the built site: run "npm run build" first.')
  const { lock: _, ...all } = await readSources(root)
  return { ...all, listStored: (files) => listStored(files, all.course.id) }
}
