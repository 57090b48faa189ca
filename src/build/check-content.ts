import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { findProblems } from './content/check.ts'
import { formatProblems } from './content/problem.ts'

/** Stops the build, and tells the author in the dev server, when content has problems. */
export function checkContent(): AstroIntegration {
  let root = process.cwd()
  return {
    name: 'check-content',
    hooks: {
      async 'astro:config:done'({ config }) {
        root = fileURLToPath(config.root)
      },
      async 'astro:build:start'() {
        const problems = await findProblems(root)
        if (problems.length > 0) throw new Error(formatProblems(problems))
      },
      'astro:server:setup'({ server, logger }) {
        const check = async () => {
          const problems = await findProblems(root)
          if (problems.length === 0) return
          const message = formatProblems(problems)
          logger.error(message)
          server.ws.send({ type: 'error', err: { message, stack: '' } })
        }
        server.watcher.on('change', (file) => {
          if (file.replaceAll('\\', '/').includes('/content/')) void check()
        })
        server.ws.on('connection', () => void check())
        void check()
      },
    },
  }
}
