import { constants, inflateSync } from 'node:zlib'

/** What a PDF tells without a viewer: its pages, its structure, and where its links lead. */
export function readPdf(bytes: Uint8Array) {
  const pdf = Buffer.from(bytes)
  const raw = pdf.toString('latin1')
  const packed = [...raw.matchAll(/stream\r?\n/g)].map(({ 0: mark, index }) =>
    inflate(pdf.subarray(index + mark.length)),
  )
  const text = [raw, ...packed].join('\n')
  return {
    pages: [...text.matchAll(/\/Type\s*\/Page\b/g)].length,
    isTagged: /\/MarkInfo\s*<<[^>]*\/Marked\s+true/.test(text),
    language: /\/Lang\s*\(([^)]*)\)/.exec(text)?.[1],
    /** The kinds of its parts: H1, P, Table … */
    kinds: [...new Set([...text.matchAll(/\/S\s*\/(\w+)/g)].map(([, kind = '']) => kind))],
    links: [...text.matchAll(/\/URI\s*\(([^)]*)\)/g)].map(([, address = '']) => address),
  }
}

/** Unpacks a part that is packed; others, such as pictures, say nothing. */
function inflate(packed: Uint8Array): string {
  try {
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
  } catch {
    return ''
  }
}
