import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Lock, lockSchema } from '#core/release/lock.ts'

/** The path of the lock below the project's folder. */
export const lockFile = 'content/course.lock.json'

/**
 * Reads a lock; undefined where there is none yet.
 * @param path the file, from the root.
 * @throws {Error} when the file holds something else.
 */
export async function readLock(root: string, path: string = lockFile): Promise<Lock | undefined> {
  const text = await readFile(join(root, path), 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw cause
  })
  return text === undefined ? undefined : parseLock(path, text)
}

function parseLock(path: string, text: string): Lock {
  try {
    return lockSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(
      `${path} cannot be read as a lock: ${cause instanceof Error ? cause.message : cause}. Put it back from the repository, then run "npm run lock".`,
      { cause },
    )
  }
}
