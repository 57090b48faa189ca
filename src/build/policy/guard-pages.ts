import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { websitePolicy } from './directives.ts'
import { guardPage, joinScripts } from './guard-page.ts'

/** Where zod keeps how it works, as its own source says it. */
const settings = '_a.__zod_globalConfig = {}'

/** Gives every page of the built site its policy; runs when pages are changed no more. */
export function guardPages(): AstroIntegration {
  return {
    name: 'policy',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ vite: { plugins: [{ name: 'parse-without-eval', transform }] } })
      },
      async 'astro:build:done'({ dir }) {
        const root = fileURLToPath(dir)
        for await (const page of glob('**/*.html', { cwd: root })) {
          const file = join(root, page)
          const policy = websitePolicy(page.replaceAll('\\', '/'))
          await writeFile(file, guardPage(joinScripts(await readFile(file, 'utf8')), policy))
        }
      },
    },
  }
}

/**
 * Lets zod parse without making functions from text. A policy refuses those, and the first try alone
 * is reported as a violation. zod offers this as `z.config({ jitless: true })`, which has to come
 * before every schema, and modules run in too many orders to promise that (zod.dev, "jitless").
 */
function transform(code: string, id: string) {
  if (!/zod\/v4\/core\/core\.js$/.test(id)) return undefined
  if (!code.includes(settings))
    throw new Error(
      'zod keeps its settings elsewhere than before. Look for __zod_globalConfig in it and mend src/build/policy/guard-pages.ts.',
    )
  return { code: code.replace(settings, '_a.__zod_globalConfig = { jitless: true }'), map: null }
}
