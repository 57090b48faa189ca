import { posix } from 'node:path'

/** Returns how a page writes the site's root: "./", or "../" from a folder below it. */
export function rootOf(page: string): string {
  return `${posix.relative(posix.dirname(page), '.') || '.'}/`
}

/**
 * Tells whether a page is only shown at its own address: a server shows the one for errors at any, where
 * what it names beside itself is not found.
 */
export function isAtOwnAddress(page: string): boolean {
  return page !== '404.html'
}

/** Tells a page, and with it every style and script of it, which edition it belongs to. */
export function markEdition(html: string, edition: string): string {
  return html.replace('<html ', `<html data-edition="${edition}" `)
}

/**
 * Where a page begins: after its encoding, which has to stand in its first 1024 bytes (HTML,
 * §4.2.5.4), and before anything that runs or is looked up.
 */
export const beginning = /<head>(<meta charset="utf-8">)?/

/** Lets a classic script of the site's root run before anything else of a page. */
export function runFirst(html: string, page: string, script: string): string {
  return html.replace(
    beginning,
    (before) => `${before}<script src="${rootOf(page)}${script}"></script>`,
  )
}

/** Takes out what only a website is asked for: its installation and its look in link previews. */
export function dropWebLinks(html: string): string {
  return html.replace(
    /<link rel="(manifest|apple-touch-icon)"[^>]*>|<meta (property="og:|name="twitter:)[^>]*>/g,
    '',
  )
}
