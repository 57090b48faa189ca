import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findProblems } from '#build/content/check.ts'
import type { Problem } from '#build/content/problem.ts'
import { type ContentCopy, copyContent } from '#tests/content/copy-content.ts'

const lesson = 'content/lessons/10-two-systems-of-action.mdx'

const code = [
  ['an import', "import fs from 'node:fs'"],
  ['an export', 'export const pwned = 1'],
  ['an export without braces', 'export default pwned'],
  ['an export below a table', '| a |\n|---|\n| b |\nexport const pwned = 1'],
  ['an expression', 'Text {globalThis.pwned = 1} goes on.'],
  ['an expression on lines of its own', '{\n  globalThis.pwned = 1\n}'],
  ['an expression that is a comment', '{/* nothing to see */}'],
  ['an expression in a table', '| a | b |\n|---|---|\n| c | {pwned()} |'],
  ['an expression in what looks like code', '| a | b |\n|---|---|\n| `c | {pwned()} ` |'],
  ['an expression in a heading', '## A {pwned()}'],
  ['an expression in a link', '[a {pwned()}](lesson:L11)'],
  ['an expression in a list', '- one\n- {pwned()}'],
  ['an expression in a note', 'Text.[^1]\n\n[^1]: {pwned()}'],
  ['an expression in an attribute', '<Figure name={pwned()} />'],
  ['attributes that are spread', '<Figure {...pwned} />'],
] as const

const tags = [
  ['an element as an attribute', '<Case title=<img src="x" /> />'],
  ['a script', '<script src="//evil.invalid/x.js" />'],
  ['a script in capitals', '<SCRIPT src="//evil.invalid/x.js" />'],
  ['an image', '<img src="x" onerror="pwned=1" />'],
  ['a frame', 'Text <iframe src="//evil.invalid"></iframe> goes on.'],
  ['a style', '<style>@import "//evil.invalid";</style>'],
  ['a link as an element', '<a href="javascript:pwned()">here</a>'],
  ['a form', '<form action="//evil.invalid"><button>Go</button></form>'],
  ['a drawing', '<svg><script>pwned()</script></svg>'],
  ['a fragment', '<>text</>'],
  ['a name with dots', '<React.Fragment />'],
  ['a name with a colon', '<svg:script />'],
  ['another component', '<Evil />'],
  ['an element in what looks like code', '| a | b |\n|---|---|\n| `c | <script src="//x"/> ` |'],
  ['an element in code', 'Text `<script>` goes on.'],
] as const

const links = [
  ['a script', '[here](javascript:pwned())'],
  ['a script in capitals', '[here](JaVaScRiPt:pwned())'],
  ['a script with an entity', '[here](javascript&colon;pwned())'],
  ['a script with a numbered entity', '[here](java&#115;cript:pwned())'],
  ['a script in angle brackets', '[here](<javascript:pwned()>)'],
  ['a script by reference', '[here][x]\n\n[x]: javascript:pwned()'],
  ['a script in what looks like code', '| a | b |\n|---|---|\n| `c | [x](javascript:pwned) ` |'],
  ['a document', '[here](data:text/html,<b>x</b>)'],
  ['another site without a scheme', '[here](//evil.invalid)'],
  ['another site with a backslash', '[here](/\\evil.invalid)'],
  ['an unsafe site', '[here](http://evil.invalid)'],
  ['an unsafe site in the text', 'See http://evil.invalid for more.'],
  ['a site without a scheme in the text', 'See www.evil.invalid for more.'],
  ['a user’s name', '[here](https://doi.org@evil.invalid)'],
  ['an image', '![alt](https://evil.invalid/i.png)'],
  ['an image by reference', '![alt][x]\n\n[x]: https://evil.invalid/i.png'],
] as const

const harmless = [
  'Less is more: [one](lesson:L11), [two](https://www.gov.uk), [three](/plan.html).',
  '<Case title="A desk">\n\nSaid. <Ref ids="R2" />\n\n</Case>',
]

let copy: ContentCopy
/** What the author of each text is told about the lines that hold it. */
const told = new Map<string, string>()

// Each text in a lesson of its own, so that the content is read once.
beforeAll(async () => {
  copy = await copyContent()
  const good = await readFile(join(copy.root, lesson), 'utf8')
  const first = good.split('\n').length + 1
  const added = [...[...code, ...tags, ...links].map(([, text]) => text), ...harmless]
  const files = new Map(added.map((text, at) => [`content/lessons/hostile-${at}.mdx`, text]))
  for (const [file, text] of files) await writeFile(join(copy.root, file), `${good}\n${text}\n`)
  const problems = await findProblems(copy.root)
  for (const [file, text] of files) told.set(text, wordsOf(problems, file, first, text))
})
afterAll(() => copy.remove())

function wordsOf(problems: readonly Problem[], file: string, first: number, text: string): string {
  const last = first + text.split('\n').length - 1
  return problems
    .filter((problem) => problem.file === file && problem.line >= first && problem.line <= last)
    .map(({ what }) => what)
    .join('\n')
}

describe('S13: code of a contributor is refused with file and line', () => {
  test.each(code)('%s', (_what, text) => {
    expect(told.get(text)).toMatch(/may not (import or export code|hold an expression)/)
  })

  test.each(tags)('%s', (_what, text) => {
    expect(told.get(text)).toContain('is not a tag that authors may write')
  })

  test.each(harmless)('but not %j', (text) => {
    expect(told.get(text)).toBe('')
  })
})

describe('S05: a link of a contributor that could lead anywhere is refused with file and line', () => {
  test.each(links)('%s', (_what, text) => {
    expect(told.get(text)).toMatch(/is no address that a text may link to|may not show a picture/)
  })
})
