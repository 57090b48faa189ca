import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'

/** Indexes the built pages for search. */
export function indexForSearch(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const root = fileURLToPath(dir)
        try {
          const { index, errors } = await createIndex({ forceLanguage: 'en' })
          if (!index) throw new Error(errors.join('; '))
          const added = await index.addDirectory({ path: root })
          const written = await index.writeFiles({ outputPath: join(root, 'pagefind') })
          const problems = [...added.errors, ...written.errors]
          if (problems.length > 0) throw new Error(problems.join('; '))
          logger.info(`${added.page_count} pages indexed`)
        } catch (cause) {
          throw new Error('The search index could not be made from the built pages.', { cause })
        } finally {
          await close()
        }
      },
    },
  }
}
