import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { listFiles } from './list-files.ts'

/**
 * Writes the two workers of a built site: sw.js, which stores it, and sw-remove.js, which an
 * administrator publishes in its place to take every stored copy back. Same site, same bytes.
 * @param root the folder of the built site, complete but for these two files.
 * @param course the course's id, which its caches are named by.
 * @returns how many files are stored, and how much they hold.
 */
export async function writeWorker(root: string, course: string) {
  const { hashes, bytes } = await listFiles(root)
  const code = await readScript('worker.ts')
  const version = createHash('sha256')
    .update(JSON.stringify([hashes, code]))
    .digest('hex')
  const values = [
    `const course = ${JSON.stringify(course)}`,
    `const version = ${JSON.stringify(version.slice(0, 12))}`,
    `const bytes = ${bytes}`,
    `const files = new Map(${JSON.stringify(hashes)})`,
  ]
  await writeFile(join(root, 'sw.js'), [...values, code].join('\n'))
  await writeFile(join(root, 'sw-remove.js'), await removingWorker(course))
  return { count: hashes.length, bytes }
}

/** Returns the worker that removes itself and what a worker of this course has stored. */
export async function removingWorker(course: string): Promise<string> {
  return `const course = ${JSON.stringify(course)}\n${await readScript('remove.ts')}`
}

/** Reads a worker as a browser runs it. */
export async function readScript(name: 'worker.ts' | 'remove.ts'): Promise<string> {
  const source = await readFile(new URL(`../worker/${name}`, import.meta.url), 'utf8')
  const lines = stripTypeScriptTypes(source).split('\n')
  return lines
    .map((line) => line.trimEnd())
    .filter((line) => line && !line.startsWith('export {}'))
    .join('\n')
}
