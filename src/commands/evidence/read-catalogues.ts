import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { Listed } from '#core/evidence/gather.ts'
import { numberSchema } from '#core/evidence/numbers.ts'

const entrySchema = z.union([
  z.string().min(1),
  z.object({
    what: z.string().min(1),
    later: z.string().optional(),
    byHand: z.string().optional(),
  }),
])

const catalogueSchema = z.record(numberSchema, entrySchema)

/** Reads what every number requires, out of the catalogues that stand beside the tests. */
export async function readCatalogues(root: string): Promise<Record<string, Listed>> {
  const listed: Record<string, Listed> = {}
  for await (const file of glob('tests/*/catalogue.ts', { cwd: root })) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
    for (const value of Object.values(exported)) {
      const { data } = catalogueSchema.safeParse(value)
      for (const [number, entry] of Object.entries(data ?? {}))
        listed[number] = typeof entry === 'string' ? { what: entry } : entry
    }
  }
  return listed
}
