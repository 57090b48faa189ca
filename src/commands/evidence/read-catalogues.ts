import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { Listed } from '#core/evidence/gather.ts'
import { numberSchema } from '#core/evidence/numbers.ts'

const catalogueSchema = z.record(
  numberSchema,
  z.object({ what: z.string().min(1), later: z.string().optional() }),
)

/** Reads what every number requires, out of the catalogues that stand beside the tests. */
export async function readCatalogues(root: string): Promise<Record<string, Listed>> {
  const listed: Record<string, Listed> = {}
  for await (const file of glob('tests/*/catalogue.ts', { cwd: root })) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
    for (const value of Object.values(exported)) {
      const { data } = catalogueSchema.safeParse(value)
      for (const [number, { what, later }] of Object.entries(data ?? {}))
        listed[number] = { what, ...(later && { later }) }
    }
  }
  return listed
}
