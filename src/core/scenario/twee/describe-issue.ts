import type * as z from 'zod'
import type { TweeProblem } from './problem.ts'
import { passageNames } from './vocabulary.ts'

/** Says what `scenarioSchema` misses, at a line of the Twee file. */
export function describeIssue(
  data: unknown,
  issue: z.core.$ZodIssue,
  lineOf: (path: readonly PropertyKey[]) => number,
): TweeProblem {
  const line = lineOf(issue.path)
  const name = namePath(data, issue.path)
  if (issue.code === 'unrecognized_keys') {
    return {
      line: lineOf([...issue.path, ...issue.keys.slice(0, 1)]),
      what: `${name} has "${issue.keys.join('", "')}", which a scenario does not know.`,
      why: 'A mistyped key would otherwise be lost without a word.',
      fix: 'Correct the spelling or take the key out.',
    }
  }
  if (issue.code !== 'custom' && isEmpty(valueAt(data, issue.path))) {
    return {
      line,
      what: `${name} is still empty.`,
      why: 'The course cannot be built without it.',
      fix: whereToFill(issue.path),
    }
  }
  return {
    line,
    what: `${name}: ${issue.message}`,
    why: 'The value does not have the form that the course reads.',
    fix: 'Write it as the message says.',
  }
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

const inText = new Set(['title', 'text', 'consequence', 'choices'])

function whereToFill(path: readonly PropertyKey[]): string {
  const [first, second] = path
  const last = String(path.at(-1))
  if (first === 'scenes' && second === undefined) return 'Draw the scenes as passages.'
  if (first === 'endings' && second === undefined) {
    return `Write a passage "${passageNames.end}" with a line (if trust >= 6) [[passage]] for each ending, the last without "if".`
  }
  if (first === 'title') return `Write it in passage "${passageNames.title}".`
  if (first === 'premise') return `Write it in a passage "${passageNames.premise}".`
  if (first === 'reflection') return `Write it in a passage "${passageNames.reflection}".`
  if (path.length > 1 && inText.has(last)) return 'Write it in the passage.'
  return `Write "${last}" in passage "${passageNames.facts}", under the same id.`
}

const kinds = new Map([
  ['scenes', 'scene'],
  ['choices', 'choice'],
  ['endings', 'ending'],
  ['people', 'person'],
])

/** Names a place as an author would: "mode" of choice "a" of scene "hall". */
function namePath(data: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = []
  const rest: string[] = []
  for (const [index, key] of path.entries()) {
    const kind = kinds.get(String(path[index - 1]))
    const id = kind && valueAt(data, [...path.slice(0, index + 1), 'id'])
    if (kind && typeof id === 'string' && typeof key === 'number') {
      rest.pop()
      names.unshift(`${kind} "${id}"`)
    } else rest.push(String(key))
  }
  const own = rest.length > 0 ? [`"${rest.join('.')}"`] : []
  return [...own, ...names].join(' of ') || 'The scenario'
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value && typeof value === 'object' && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    data,
  )
}
