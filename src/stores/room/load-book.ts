import type { SealedBook, StageBook } from '#core/workshop/book.ts'
import { openBook } from '#core/workshop/open-book.ts'
import { loadModule } from '#stores/keys.ts'

/** Loads what a plan gives to the stage, from a file below the site's root. */
export async function loadBook(file: string): Promise<StageBook> {
  return openBook(await loadModule<SealedBook>(file))
}
