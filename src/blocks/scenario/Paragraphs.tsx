import { splitParagraphs } from '#core/scenario/paragraphs.ts'

/** Shows an author's text, one paragraph for each part between blank lines. */
export function Paragraphs({ text }: { text: string }) {
  return splitParagraphs(text).map((paragraph) => <p key={paragraph}>{paragraph}</p>)
}
