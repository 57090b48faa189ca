import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { builtSite } from '#commands/serve.ts'

/** A file that a page asked for, and its weight. */
interface Loaded {
  path: string
  bytes: number
}

const weights = new Map<string, number>()

/** Weighs a file of the built site as a web server would send it (gzip, level 9). */
export function weightOf(file: string): number {
  const known = weights.get(file)
  if (known !== undefined) return known
  const weight = gzipSync(readFileSync(join(builtSite, file)), { level: 9 }).length
  weights.set(file, weight)
  return weight
}

/** Notes what a page asks for from now on. */
export function weigh(page: Page): () => Loaded[] {
  const paths: string[] = []
  page.on('request', (request) => paths.push(new URL(request.url()).pathname))
  return () => paths.map((path) => ({ path, bytes: weightOf(path) }))
}

export const sum = (loaded: readonly Loaded[]) =>
  loaded.reduce((total, { bytes }) => total + bytes, 0)
export const isScript = ({ path }: Loaded) => path.endsWith('.js')
export const isReact = ({ path }: Loaded) => /\/(client|react|jsx-runtime)[^/]*\.js$/.test(path)
