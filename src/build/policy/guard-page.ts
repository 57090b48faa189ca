import { createHash } from 'node:crypto'
import { beginning } from '#build/packages/page.ts'
import type { Directives } from './directives.ts'

/** The policy that a page has already, wherever Astro or an earlier step has put it. */
const stated = /<meta http-equiv="content-security-policy"[^>]*>/i

/** Scripts and styles that stand in a page; data in a script element runs nowhere and needs no leave. */
const inline = {
  script: /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/)[^>]*>([\s\S]*?)<\/script>/g,
  style: /<style[^>]*>([\s\S]*?)<\/style>/g,
}

/**
 * Gives a finished page its policy: what stands in it may run, known by its SHA-256, and nothing else
 * that is inline. Astro's own hashes are taken out, since the page has been rewritten after them.
 * @param after what the policy stands behind: a browser asks for no leave for what comes before it.
 * @throws {Error} when a page has no such place.
 */
export function guardPage(html: string, directives: Directives, after: RegExp = beginning): string {
  const bare = html.replace(stated, '')
  const policy = {
    ...directives,
    'script-src': [...(directives['script-src'] ?? []), ...hashesOf(bare, inline.script)],
    'style-src': [...(directives['style-src'] ?? []), ...hashesOf(bare, inline.style)],
  }
  const content = Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join(';')
  const meta = `<meta http-equiv="content-security-policy" content="${content}">`
  const guarded = bare.replace(after, (before) => before + meta)
  if (guarded === bare) throw new Error(`A page without ${after} cannot be given a policy.`)
  return guarded
}

/** Makes one script of several that stand side by side: each costs a page a hash, which no zip packs. */
export function joinScripts(html: string): string {
  return html.replace(/(?:<script>(?:(?!<\/script>)[\s\S])*<\/script>\s*){2,}/g, (run) => {
    const texts = [...run.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text)
    return `<script>${texts.join('\n;')}</script>`
  })
}

function hashesOf(html: string, elements: RegExp): Set<string> {
  const texts = [...html.matchAll(elements)].map(([, text = '']) => text)
  return new Set(texts.map((text) => `'sha256-${sha256(text)}'`))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
