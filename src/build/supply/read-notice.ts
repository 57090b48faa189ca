import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import type { Notice } from './notices.ts'

const manifest = z.object({ name: z.string(), version: z.string(), license: z.string() })

/**
 * Reads a package's name, version and licence out of the folder that it is installed in.
 * @throws {Error} when there is no licence text, which every copy has to bring along.
 */
export async function readNotice(folder: string): Promise<Notice> {
  const text = await readFile(join(folder, 'package.json'), 'utf8')
  const { name, version, license } = manifest.parse(JSON.parse(text))
  return { name, version, licence: license, text: await readLicence(folder, name) }
}

async function readLicence(folder: string, name: string): Promise<string> {
  const entries = (await readdir(folder)).sort()
  const entry = entries.find((one) => /^(licen[cs]e|copying)(\.|-|$)/i.test(one))
  if (!entry)
    throw new Error(
      `${name} is in the built site and its package brings no licence text, which every copy has to keep. Use another package, or ask its makers.`,
    )
  const path = join(folder, entry)
  const isFolder = (await stat(path)).isDirectory()
  return readFile(isFolder ? join(path, entry) : path, 'utf8')
}
