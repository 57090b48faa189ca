import type { Entries } from '#core/progress/entry.ts'
import type { LeftOut } from '#core/progress/pack/leave-out.ts'
import type { Refusal } from '#core/progress/refusal.ts'
import { withoutName } from '#core/record/named-sheet.ts'
import type { Lock, LockEntry } from '#core/release/lock.ts'
import { standOf } from '#core/release/stand.ts'
import { arrivalMark } from './arrival.ts'
import { addressOf, loadModule } from './keys.ts'

/** What a page may load of the lock (src/catalogue/lock.ts). */
type Codebook = Pick<Lock, 'course' | 'release'> & {
  entries: Pick<LockEntry, 'kind' | 'id' | 'parts' | 'changed' | 'retired'>[]
}

/** The record as an address that another device can open. */
export type Carried =
  | {
      kind: 'carried'
      address: string
      /** What there was no room for. */
      leftOut: LeftOut[]
      /** True when only this computer can open the address. */
      isLocal: boolean
    }
  | { kind: 'no-address' }
  | { kind: 'too-long' }

/** The most bytes that a QR code takes: version 40, level L (ISO/IEC 18004, table 7). */
const mostInCode = 2953

/**
 * Packs the record into an address, behind the mark that no server ever gets to see.
 * @throws {Error} when the codec or the codebook cannot be loaded.
 */
export async function carry(entries: Entries, codebookFile: string): Promise<Carried> {
  if (location.protocol === 'file:') return { kind: 'no-address' }
  const start = `${addressOf('your-data.html')}${arrivalMark}`
  const [{ pack }, codebook] = await load(codebookFile)
  const { text, leftOut } = pack(withoutName(entries), codebook, mostInCode - start.length)
  if (start.length + text.length > mostInCode) return { kind: 'too-long' }
  const isLocal = /^(localhost|127\.|\[::1\])/.test(location.hostname)
  return { kind: 'carried', address: start + text, leftOut, isLocal }
}

/** A record that came with an address. */
export type Arrived =
  | { kind: 'arrived'; entries: Entries; leftOut: LeftOut[] }
  | { kind: 'refused'; why: Refusal }

/** Reads a packed record, whatever text it is. */
export async function unpackArrival(text: string, codebookFile: string): Promise<Arrived> {
  try {
    const [{ unpack }, codebook] = await load(codebookFile)
    const read = unpack(text, codebook)
    if (read.kind === 'newer') return { kind: 'refused', why: 'newer' }
    if (read.kind === 'unreadable')
      return { kind: 'refused', why: read.why === 'damaged' ? 'bad-address' : 'other-address' }
    return { kind: 'arrived', entries: read.entries, leftOut: read.leftOut }
  } catch {
    return { kind: 'refused', why: 'not-loaded' }
  }
}

/** Counts the entries about what the course no longer has, or words differently now. */
export async function standIn(
  entries: Entries,
  codebookFile: string,
): Promise<{ archived: number; updated: number } | undefined> {
  try {
    const { archived, updated } = standOf(entries, await loadModule<Codebook>(codebookFile))
    return { archived: archived.length, updated: updated.length }
  } catch {
    return undefined
  }
}

function load(codebookFile: string) {
  return Promise.all([
    import('#core/progress/pack/pack.ts'),
    loadModule<Codebook>(codebookFile),
  ] as const)
}
