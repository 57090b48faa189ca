import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Phrase } from './phrases.ts'

const folder = join('tests', 'access', 'transcripts')
/** Set by `npm run transcripts`. */
const isWriting = process.env['WRITE_TRANSCRIPTS'] === '1'

/** Compares a transcript with the one that is kept, or keeps it. */
export function keepTranscript(name: string, title: string, lines: readonly string[]) {
  const file = join(folder, `${name}.txt`)
  const text = `${[title, '='.repeat(title.length), '', ...lines]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`
  if (isWriting) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, text)
    return
  }
  const advice = `What is spoken is not what ${file} says. If the new words are right, run: npm run transcripts`
  expect(text, advice).toBe(readKept(file))
}

function readKept(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** What a phrase of the reader begins with, and the plain word for it; '' leaves the phrase out. */
const roles: Readonly<Record<string, string>> = {
  alertdialog: 'alert dialog',
  banner: 'banner (the head of the page)',
  columnheader: 'column head',
  combobox: 'menu',
  complementary: 'aside',
  contentinfo: 'foot of the page',
  image: 'picture',
  main: 'main part',
  navigation: 'navigation',
  radio: 'radio button',
  rowheader: 'row head',
  searchbox: 'search field',
  spinbutton: 'number field',
  textbox: 'text field',
}

/** Puts a phrase of the reader in plain words: what it is, its name, its state. */
export function plain(phrase: string): string {
  const [role = '', ...rest] = phrase.split(', ')
  const words = [roles[role] ?? role, ...rest]
    .join(', ')
    .replace(/position (\d+), set size (\d+)/, '$1 of $2')
    .replace(/^heading, (.*), level (\d)/, 'heading level $2, $1')
  return words.trim()
}

/** What only frames words, and is not spoken. */
const silent = new Set(
  'article blockquote caption code definition deletion document emphasis figure form generic insertion listitem mark paragraph row rowgroup status strong subscript superscript term time'.split(
    ' ',
  ),
)
/** Whose end matters to somebody who listens. */
const ending = new Set(['dialog', 'group', 'list', 'main', 'navigation', 'region', 'table'])
/** What stands within a line of text. */
const inline = new Set(['button', 'link'])

/** Lays out what is read in one go: a line a block of text, with links and buttons in brackets. */
export function layOut(phrases: readonly Phrase[]): string[] {
  const lines: string[] = []
  let open = -1
  for (const { words, role, isEnd, block } of phrases) {
    if (isEnd && ending.has(role)) lines.push(`end of ${role}`)
    if (isEnd || silent.has(role)) continue
    const isInText = role === '' || inline.has(role)
    const shown = inline.has(role) ? `[${plain(words)}]` : role === '' ? words : plain(words)
    const before = lines.at(-1)
    if (isInText && block === open && before)
      lines[lines.length - 1] = `${before} ${shown}`.replace(
        / (?=[,;:!?)”’]|\.(?!\d))|(?<=[“(]) /g,
        '',
      )
    else lines.push(shown)
    open = isInText ? block : -1
  }
  return lines
}
