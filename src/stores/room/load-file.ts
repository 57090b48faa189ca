import { unseal } from '#core/question/seal.ts'
import { loadModule } from '#stores/keys.ts'

/**
 * Loads what a plan gives to the stage, or to the console alone. It tells the best answers of
 * questions, so it is sealed like every key, by the name of its file.
 * @param file its path below the site's root, such as "pools/stage-ninety.172bea0b.js".
 */
export async function loadRoomFile<Data>(file: string): Promise<Data> {
  const [, name = ''] = /([a-z-]+)\.[^/]*$/.exec(file) ?? []
  return JSON.parse(unseal(await loadModule<string>(file), name))
}
