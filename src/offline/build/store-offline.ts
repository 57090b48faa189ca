import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { parse } from 'yaml'
import { courseSchema } from '#core/course/course.ts'
import { drawAppIcons } from './app-icons.ts'
import { appManifest } from './app-manifest.ts'
import { removingWorker, writeWorker } from './write-worker.ts'

/**
 * Makes the built site installable and usable without a network. Comes last of all integrations,
 * because it writes down what every file holds.
 */
export function storeOffline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const root = fileURLToPath(dir)
        const course = await readCourse()
        const tokens = await readFile('src/styles/tokens.css', 'utf8')
        const manifest = JSON.stringify(appManifest(course, tokens), undefined, 2)
        await drawAppIcons(root)
        await writeFile(join(root, 'manifest.webmanifest'), `${manifest}\n`)
        const { count, bytes } = await writeWorker(root, course.id)
        logger.info(`${count} files, ${(bytes / 1e6).toFixed(1)} MB, can be stored for offline use`)
      },
      'astro:server:setup'({ server }) {
        // A built course served here before would otherwise be shown instead of what is being written.
        server.middlewares.use('/sw.js', async (_request, response) => {
          response.setHeader('content-type', 'text/javascript')
          response.end(await removingWorker((await readCourse()).id))
        })
      },
    },
  }
}

async function readCourse() {
  return courseSchema.parse(parse(await readFile('content/course.yaml', 'utf8')))
}
