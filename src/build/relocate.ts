import { glob, readFile, writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

const rooted =
  /(\s(?:href|src|content|component-url|renderer-url|before-hydration-url|data-root)=")\/(?!\/)/g

/**
 * The number that Astro gives an island, for its development server alone. It is made from the folder
 * that the site is built in, so it would make every build another one.
 */
const islandNumber = /(<astro-island\b[^>]*?)\suid="[^"]*"/g

/**
 * Makes the addresses of one built page relative, so that the site runs at any path, and takes out what
 * tells the folder that it was built in.
 * @param page the page's path below the site's root, such as "lessons/two-systems.html".
 */
export function relocatePage(html: string, page: string): string {
  const root = posix.relative(posix.dirname(page), '.') || '.'
  return html
    .replaceAll(islandNumber, '$1')
    .replaceAll(rooted, `$1${root}/`)
    .replace(/(<html\b[^>]*\sdata-root="[^"]*")/, `$1 data-page="${page}"`)
}

/** Rewrites every page of the built site. */
export function makeRelocatable(): AstroIntegration {
  return {
    name: 'relocate',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const root = fileURLToPath(dir)
        let count = 0
        for await (const page of glob('**/*.html', { cwd: root })) {
          const file = join(root, page)
          await writeFile(
            file,
            relocatePage(await readFile(file, 'utf8'), page.replaceAll('\\', '/')),
          )
          count += 1
        }
        logger.info(`${count} pages made relative`)
      },
    },
  }
}
