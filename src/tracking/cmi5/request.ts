/** One request to the LRS. */
export interface Question {
  method: 'GET' | 'PUT' | 'POST'
  /** Such as "activities/state"; appended to the endpoint. */
  resource: string
  query?: Readonly<Record<string, string>>
  headers?: Readonly<Record<string, string>>
  body?: string
  /** Lets the request outlive the page. Browsers give all of these together 64 KiB. */
  keepalive?: boolean
}

export interface Reply {
  /** The HTTP status; 0 when nobody answered in time. */
  status: number
  /** The entity tag, without the mark of a weak one; undefined where none can be seen. */
  etag: string | undefined
  text: string
}

export type Ask = (question: Question) => Promise<Reply>

const nobody: Reply = { status: 0, etag: undefined, text: '' }

/**
 * Creates the one way to the LRS: with the session's token, the version, and no more headers than
 * an LMS of another origin must allow.
 *
 * Never rejects. Cookies stay at home: the token alone says who asks, and a 401 with credentials
 * would open the browser's own login box (Fetch Standard, HTTP-network-or-cache fetch).
 * @param token the auth-token as the LMS gave it (cmi5 §8.2.2).
 * @param patience how long an answer may take, in milliseconds.
 */
export function createAsk(
  fetch: typeof globalThis.fetch,
  endpoint: string,
  token: string,
  patience: number,
): Ask {
  return async ({ method, resource, query, headers, body, keepalive }) => {
    try {
      const reply = await fetch(joinEndpoint(endpoint, resource, query), {
        method,
        headers: {
          Authorization: `Basic ${token}`,
          'X-Experience-API-Version': '1.0.3',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body }),
        ...(keepalive ? { keepalive } : {}),
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(patience),
      })
      // A proxy that compresses makes tags weak, and a weak one never matches (RFC 9110 §13.1.1).
      const etag = reply.headers.get('ETag')?.replace(/^W\//, '')
      return { status: reply.status, etag, text: await reply.text() }
    } catch {
      return nobody
    }
  }
}

/**
 * Returns the address of a resource of the LRS.
 *
 * The endpoint may end in a slash or not, and may have a query of its own, which stays.
 */
export function joinEndpoint(
  endpoint: string,
  resource: string,
  query: Readonly<Record<string, string>> = {},
): string {
  const url = new URL(endpoint)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${resource}`
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  // Not every server reads a plus sign as a space; a real plus sign is %2B by now.
  url.search = url.search.replaceAll('+', '%20')
  return url.href
}

/** Tells whether the LMS took what it was sent. */
export function isTaken({ status }: Pick<Reply, 'status'>): boolean {
  return status >= 200 && status < 300
}

/** Waits for a number of milliseconds. */
export type Wait = (ms: number) => Promise<void>

/** Tells whether the same request may well be answered later: nobody answered, or the LMS is in trouble. */
export function isPassing({ status }: Pick<Reply, 'status'>): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500
}

/** Returns how long to wait before the next try: 1 s, 2 s, 4 s and so on, never over a minute. */
export function backOff(failures: number): number {
  return Math.min(1000 * 2 ** (failures - 1), 60_000)
}

/** Asks until there is an answer that will stay, four times at most. */
export async function askAgain(ask: () => Promise<Reply>, wait: Wait): Promise<Reply> {
  for (let failures = 1; ; failures++) {
    const reply = await ask()
    if (!isPassing(reply) || failures === 4) return reply
    await wait(backOff(failures))
  }
}
