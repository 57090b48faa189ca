import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

/** One response as the network carried it. */
export interface Sent {
  path: string
  /** The compressed body and its headers. */
  bytes: number
}

/** Serves a built site on loopback and counts what it sends. */
export interface CountingServer {
  /** The address without a last slash. */
  origin: string
  /** What was sent since it was last emptied. */
  sent: Sent[]
  /** Serves a page that is no file, and returns its address. */
  addPage(path: string, html: string): string
  close(): void
}

interface Body {
  bytes: Buffer
  headers: Record<string, string>
}

const headerBytes = 220
const compressed: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
}
const asTheyAre: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Starts the server; files are read and compressed once, then answered from memory. */
export async function startCountingServer(folder: string): Promise<CountingServer> {
  const bodies = new Map<string, Promise<Body>>()
  const sent: Sent[] = []
  const find = (path: string) => {
    const known = bodies.get(path) ?? readFile(join(folder, path)).then((raw) => pack(path, raw))
    bodies.set(path, known)
    return known
  }
  const server = createServer((request, response) => {
    const path = pathOf(request)
    void find(path)
      .then((body) => answer(request, response, { body, status: 200 }))
      .catch(() => answer(request, response, { body: missing, status: 404 }))
      .then((bytes) => path !== '/favicon.ico' && sent.push({ path, bytes }))
  })
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address && typeof address === 'object') resolve(address.port)
    })
  })
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    sent,
    addPage(path, html) {
      bodies.set(path, Promise.resolve(pack(path, Buffer.from(html))))
      return origin + path
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

const missing: Body = { bytes: Buffer.alloc(0), headers: { 'content-type': 'text/plain' } }

/** A path that climbs out of the folder is cut off at its root. */
function pathOf(request: IncomingMessage): string {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const path = normalize(decodeURIComponent(pathname)).replaceAll('\\', '/')
  return path.endsWith('/') ? `${path}index.html` : path
}

function pack(path: string, raw: Buffer): Body {
  const extension = extname(path)
  const type = compressed[extension]
  const headers = {
    'content-type': type ?? asTheyAre[extension] ?? 'application/octet-stream',
    'cache-control': extension === '.html' ? 'no-cache' : 'max-age=3600',
    etag: `"${createHash('sha1').update(raw).digest('hex')}"`,
  }
  if (!type) return { bytes: raw, headers }
  return { bytes: gzipSync(raw, { level: 9 }), headers: { ...headers, 'content-encoding': 'gzip' } }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { body, status }: { body: Body; status: number },
): number {
  const { etag } = body.headers
  if (etag && request.headers['if-none-match'] === etag) {
    response.writeHead(304, body.headers).end()
    return headerBytes
  }
  response.writeHead(status, { ...body.headers, 'content-length': body.bytes.length })
  response.end(body.bytes)
  return body.bytes.length + headerBytes
}
