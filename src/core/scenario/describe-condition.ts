import { type Condition, isVisited, type Operator } from './condition.ts'

/** What a reader on paper knows the parts of a story by. */
export interface Naming {
  scene: (id: string) => string
  choice: (scene: string, choice: string) => string
}

/** Says a condition as a reader would, such as "trust is 6 or more". */
export function describeCondition(condition: Condition, naming: Naming): string {
  return sayIt(condition, naming, false)
}

function sayIt(condition: Condition, naming: Naming, isNot: boolean): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      // Not all of several is any of them not (De Morgan).
      const isAll = (condition.kind === 'all') !== isNot
      const parts = condition.of.map((part) => sayIt(part, naming, isNot))
      return parts.join(isAll ? ' and ' : ', or ')
    }
    case 'not':
      return sayIt(condition.of, naming, !isNot)
    case 'chose':
      return `you ${isNot ? 'did not choose' : 'chose'} ${naming.choice(condition.scene, condition.choice)}`
    case 'times': {
      const scene = naming.scene(condition.scene)
      if (isVisited(condition)) return `you ${isNot ? 'did not come' : 'came'} by ${scene}`
      return `the number of times you came by ${scene} is ${inWords(condition, isNot)}`
    }
    case 'compare':
      return `${condition.of} is ${inWords(condition, isNot)}`
  }
}

interface Comparison {
  operator: Operator
  value: number
}

/** Says a comparison, or the one that holds just where it does not. */
function inWords({ operator, value }: Comparison, isNot: boolean): string {
  switch (operator) {
    case '>=':
      return isNot ? `below ${value}` : `${value} or more`
    case '<=':
      return isNot ? `above ${value}` : `${value} or less`
    case '>':
      return isNot ? `${value} or less` : `above ${value}`
    case '<':
      return isNot ? `${value} or more` : `below ${value}`
    case '=':
      return isNot ? `not ${value}` : `${value}`
  }
}
