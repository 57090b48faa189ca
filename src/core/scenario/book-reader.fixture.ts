import type { Book, BookPart, Change, Mark, Section, Turn } from './book.ts'

/** A sheet as a reader keeps it: numbers by their names, ticked boxes by what is marked. */
export interface KeptSheet {
  readonly numbers: Map<string, { value: number; most: number }>
  readonly marks: Map<string, { ticked: number; boxes: number }>
}

/** Takes a fresh sheet. */
export function takeSheet({ sheet }: Pick<Book, 'sheet'>): KeptSheet {
  return {
    numbers: new Map([
      ...sheet.quantities.map(({ name, start }) => numbered(name, start, 10)),
      ...sheet.counters.map(({ name, start }) => numbered(name, start, 20)),
    ]),
    marks: new Map(sheet.marks.map((mark) => [nameMark(mark), { ticked: 0, boxes: mark.boxes }])),
  }
}

function numbered(name: string, value: number, most: number) {
  return [name, { value, most }] as const
}

function nameMark({ section, letter }: Mark): string {
  return letter === undefined ? String(section) : `${letter} at ${section}`
}

/** Follows a change such as "trust −1" on the sheet. */
export function change({ numbers }: KeptSheet, { name, by }: Change) {
  const kept = line(numbers, name)
  kept.value = Math.min(kept.most, Math.max(0, kept.value + by))
}

/** Ticks one box of a line, such as "7" or "A at 7". */
export function tick({ marks }: KeptSheet, name: string) {
  const kept = line(marks, name)
  kept.ticked = Math.min(kept.boxes, kept.ticked + 1)
}

function line<T>(lines: ReadonlyMap<string, T>, name: string): T {
  const kept = lines.get(name)
  if (kept) return kept
  throw new Error(`The sheet has no line "${name}", only ${[...lines.keys()].join(', ')}.`)
}

/** Tells whether what a book says after "if" is so, by the words alone and the sheet. */
export function isSo(said: string | undefined, sheet: KeptSheet): boolean {
  if (said === undefined) return true
  return said.split(', or ').some((one) => one.split(' and ').every((test) => isOneSo(test, sheet)))
}

function isOneSo(said: string, sheet: KeptSheet): boolean {
  const [, denied] = /^it is not so that (.*)$/.exec(said) ?? []
  if (denied !== undefined) return !isOneSo(denied, sheet)
  const [, counted, times] = /^the number of times you came by (.+) is (.+)$/.exec(said) ?? []
  if (counted && times) return fits(line(sheet.marks, counted).ticked, times)
  const [, done, what] =
    /^you (came by|chose|did not come by|did not choose) (.+)$/.exec(said) ?? []
  if (done && what) return done.startsWith('did not') !== line(sheet.marks, what).ticked > 0
  const [, name, amount] = /^(.+?) is (.+)$/.exec(said) ?? []
  if (name && amount) return fits(line(sheet.numbers, name).value, amount)
  throw new Error(`A reader cannot follow "${said}".`)
}

function fits(value: number, amount: string): boolean {
  const [, above, number, more] =
    /^(above |below |not )?(\d+)( or more| or less)?$/.exec(amount) ?? []
  const bound = Number(number)
  if (above === 'not ') return value !== bound
  if (above) return above === 'above ' ? value > bound : value < bound
  if (more) return more === ' or more' ? value >= bound : value <= bound
  return value === bound
}

/** Keeps the parts that a reader reads. */
export function readParts(parts: readonly BookPart[], sheet: KeptSheet): BookPart[] {
  return parts.filter(({ when }) => isSo(when, sheet))
}

/** Finds where a reader turns; the first that fits. */
export function turn(turns: readonly Turn[], sheet: KeptSheet): number {
  return turns.find(({ when }) => isSo(when, sheet))?.to ?? 0
}

/** What a reader came by in one section. */
export interface Reading {
  readonly section: Section
  readonly words: readonly string[]
  /** The letters that might be chosen. */
  readonly offered: readonly string[]
}

/**
 * Reads a book by its words and numbers alone, from 1 to an ending or until no choice is left.
 * @param choices positions of choices.
 */
export function readBook(book: Book, choices: readonly number[]): Reading[] {
  const sheet = takeSheet(book)
  const left = [...choices]
  const readings: Reading[] = []
  for (let at = 1; ; ) {
    const section = book.sections.find(({ number }) => number === at)
    if (!section) throw new Error(`The book has no section ${at}.`)
    const next = readSection(section, sheet, left)
    readings.push(next.reading)
    if (next.to === undefined) return readings
    at = next.to
  }
}

function readSection(
  section: Section,
  sheet: KeptSheet,
  left: number[],
): { reading: Reading; to: number | undefined } {
  const look = (parts: readonly BookPart[]) => readParts(parts, sheet).map(({ words }) => words)
  switch (section.kind) {
    case 'scene': {
      if (section.mark) tick(sheet, nameMark(section.mark))
      const offered = section.choices.filter(({ when }) => isSo(when, sheet))
      const letters = offered.map(({ letter }) => letter)
      const reading = { section, words: look(section.parts), offered: letters }
      return { reading, to: section.choices[left.shift() ?? -1]?.to }
    }
    case 'consequence': {
      const early = section.changesFirst ? [] : look(section.parts)
      for (const each of section.changes) change(sheet, each)
      if (section.mark) tick(sheet, nameMark(section.mark))
      const words = section.changesFirst ? look(section.parts) : early
      return { reading: { section, words, offered: [] }, to: turn(section.turns, sheet) }
    }
    case 'reckoning':
      return { reading: { section, words: [], offered: [] }, to: turn(section.turns, sheet) }
    case 'ending':
      return { reading: { section, words: look(section.parts), offered: [] }, to: undefined }
  }
}
