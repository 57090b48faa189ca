import type { LessonText } from '#build/lesson-text.ts'

/** Returns the ids that the site gives to the headings of a text, as github-slugger makes them. */
export function headingIds({ passages }: LessonText): Set<string> {
  const ids = new Set<string>()
  for (const { text } of passages.filter(({ kind }) => kind === 'heading')) {
    const plain = slugOf(text)
    let id = plain
    for (let count = 1; ids.has(id); count += 1) id = `${plain}-${count}`
    ids.add(id)
  }
  return ids
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}
