import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { editions } from '#build/packages/make-packages.ts'
import { builtSite } from '#commands/serve.ts'
import { packageOf, textIn } from '#tests/editions/packages.ts'
import { directivesOf, graveFindings, policyOf } from './policy-findings.ts'

const pages = readdirSync(builtSite, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html'))
const site = new Map(pages.map((page) => [page, readFileSync(join(builtSite, page), 'utf8')]))

const ofWebsite = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
}
const ofWorkerPage = {
  'default-src': "'none'",
  'script-src': '',
  'style-src': '',
  'worker-src': "'self'",
}
const { 'manifest-src': _m, 'worker-src': _w, ...without } = ofWebsite
const { 'require-trusted-types-for': _r, 'trusted-types': _t, ...ofPage } = without
const ofFiles = { ...ofPage, 'script-src': "'self' blob: 'wasm-unsafe-eval'" }
const ofLms = { ...ofPage, 'frame-src': "'none'" }

const goldenOnTheWeb = (page: string) => {
  if (page === 'worker.html') return ofWorkerPage
  return /^(404|offline)\.html$/.test(page) ? { ...ofWebsite, 'base-uri': "'self'" } : ofWebsite
}
const goldenInAnLms = (page: string, kind: string) => {
  if (!/^(launch|preflight)\.html$/.test(page)) return ofLms
  return { ...ofPage, ...(kind === 'cmi5' && { 'connect-src': "'self' https: http:" }) }
}

test('S01: every page of the built site has the golden policy, Trusted Types none and all', () => {
  expect(pages.length).toBeGreaterThan(50)
  for (const [page, html] of site)
    expect(directivesOf(policyOf(html)), page).toEqual(goldenOnTheWeb(page))
})

describe.each(editions)('the edition %s', (edition) => {
  test('S01: every page has the golden policy of its kind, in which csp_evaluator finds nothing of severity 20 or worse', async () => {
    const zip = await packageOf(edition)
    const own = [...zip.files.keys()].filter((path) => path.endsWith('.html'))
    expect(own.length).toBeGreaterThan(30)
    for (const page of own) {
      const policy = policyOf(textIn(zip, page))
      const golden =
        edition === 'web'
          ? goldenOnTheWeb(page)
          : edition === 'offline'
            ? ofFiles
            : goldenInAnLms(page, edition)
      expect(directivesOf(policy), page).toEqual(golden)
      expect(graveFindings(policy), page).toEqual([])
    }
  })

  test('S01 S03: what stands in a page is allowed by its own hash, and no handler, javascript: address or style stands in a tag', async () => {
    const zip = await packageOf(edition)
    for (const page of [...zip.files.keys()].filter((path) => path.endsWith('.html'))) {
      const html = textIn(zip, page)
      const policy = policyOf(html)
      const behind = html.slice(html.indexOf('content-security-policy'))
      const inline = [...behind.matchAll(/<(script|style)(?![^>]* src=)[^>]*>([\s\S]*?)<\/\1>/g)]
      for (const [all, , text = ''] of inline) {
        if (/^<script[^>]* type="application\//.test(all)) continue
        const hash = createHash('sha256').update(text).digest('base64')
        expect(policy, `${page}: ${all.slice(0, 80)}`).toContain(`'sha256-${hash}'`)
      }
      const tags =
        behind.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').match(/<[a-z][^>]*>/gi) ?? []
      expect(tags.filter((tag) => /\s(on[a-z]+|style)=|"\s*javascript:/i.test(tag))).toEqual([])
    }
  })

  test('S03: no script makes code or markup out of text', async () => {
    const zip = await packageOf(edition)
    const own = [...zip.files.keys()].filter((path) => path.endsWith('.js'))
    const found = own.flatMap((path) =>
      [
        ...textIn(zip, path).matchAll(
          /\beval\(|new Function\b|document\.write\b|insertAdjacentHTML/g,
        ),
      ].map(([what]) => `${path}: ${what}`),
    )
    expect(found).toEqual([])
  })
})

test('S01: csp_evaluator does find an unsafe policy, so that finding nothing says something', () => {
  expect(graveFindings("script-src 'unsafe-inline' data:; object-src *")).not.toEqual([])
})
