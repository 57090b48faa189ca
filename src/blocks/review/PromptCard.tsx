import type { PromptFace } from '#core/review/face.ts'
import { type RatedProps, Recall } from './Recall.tsx'

/** Asks a prompt, to be answered in the learner's own words. */
export function PromptCard({ card, ...rest }: RatedProps & { card: PromptFace }) {
  return <Recall {...rest} card={card} answerTitle="One way to answer" />
}
