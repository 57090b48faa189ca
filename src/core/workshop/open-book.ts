import { unseal } from '#core/question/seal.ts'
import type { RoomQuestion, SealedBook, StageBook } from './book.ts'

/** Opens what the file of a plan gives to the stage. */
export function openBook(sealed: SealedBook): StageBook {
  const questions = Object.entries(sealed.questions).map(([id, { sealed: key, ...face }]) => {
    const question: RoomQuestion = { ...face, ...JSON.parse(unseal(key, sealed.plan.id)) }
    return [id, question]
  })
  return { ...sealed, questions: Object.fromEntries(questions) }
}
