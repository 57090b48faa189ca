import { getFace, getItem } from '#catalogue/items.ts'
import { letterOf } from '#core/scenario/letter.ts'
import { forRooms } from '#core/workshop/for-rooms.ts'

/** A question as the stage puts it, with what to reply to each answer. */
export interface PrintedQuestion {
  readonly stem: string
  readonly options: readonly {
    readonly letter: string
    readonly text: string
    readonly isBest: boolean
    readonly reply: string
  }[]
}

/**
 * Finds a question with its options under the letters of its lesson, which are those of the stage.
 * @throws {Error} when no file in content holds it, or it is not a question with one answer.
 */
export async function askRoom(id: string): Promise<PrintedQuestion> {
  const item = await getItem(id)
  const face = getFace(item)
  if (item.kind !== 'single' || face.kind !== 'single') {
    throw new Error(
      `A plan asks ${id}, which is of the kind ${item.kind}, so that a room cannot vote on it. Name a question with one answer.`,
    )
  }
  const answers = new Map(item.options.map((option) => [option.id, option]))
  return {
    stem: face.stem,
    options: face.options.map(({ id, text }, at) => ({
      letter: letterOf(at),
      text,
      isBest: answers.get(id)?.key === true,
      reply: forRooms(answers.get(id)?.feedback ?? ''),
    })),
  }
}
