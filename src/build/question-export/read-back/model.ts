import { refuse } from './question.ts'
import { elementsOf, type ReadElement } from './xml.ts'

/** What an element has to look like. */
export interface Model {
  /** Attributes it must have, and those it may have after a "?". */
  attributes?: string
  /** The names of the children, one after another, each with a space behind it; or words alone. */
  children?: RegExp | 'words' | 'anything'
}

/** Throws at an element that is not in the models, or not like its model. */
export function checkModel(
  element: ReadElement,
  models: Readonly<Record<string, Model>>,
  namespace: string,
): void {
  const { name } = element
  if (element.namespace !== namespace) refuse(`<${name}> is of "${element.namespace}".`)
  const known = Object.hasOwn(models, name) ? models[name] : undefined
  const model = known ?? refuse(`<${name}> is unknown.`)
  checkAttributes(element, model.attributes ?? '')
  const { children } = model
  if (children === 'anything') return
  if (children !== 'words') {
    const names = elementsOf(element)
      .map((child) => `${child.name} `)
      .join('')
    if (!(children ?? /^$/).test(names)) refuse(`<${name}> holds ${names || 'nothing'}.`)
    if (element.children.some((child) => typeof child === 'string' && child.trim() !== '')) {
      refuse(`<${name}> holds words.`)
    }
  }
  for (const child of elementsOf(element)) checkModel(child, models, namespace)
}

function checkAttributes({ name, attributes }: ReadElement, model: string): void {
  const expected = model.split(' ').filter(Boolean)
  for (const key of expected) {
    if (!key.startsWith('?') && !attributes.has(key)) refuse(`<${name}> lacks "${key}".`)
  }
  const known = new Set(expected.map((key) => key.replace(/^\?/, '')))
  for (const key of attributes.keys()) {
    if (!known.has(key)) refuse(`<${name}> may not have "${key}".`)
  }
}

/** Returns the values, or throws when two are the same. */
export function unique(values: readonly string[], what: string): Set<string> {
  const set = new Set(values)
  if (set.size !== values.length) refuse(`Two ${what} are the same: ${values.join(' ')}.`)
  return set
}
