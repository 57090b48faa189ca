import { readFile, writeFile } from 'node:fs/promises'
import * as z from 'zod'

/**
 * Puts back what a registry mirror makes npm leave out of the lock file: the builds for other
 * systems, which "npm ci" then misses (github.com/npm/cli/issues/9342). Run it after adding a
 * package. Entries get a version, and the system that their name tells; a mirror has no more.
 */
const systems = {
  os: [
    'android',
    'darwin',
    'linux',
    'win32',
    'freebsd',
    'openbsd',
    'netbsd',
    'sunos',
    'aix',
    'openharmony',
  ],
  cpu: [
    'arm64',
    'x64',
    'ia32',
    'arm',
    'ppc64',
    's390x',
    'riscv64',
    'loong64',
    'mips64el',
    'wasm32',
  ],
} as const

const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
})

const file = 'package-lock.json'
const lock = lockSchema.parse(JSON.parse(await readFile(file, 'utf8')))
const { packages } = lock
let added = 0
for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (placesOf(path, name).some((place) => packages[place])) continue
    packages[`node_modules/${name}`] = entryOf(name, version)
    added += 1
  }
}
lock.packages = Object.fromEntries(
  Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
)
await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(
  added === 0 ? 'The lock file is complete.' : `${added} builds for other systems put back.`,
)

/** Where Node would look for a package that another one asks for, nearest first. */
function placesOf(path: string, name: string): string[] {
  const parts = path.split(/(?:^|\/)node_modules\//).slice(1)
  return Array.from({ length: parts.length + 1 }, (_, depth) =>
    [...parts.slice(0, parts.length - depth), name].map((part) => `node_modules/${part}`).join('/'),
  )
}

function entryOf(name: string, version: string) {
  const words = name
    .replace('linuxmusl', 'linux')
    .replace('windows', 'win32')
    .split(/[-/@_]/)
  const os = name === 'fsevents' ? ['darwin'] : systems.os.filter((one) => words.includes(one))
  const cpu = systems.cpu.filter((one) => words.includes(one))
  return {
    version: version.replace(/^[\^~]/, ''),
    ...(cpu.length > 0 && { cpu }),
    dev: true,
    optional: true,
    ...(os.length > 0 && { os }),
  }
}
