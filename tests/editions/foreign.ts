/** A tag with its attributes; a value in quotes may hold any sign. */
const tag = /<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi
const attribute = /\s([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

/** Attributes that a browser fetches, on whatever element. */
const fetched = new Set([
  ...[
    'src',
    'srcset',
    'imagesrcset',
    'poster',
    'data',
    'background',
    'action',
    'formaction',
    'ping',
  ],
  ...[
    'manifest',
    'xlink:href',
    'component-url',
    'renderer-url',
    'before-hydration-url',
    'data-root',
  ],
])
/** Elements whose "href" is fetched, or changes what is; that of a link to read is a reader's choice. */
const fetching = new Set(['link', 'base', 'use', 'image', 'feimage', 'script'])
/** Links that say something and are not fetched. */
const saying = /\brel="(canonical|license|author|me)"/

const isForeign = (address: string) => /(^|[\s,])(?!data:)([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)

/** Returns the foreign addresses that a page has fetched. */
export function foreignIn(html: string): string[] {
  const text = html.replace(/<!--[\s\S]*?-->/g, '')
  const ofTags = [...text.matchAll(tag)].flatMap(([all, name = '', attributes = '']) =>
    [...attributes.matchAll(attribute)]
      .filter(([, key = '']) => isFetched(name.toLowerCase(), key.toLowerCase(), all))
      .map(([, , double, single, bare]) => double ?? single ?? bare ?? '')
      .filter(isForeign),
  )
  return [...ofTags, ...foreignStyles(text)]
}

function isFetched(element: string, key: string, all: string): boolean {
  if (key === 'href') return fetching.has(element) && !saying.test(all)
  return fetched.has(key)
}

/** Returns the foreign addresses that styles, or a drawing, have fetched. */
export function foreignStyles(text: string): string[] {
  const urls = [
    ...text.matchAll(/url\(\s*["']?([^"')]*)/g),
    ...text.matchAll(/@import\s+["']([^"']*)/g),
  ]
  return urls.map(([, address = '']) => address).filter(isForeign)
}

/** Names of namespaces, vocabularies and texts of errors; nothing in a script asks these hosts. */
const named = /^(www\.w3\.org|json-schema\.org|react\.dev|w3id\.org|adlnet\.gov|example\.com)$/

/** Returns the hosts that a script or a data file could ask. */
export function hostsIn(text: string): string[] {
  return [...text.matchAll(/(?:https?|wss?):\/\/([a-z0-9.-]+\.[a-z]{2,})/gi)]
    .map(([, host = '']) => host.toLowerCase())
    .filter((host) => !named.test(host))
}
