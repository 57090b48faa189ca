import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import * as z from 'zod'
import { askNpmForBill } from './ask-npm.ts'
import { settleBill } from './bill.ts'
import { noticesOf } from './notices.ts'
import { readNotice } from './read-notice.ts'
import { noteShipped, unbundled } from './shipped.ts'

/** The file of the built site that names what it ships, and on which terms. */
export const noticesFile = 'licences.txt'
/** The bill of materials, in a folder beside the built site. */
export const billFile = 'release/sbom.cdx.json'

/**
 * Writes down what the course is made of: licences.txt in the built site, for what is shipped, and
 * a CycloneDX bill of materials beside it, for every package of the lock file.
 */
export function listSupply(): AstroIntegration {
  const shipped = new Set<string>(unbundled)
  return {
    name: 'supply',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ vite: { plugins: [noteShipped(shipped)] } })
      },
      async 'astro:build:done'({ dir, logger }) {
        const packages = await Promise.all([...shipped].map((name) => readNotice(folderOf(name))))
        const refs = new Set(packages.map(({ name, version }) => `${name}@${version}`))
        await write(new URL(noticesFile, dir), noticesOf(await readOwn(), packages))
        await write(new URL(`../${billFile}`, dir), await writeBill(refs))
        logger.info(`${refs.size} packages shipped: ${[...refs].sort().join(', ')}`)
      },
    },
  }
}

/** Reads the terms of the course itself. */
function readOwn(): Promise<string[]> {
  return Promise.all(['LICENSE', 'content/LICENSE'].map((file) => readFile(file, 'utf8')))
}

function folderOf(name: string): string {
  return join(process.cwd(), 'node_modules', name)
}

async function writeBill(shipped: ReadonlySet<string>): Promise<string> {
  const root = process.cwd()
  const text = await readFile(join(root, 'package.json'), 'utf8')
  const { name } = z.object({ name: z.string() }).parse(JSON.parse(text))
  const { SOURCE_DATE_EPOCH: seconds } = process.env
  const date = seconds === undefined ? undefined : new Date(Number(seconds) * 1000)
  return settleBill(await askNpmForBill(root), { name, shipped, date })
}

async function write(file: URL, text: string) {
  await mkdir(new URL('.', file), { recursive: true })
  await writeFile(file, text)
}
