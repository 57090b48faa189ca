import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { readSite } from '#build/packages/files.ts'
import { apacheFile } from './apache.ts'
import { caddyFile } from './caddy.ts'
import { type Description, description } from './description.ts'
import { headersFile } from './headers-file.ts'
import { nginxFile } from './nginx.ts'

/** The folder of the files for hosts, beside the built site. */
export const hostingFolder = 'hosting'

/**
 * Writes the files for hosts, by name.
 * @param paths the files of the built site.
 */
export function hostingFiles(
  said: Description,
  paths: readonly string[],
): Readonly<Record<string, string>> {
  return {
    Caddyfile: caddyFile(said),
    _headers: headersFile(said, paths),
    'apache.htaccess': apacheFile(said),
    'nginx.conf': nginxFile(said),
  }
}

/** Writes, beside the built site, what common hosts need to be told of it. */
export function writeHosting(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const paths = [...(await readSite(fileURLToPath(dir))).keys()]
        const folder = new URL(`../${hostingFolder}/`, dir)
        await mkdir(folder, { recursive: true })
        const files = Object.entries(hostingFiles(description, paths))
        for (const [name, text] of files) await writeFile(new URL(name, folder), text)
        logger.info(`${files.map(([name]) => name).join(', ')} written`)
      },
    },
  }
}
