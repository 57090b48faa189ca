import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { findProblems } from '#build/content/check.ts'
import { formatProblems } from '#build/content/problem.ts'

/** A copy of the real content that a test may spoil. */
export interface ContentCopy {
  /** The folder that holds content/. */
  root: string
  /** Changes one file and returns what the author is told. */
  told(file: string, change: (text: string) => string): Promise<string>
  /** Returns the line on which a text first stands in a file. */
  lineOf(file: string, text: string): Promise<number>
  remove(): Promise<void>
}

/** Copies the content folder to a place of its own. */
export async function copyContent(): Promise<ContentCopy> {
  const root = await mkdtemp(join(tmpdir(), 'content-'))
  await cp('content', join(root, 'content'), { recursive: true })
  return {
    root,
    async told(file, change) {
      const path = join(root, file)
      const before = await readFile(path, 'utf8')
      const after = change(before)
      expect(after, 'the change has to change something').not.toBe(before)
      await writeFile(path, after)
      return formatProblems(await findProblems(root))
    },
    async lineOf(file, text) {
      const lines = (await readFile(join(root, file), 'utf8')).split('\n')
      return lines.findIndex((line) => line.includes(text)) + 1
    },
    remove: () => rm(root, { recursive: true, force: true }),
  }
}
