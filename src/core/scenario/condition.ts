import {
  highestValue,
  lowestValue,
  type Quantities,
  type QuantityName,
  quantityNames,
} from './quantities.ts'

/**
 * The language of conditions, as authors write it.
 *
 *     trust >= 6
 *     delivery <= 4 or reserve <= 2
 *     trust >= 6 and delivery >= 6 and adaptation >= 6
 *
 * A comparison is a quantity, one of >= <= > < = and a whole number from 0 to 10. "and" binds
 * tighter than "or"; there are no brackets.
 */
export type Condition =
  | { kind: 'compare'; quantity: QuantityName; operator: Operator; value: number }
  | { kind: 'all'; of: Condition[] }
  | { kind: 'any'; of: Condition[] }

type Operator = '>=' | '<=' | '>' | '<' | '='

/** Reads a condition; throws an Error that tells the author what to write instead. */
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
  return oneOrMore('all', text.split(/\s+and\s+/).map(parseComparison))
}

function oneOrMore(kind: 'all' | 'any', of: Condition[]): Condition {
  const [only, ...others] = of
  return only && others.length === 0 ? only : { kind, of }
}

function parseComparison(text: string): Condition {
  const parts = /^(\S+?)\s*([<>=]+)\s*(\S+)$/.exec(text)
  const [, name = '', sign = '', number = ''] = parts ?? []
  if (!parts) {
    throw new Error(
      `"${text}" is not a comparison, so it cannot be tested: write a quantity, a sign and a number, such as trust >= 6; join several with "and" or "or".`,
    )
  }
  return {
    kind: 'compare',
    quantity: readName(name),
    operator: readSign(sign),
    value: readValue(number),
  }
}

function readName(text: string): QuantityName {
  const name = quantityNames.find((candidate) => candidate === text)
  if (name) return name
  throw new Error(
    `"${text}" is not a quantity, so the condition could not be tested: write ${listed(quantityNames)}.`,
  )
}

function readSign(text: string): Operator {
  if (text === '>=' || text === '<=' || text === '>' || text === '<' || text === '=') return text
  throw new Error(`"${text}" is not a sign that compares: write >=, <=, >, < or =.`)
}

function readValue(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (value >= lowestValue && value <= highestValue) return value
  throw new Error(
    `"${text}" is not a value that a quantity can have: write a whole number from ${lowestValue} to ${highestValue}.`,
  )
}

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** Tells whether a condition holds for these quantities. */
export function isMet(condition: Condition, quantities: Quantities): boolean {
  if (condition.kind === 'all') return condition.of.every((part) => isMet(part, quantities))
  if (condition.kind === 'any') return condition.of.some((part) => isMet(part, quantities))
  const held = quantities[condition.quantity]
  switch (condition.operator) {
    case '>=':
      return held >= condition.value
    case '<=':
      return held <= condition.value
    case '>':
      return held > condition.value
    case '<':
      return held < condition.value
    case '=':
      return held === condition.value
  }
}

/** Says a condition as a reader would, such as "trust is 6 or more". */
export function describeCondition(condition: Condition): string {
  if (condition.kind === 'all') return condition.of.map(describeCondition).join(' and ')
  if (condition.kind === 'any') return condition.of.map(describeCondition).join(', or ')
  return `${condition.quantity} is ${inWords(condition.operator, condition.value)}`
}

function inWords(operator: Operator, value: number): string {
  switch (operator) {
    case '>=':
      return `${value} or more`
    case '<=':
      return `${value} or less`
    case '>':
      return `above ${value}`
    case '<':
      return `below ${value}`
    case '=':
      return `${value}`
  }
}
