import { createServer } from 'node:http'
import { freePort } from '#commands/serve.ts'

/** Starts a proxy that notes what it is asked for and refuses it. */
export async function watchNetwork() {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(request.url ?? '')
    response.writeHead(502).end()
  })
  server.on('connect', (request, socket) => {
    requests.push(request.url ?? '')
    socket.end('HTTP/1.1 502 Refused\r\n\r\n')
  })
  const port = await freePort(0)
  server.listen(port, '127.0.0.1')
  return {
    address: `127.0.0.1:${port}`,
    /** Everything that was asked for. */
    requests,
    stop: () => server.close(),
  }
}
