import { sentencesOf } from '#core/course/reading.ts'
import { countWords } from '#core/scenario/word-count.ts'
import type { StageLine } from './stage-view.ts'

/** What one page of the stage holds, so that the last row can read it. */
export const fullPage = { words: 45, lines: 6 }

/** Puts lines on pages; a line that fills more than a page is split between sentences. */
export function pagesOf(lines: readonly StageLine[]): StageLine[][] {
  const pages: StageLine[][] = [[]]
  for (const piece of lines.flatMap(splitLine)) {
    const page = pages.at(-1)
    if (page && hasRoom(page, piece)) page.push(piece)
    else pages.push([piece])
  }
  return pages
}

function hasRoom(page: readonly StageLine[], { text }: StageLine): boolean {
  if (page.length === 0) return true
  const words = page.reduce((sum, line) => sum + countWords(line.text), countWords(text))
  return page.length < fullPage.lines && words <= fullPage.words
}

function splitLine(line: StageLine): StageLine[] {
  if (countWords(line.text) <= fullPage.words) return [line]
  const pieces: string[] = []
  for (const sentence of sentencesOf(line.text).flatMap(cutSentence)) {
    const longer = [pieces.at(-1) ?? '', sentence].join(' ').trim()
    if (pieces.length > 0 && countWords(longer) <= fullPage.words) pieces.splice(-1, 1, longer)
    else pieces.push(sentence)
  }
  return pieces.map((text) => ({ ...line, text }))
}

/** No author writes a sentence that fills a page; a translation may. */
function cutSentence(sentence: string): string[] {
  if (countWords(sentence) <= fullPage.words) return [sentence]
  const words = sentence.split(/\s+/)
  const count = Math.ceil(words.length / fullPage.words)
  return Array.from({ length: count }, (_, at) =>
    words.slice(at * fullPage.words, (at + 1) * fullPage.words).join(' '),
  )
}
