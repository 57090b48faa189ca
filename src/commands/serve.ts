import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createProbe } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

/** What a server of the built site needs to know. */
interface Options {
  /** The built folder. */
  folder: string
  /** Where the site stands on the server; "/" or a path such as "/a/b/c/". */
  mounts: readonly string[]
  port: number
}

/** Serves the built site on loopback and resolves, with its port, once it answers. */
export function serve({ folder, mounts, port }: Options): Promise<number> {
  // Packages for an LMS have no such page.
  const page = join(folder, '404.html')
  const missing = existsSync(page) ? readFileSync(page) : 'There is no such page.'
  const files = sirv(folder, { dev: true, etag: true })
  const server = createServer((request, response) => {
    const address = request.url ?? '/'
    if (mounts.includes(`${address}/`)) {
      response.writeHead(301, { location: `${address}/` }).end()
      return
    }
    const mount = mounts.find((one) => address.startsWith(one)) ?? '/'
    request.url = `/${address.slice(mount.length)}`
    files(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(missing)
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(portOf(server.address())))
  })
}

/** Returns the wished port when it is free, else one that the system picks. */
export function freePort(wished: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createProbe()
    probe.once('error', () => resolve(wished === 0 ? 0 : freePort(0)))
    probe.listen(wished, '127.0.0.1', () => {
      const port = portOf(probe.address())
      probe.close(() => resolve(port))
    })
  })
}

function portOf(address: AddressInfo | string | null): number {
  if (address && typeof address === 'object') return address.port
  throw new Error('The server has no port.')
}

export const builtSite = join(process.cwd(), 'dist')
