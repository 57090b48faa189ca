import { createServer } from 'node:http'
import sirv from 'sirv'

/** What a server may be told to do to one address. */
interface Spoilt {
  status: number
  type: string
  body: string
}

/** A server of the built site that can be told to go wrong. Change its fields while it runs. */
export interface FaultServer {
  /** Where the course stands, such as "http://127.0.0.1:1234/a/b/c/". */
  readonly site: string
  /** The folder that is served. */
  folder: string
  /** How many requests are answered after one for sw.js, before every connection is cut. */
  cutAfter: number
  /** What is sent in place of a file, by its path below the site's root. */
  readonly spoilt: Map<string, Spoilt>
  /** The paths asked for, below the site's root, in their order. */
  readonly asked: string[]
  close(): Promise<void>
}

/** Serves a built folder on loopback, at a path. */
export async function serveWithFaults(start: string, mount = '/'): Promise<FaultServer> {
  const spoilt = new Map<string, Spoilt>()
  const asked: string[] = []
  const state = {
    folder: start,
    cutAfter: Number.POSITIVE_INFINITY,
    since: Number.NEGATIVE_INFINITY,
  }
  let files = sirv(start, { dev: true, etag: true })
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(mount.length).replace(/[?#].*/, '')
    asked.push(path)
    state.since = path === 'sw.js' ? 0 : state.since + 1
    if (state.since > state.cutAfter) return void request.socket.destroy()
    const instead = spoilt.get(path)
    if (instead) {
      response.writeHead(instead.status, { 'content-type': instead.type }).end(instead.body)
      return
    }
    request.url = `/${path}`
    files(request, response, () => {
      response.writeHead(404).end('Not found')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address !== 'object') throw new Error('The server has no port.')
  return {
    site: `http://127.0.0.1:${address.port}${mount}`,
    spoilt,
    asked,
    get folder() {
      return state.folder
    },
    set folder(folder) {
      state.folder = folder
      files = sirv(folder, { dev: true, etag: true })
    },
    get cutAfter() {
      return state.cutAfter
    },
    set cutAfter(count) {
      state.cutAfter = count
      state.since = Number.NEGATIVE_INFINITY
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
