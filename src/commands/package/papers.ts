import { glob, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { hostingFolder } from '#build/hosting/write-hosting.ts'
import { billFile, noticesFile } from '#build/supply/list-supply.ts'

/** Reads what a build writes for those who publish or check a release, by the name it goes under. */
export async function readPapers(root: string): Promise<Map<string, Uint8Array>> {
  const papers = new Map<string, Uint8Array>([
    [noticesFile, await readFile(join(root, 'dist', noticesFile))],
    [basename(billFile), await readFile(join(root, billFile))],
  ])
  const hosting: string[] = []
  for await (const path of glob(`${hostingFolder}/*`, { cwd: root })) hosting.push(path)
  // A pattern leaves out names that begin with a dot; there are none.
  for (const path of hosting.sort())
    papers.set(path.replaceAll('\\', '/'), await readFile(join(root, path)))
  return papers
}
