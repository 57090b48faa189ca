import type { Coder } from './coder.ts'
import { codeCount } from './numbers.ts'

/**
 * Codes any text, lone surrogates too, unit of UTF-16 by unit; each is guessed from the three before.
 *
 * The guesses begin with what a sample has taught them; see taught.ts.
 */
export function codeText(coder: Coder, text: string | undefined): string {
  const length = codeCount(coder, text?.length, 'text')
  const units: string[] = []
  let before = ' '
  for (let at = 0; at < length; at += 1) {
    const unit = codeUnit(coder, text?.charCodeAt(at) ?? 0, before)
    units.push(String.fromCharCode(unit))
    before = before.slice(-2) + String.fromCharCode(unit)
  }
  return units.join('')
}

function codeUnit(coder: Coder, unit: number, before: string): number {
  const last = before.slice(-1)
  const isWide = coder.bit(unit > 127, ['wide', `wide ${last > '\u007f'}`])
  if (!isWide)
    return codeDigits(coder, unit, 7, ['t', `t${last}`, `t${before.slice(-2)}`, `t${before}`])
  const high = codeDigits(coder, unit >> 8, 8, ['h'])
  const low = codeDigits(coder, unit & 255, 8, [`l${high}`, `l${high}${last}`])
  return high * 256 + low
}

function codeDigits(coder: Coder, value: number, digits: number, contexts: string[]): number {
  let read = 1
  for (let digit = digits - 1; digit >= 0; digit -= 1) {
    const isSet = coder.bit(((value >> digit) & 1) === 1, contexts, read)
    read = read * 2 + (isSet ? 1 : 0)
  }
  return read - 2 ** digits
}
