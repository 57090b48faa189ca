import { getCollection } from 'astro:content'
import type { Item } from '#core/question/question.ts'

/**
 * Finds an item of the bank.
 * @throws {Error} when no file in content/questions holds it.
 */
export async function getItem(id: string): Promise<Item> {
  const files = await getCollection('questions')
  const item = files.flatMap((file) => file.data.items).find((candidate) => candidate.id === id)
  if (!item) {
    throw new Error(
      `<Question id="${id}" /> asks for an item that no file in content/questions holds.`,
    )
  }
  return item
}
