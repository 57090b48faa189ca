import { highestValue, lowestValue, type QuantityName, quantityNames } from './quantities.ts'
import { countIn, nameChoice, type State } from './state.ts'

/**
 * The language of conditions, as authors write it.
 *
 *     trust >= 6
 *     delivery <= 4 or reserve <= 2
 *     visited the-form and not chose first-move/a
 *     times the-form >= 2 and calls < 3
 *
 * A comparison is a quantity, a counter of the story or `times SCENE`, one of >= <= > < = and a
 * whole number. `visited SCENE` holds from the moment the scene is entered; `chose SCENE/CHOICE`
 * once the choice was made; `not` stands before either. "and" binds tighter than "or"; there are no
 * brackets.
 */
export type Condition =
  | { kind: 'compare'; of: string; operator: Operator; value: number }
  | { kind: 'times'; scene: string; operator: Operator; value: number }
  | { kind: 'chose'; scene: string; choice: string }
  | { kind: 'not'; of: Condition }
  | { kind: 'all'; of: Condition[] }
  | { kind: 'any'; of: Condition[] }

/** The words of the language, which nothing in a story may be called. */
export const conditionWords: readonly string[] = ['and', 'or', 'not', 'visited', 'chose', 'times']

export type Operator = '>=' | '<=' | '>' | '<' | '='

/**
 * Reads a condition; whether the story has what it names is for `findFaults` to say.
 * @throws {Error} that tells the author what to write instead.
 */
export function parseCondition(text: string): Condition {
  return oneOrMore(
    'any',
    text
      .trim()
      .split(/\s+or\s+/)
      .map(parseAll),
  )
}

function parseAll(text: string): Condition {
  return oneOrMore('all', text.split(/\s+and\s+/).map(parseTest))
}

function oneOrMore(kind: 'all' | 'any', of: Condition[]): Condition {
  const [only, ...others] = of
  return only && others.length === 0 ? only : { kind, of }
}

function parseTest(text: string): Condition {
  const negated = /^not\s+(.*)$/s.exec(text)?.[1]
  if (negated !== undefined) return { kind: 'not', of: parseTest(negated) }
  const visited = /^visited\s+([\w-]+)$/.exec(text)?.[1]
  if (visited) return { kind: 'times', scene: visited, operator: '>=', value: 1 }
  const [, scene, choice] = /^chose\s+([\w-]+)\/([\w-]+)$/.exec(text) ?? []
  if (scene && choice) return { kind: 'chose', scene, choice }
  return parseComparison(text)
}

function parseComparison(text: string): Condition {
  const parts = /^(times\s+)?(\S+?)\s*([<>=]+)\s*(\S+)$/.exec(text)
  const [, times, name = '', sign = '', number = ''] = parts ?? []
  if (!parts) {
    throw new Error(
      `"${text}" is not a condition, so it cannot be tested: write a comparison such as trust >= 6, or visited SCENE, or chose SCENE/CHOICE; join several with "and" or "or".`,
    )
  }
  const operator = readSign(sign)
  const value = readValue(number)
  if (times) return { kind: 'times', scene: name, operator, value }
  return { kind: 'compare', of: name, operator, value }
}

function readSign(text: string): Operator {
  if (text === '>=' || text === '<=' || text === '>' || text === '<' || text === '=') return text
  throw new Error(`"${text}" is not a sign that compares: write >=, <=, >, < or =.`)
}

function readValue(text: string): number {
  const value = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
  if (value >= lowestValue) return value
  throw new Error(
    `"${text}" is not a value to compare with: write a whole number, for a quantity from ${lowestValue} to ${highestValue}.`,
  )
}

/** Tells whether a condition holds in this state. */
export function isMet(condition: Condition, state: State): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((part) => isMet(part, state))
    case 'any':
      return condition.of.some((part) => isMet(part, state))
    case 'not':
      return !isMet(condition.of, state)
    case 'chose':
      return state.chosen.includes(nameChoice(condition.scene, condition.choice))
    case 'times':
      return compares(countIn(state.visits, condition.scene), condition.operator, condition.value)
    case 'compare':
      return compares(heldBy(condition.of, state), condition.operator, condition.value)
  }
}

function heldBy(name: string, { quantities, counters }: State): number {
  return isQuantity(name) ? quantities[name] : countIn(counters, name)
}

/** Tells whether this state takes something that may stand on a condition. */
export function fits({ when }: { readonly when?: Condition | undefined }, state: State): boolean {
  return !when || isMet(when, state)
}

/** Tells whether a name is that of a quantity; other names are those of counters. */
export function isQuantity(name: string): name is QuantityName {
  return quantityNames.some((quantity) => quantity === name)
}

function compares(held: number, operator: Operator, value: number): boolean {
  switch (operator) {
    case '>=':
      return held >= value
    case '<=':
      return held <= value
    case '>':
      return held > value
    case '<':
      return held < value
    case '=':
      return held === value
  }
}

/** Lists the single tests that a condition is made of. */
export function testsOf(
  condition: Condition,
): Extract<Condition, { kind: 'compare' | 'times' | 'chose' }>[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(testsOf)
    case 'not':
      return testsOf(condition.of)
    default:
      return [condition]
  }
}

/** Writes a condition as an author would; `parseCondition` reads it back. */
export function writeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'all':
      return condition.of.map(writeCondition).join(' and ')
    case 'any':
      return condition.of.map(writeCondition).join(' or ')
    case 'not':
      return `not ${writeCondition(condition.of)}`
    case 'chose':
      return `chose ${nameChoice(condition.scene, condition.choice)}`
    case 'times':
      return isVisited(condition)
        ? `visited ${condition.scene}`
        : `times ${condition.scene} ${condition.operator} ${condition.value}`
    case 'compare':
      return `${condition.of} ${condition.operator} ${condition.value}`
  }
}

/** Tells whether a count of visits asks no more than whether there was one. */
export function isVisited({ operator, value }: { operator: Operator; value: number }): boolean {
  return operator === '>=' && value === 1
}
