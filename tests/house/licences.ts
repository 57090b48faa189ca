/** Licences of what a copy of the course brings along: notices have to be kept, and nothing else. */
export const forShipped = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'OFL-1.1'],
]

/** Licences of tools as well, which stay on the machine that builds and tests. */
export const forTools = [
  ...forShipped,
  ...['Apache-2.0', 'MPL-2.0', 'LGPL-3.0-or-later', 'Python-2.0', 'Zlib', 'CC-BY-4.0'],
]

/**
 * Tells whether a licence, in the words of SPDX, leaves a choice that is allowed, such as
 * "(MIT OR GPL-3.0-or-later)". One that nests choices is not understood, and not allowed.
 */
export function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const flat = /^\(([^()]*)\)$/.exec(expression)?.[1] ?? expression
  return flat
    .split(' AND ')
    .every((part) => part.split(' OR ').some((licence) => allowed.includes(licence.trim())))
}
