/** What a host should say with the files of the course; each host's file is written from this. */
export interface Description {
  /** Headers of every answer, by name. */
  headers: Readonly<Record<string, string>>
  /** How long a browser may keep a file without asking. */
  caching: Readonly<Record<Caching, string>>
  /** Media types that hosts may not know, by the ending of the file. */
  types: Readonly<Record<string, string>>
}

/** A file whose name changes with its content is good for ever; any other is asked for each time. */
export type Caching = 'forever' | 'ask'

/**
 * What no page of the course uses; whatever runs in one cannot ask for it either. Only features that
 * browsers know by this header, since they complain about others on every page.
 */
const unused = [
  ...['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'],
  ...['magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'],
]

export const description: Description = {
  headers: {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
    // The stage is opened by the console, of the same origin; nobody else keeps hold of a window.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // The pages carry the rest of their policy themselves, and cannot carry this.
    'Content-Security-Policy': "frame-ancestors 'self'",
  },
  caching: { forever: 'public, max-age=31536000, immutable', ask: 'no-cache' },
  types: { webmanifest: 'application/manifest+json' },
}

/** Folders in which every file has its content's hash in its name. */
export const hashedFolders = [
  ...['_astro', 'keys', 'pools', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'],
] as const

/** The ending of the one such file that stands beside others, in the folder "pagefind". */
const hashedEnding = 'pf_meta'

/** Matches an address of a file that is good for ever, as nginx, Caddy and Apache read it. */
export const foreverPattern = `/(${hashedFolders.join('|')})/[^/]+$|/pagefind/[^/]+\\.${hashedEnding}$`

/** Tells how long a browser may keep a file. */
export function cachingOf(path: string): Caching {
  return new RegExp(foreverPattern).test(`/${path}`) ? 'forever' : 'ask'
}

/** Advice that depends on the host: a browser that has seen it refuses plain http for a year. */
export const strictTransport = ['Strict-Transport-Security', 'max-age=31536000'] as const
