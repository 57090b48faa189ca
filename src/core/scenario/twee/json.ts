import type { TweeProblem } from './problem.ts'

/** JSON that was read, with the line of each of its values by its path, joined by full stops. */
export interface ReadJson {
  readonly value: unknown
  readonly lines: ReadonlyMap<string, number>
}

/**
 * Reads JSON out of a passage.
 * @param name the passage that a problem names.
 * @param firstLine the line of the file on which the JSON begins.
 */
export function readJson(name: string, text: string, firstLine: number): ReadJson | TweeProblem {
  const at = (offset: number) => text.slice(0, offset).split('\n').length + firstLine - 1
  const scanner = createScanner(text)
  scanner.skipValue('', 0)
  const { offset, isBroken, forbidden, found } = scanner.result()
  if (forbidden !== undefined) {
    return {
      line: at(forbidden),
      what: `Passage "${name}" has a key "__proto__".`,
      why: 'JavaScript keeps this name for itself, so nothing can be filed under it.',
      fix: 'Give the key another name, or take it out.',
    }
  }
  try {
    const value: unknown = JSON.parse(text)
    return { value, lines: new Map([...found].map(([path, place]) => [path, at(place)])) }
  } catch {
    return {
      line: at(isBroken ? offset : text.length),
      what: `The JSON of passage "${name}" cannot be read.`,
      why: 'It holds what Twine cannot show, so the scenario would lose it.',
      fix: 'Look at this line and the one before it: a missing comma, quote or bracket, or a comma too many.',
    }
  }
}

/** Deeper than anything that an author files, and far from the limits of the machine. */
const deepest = 40

/** Walks through JSON to learn where its values stand, and where it breaks. */
function createScanner(text: string) {
  const found = new Map<string, number>()
  const token = /\s*(?:("(?:[^"\\]|\\[\s\S])*")|([[\]{},:])|([-+.\w]+))/y
  let isBroken = false
  let offset = 0
  let forbidden: number | undefined

  function next(): string {
    if (isBroken) return ''
    token.lastIndex = offset
    const match = token.exec(text)
    if (!match) {
      isBroken = true
      offset += /^\s*/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0
      return ''
    }
    const sign = match[1] ?? match[2] ?? match[3] ?? ''
    offset = token.lastIndex
    return sign
  }

  function stop() {
    isBroken = true
  }

  function skipValue(path: string, depth: number) {
    const sign = next()
    found.set(path, offset - sign.length)
    if (depth > deepest) stop()
    else if (sign === '{') skipMembers('}', path, depth)
    else if (sign === '[') skipMembers(']', path, depth)
    else if (/^[\]},:]?$/.test(sign)) stop()
  }

  function skipMembers(close: '}' | ']', path: string, depth: number) {
    for (let index = 0; !isBroken; index += 1) {
      const start = offset
      const sign = next()
      if (sign === close && index === 0) return
      if (close === ']') offset = start
      const key = close === ']' ? String(index) : readKey(sign)
      if (key === undefined) return stop()
      if (key === '__proto__') forbidden ??= offset
      if (close === '}' && next() !== ':') return stop()
      skipValue(path === '' ? key : `${path}.${key}`, depth + 1)
      const after = next()
      if (after === close) return
      if (after !== ',') return stop()
    }
  }

  return { skipValue, result: () => ({ offset, isBroken, forbidden, found }) }
}

function readKey(sign: string): string | undefined {
  if (!sign.startsWith('"')) return undefined
  try {
    return String(JSON.parse(sign))
  } catch {
    return undefined
  }
}

/**
 * Writes JSON that Twine takes for nothing else: no double brackets, and no line break within words.
 * What fits on a line stands on one.
 */
export function writeJson(value: unknown, indent = ''): string {
  const inside = `${indent}  `
  if (Array.isArray(value)) {
    return group(
      '[',
      ']',
      value.map((item) => writeJson(item, inside)),
      indent,
    )
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => `${writeString(key)}: ${writeJson(member, inside)}`)
    return group('{', '}', members, indent)
  }
  return typeof value === 'string' ? writeString(value) : JSON.stringify(value)
}

function group(open: string, close: string, members: readonly string[], indent: string): string {
  const onOneLine = `${open} ${members.join(', ')} ${close}`
  if (members.length === 0) return open + close
  if (indent !== '' && onOneLine.length < 90 && !onOneLine.includes('\n')) return onOneLine
  const inside = `${indent}  `
  return `${open}\n${inside}${members.join(`,\n${inside}`)}\n${indent}${close}`
}

function writeString(text: string): string {
  return JSON.stringify(text).replace(
    /[[\]\u007F-\u009F\u2028\u2029\uFEFF\uFFFD]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
