/**
 * What a page may do, as a Content Security Policy: its directives and their sources. Everything that
 * is not named is refused (W3C, Content Security Policy Level 3, and Trusted Types).
 */
export type Directives = Readonly<Record<string, readonly string[]>>

const nothing = ["'none'"]
const own = ["'self'"]

/** What each page of every edition may do. Its inline scripts and styles are added by their hashes. */
const ofCourse: Directives = {
  'default-src': nothing,
  // Pagefind is WebAssembly.
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': own,
  'img-src': own,
  'font-src': own,
  'connect-src': own,
  'frame-src': nothing,
  'object-src': nothing,
  'base-uri': nothing,
  'form-action': nothing,
}

/** What a page of the website may do: no text ever becomes code, whoever asks for it. */
export const ofWebsite: Directives = {
  ...ofCourse,
  'manifest-src': own,
  'worker-src': own,
  // worker.html, once a browser (src/offline/page/register-worker.ts).
  'frame-src': own,
  'require-trusted-types-for': ["'script'"],
  'trusted-types': nothing,
}

/** Pages of the website that need something else. */
const exceptions: Readonly<Record<string, Directives>> = {
  // A server or the worker shows these at any address, so they say where the course is.
  '404.html': { ...ofWebsite, 'base-uri': own },
  'offline.html': { ...ofWebsite, 'base-uri': own },
  // The address of a worker is text, which Trusted Types refuse. This page does nothing else.
  'worker.html': { 'default-src': nothing, 'script-src': [], 'style-src': [], 'worker-src': own },
}

/** Returns what a page of the website may do. */
export function websitePolicy(page: string): Directives {
  return exceptions[page] ?? ofWebsite
}

/**
 * Returns what a page of the edition for a double-click may do. Its modules are made of text, since a
 * browser loads none from files; and it has no types for that, so none are asked for.
 */
export function filePolicy(): Directives {
  return {
    ...ofCourse,
    'script-src': ["'self'", 'blob:', "'wasm-unsafe-eval'"],
    // keeper.html, where a browser keeps files apart.
    'frame-src': own,
  }
}

/** The pages that hold the course in an LMS and talk to it. */
const shell = ['launch.html', 'preflight.html']

/** Returns what a page of an edition for an LMS may do. */
export function lmsPolicy(kind: string, page: string): Directives {
  if (!shell.includes(page)) return ofCourse
  // A record store of cmi5 may be anywhere; its address comes with the launch.
  const connects = kind === 'cmi5' ? ["'self'", 'https:', 'http:'] : own
  return { ...ofCourse, 'frame-src': own, 'connect-src': connects }
}

/** Parts a policy in the way that Astro's configuration takes it (docs.astro.build, security.csp). */
export function forAstro({ 'script-src': scripts, 'style-src': styles, ...others }: Directives) {
  return {
    directives: Object.entries(others).map(([name, sources]) => [name, ...sources].join(' ')),
    scriptDirective: { resources: [...(scripts ?? [])] },
    styleDirective: { resources: [...(styles ?? [])] },
  }
}
