import { SaxesParser } from 'saxes'
import { refuse } from './question.ts'

/** An element as a reader sees it, with its name apart from its namespace. */
export interface ReadElement {
  name: string
  namespace: string
  attributes: Map<string, string>
  children: (ReadElement | string)[]
}

/** Reads a document that is well-formed and has no document type, or throws. */
export function readXml(source: string): ReadElement {
  const parser = new SaxesParser({ xmlns: true })
  const document: ReadElement = { name: '', namespace: '', attributes: new Map(), children: [] }
  const open = [document]
  const add = (child: ReadElement | string) => open.at(-1)?.children.push(child)
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => refuse('A document type is not expected.'))
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.values(attributes)
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .map(({ name, value }) => [name, value] as const)
    const element = { name: local, namespace: uri, attributes: new Map(values), children: [] }
    add(element)
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(source).close()
  return elementsOf(document)[0] ?? refuse('The document is empty.')
}

export function elementsOf({ children }: ReadElement): ReadElement[] {
  return children.filter((child) => typeof child !== 'string')
}

/** Returns the children with a name. */
export function all(element: ReadElement, name: string): ReadElement[] {
  return elementsOf(element).filter((child) => child.name === name)
}

/** Returns the one child with a name, or throws. */
export function only(element: ReadElement, name: string): ReadElement {
  const [found, ...more] = all(element, name)
  if (!found || more.length > 0) return refuse(`<${element.name}> needs one <${name}>.`)
  return found
}

/** Returns an attribute, or throws. */
export function attribute(element: ReadElement, name: string): string {
  return element.attributes.get(name) ?? refuse(`<${element.name}> lacks "${name}".`)
}

/** Returns the words of an element, with a line break for each <br/> and nothing else within. */
export function wordsOf({ name, children }: ReadElement): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child
      return child.name === 'br' && child.children.length === 0
        ? '\n'
        : refuse(`<${name}> holds <${child.name}>.`)
    })
    .join('')
}

/** Returns the words of HTML that is one paragraph. */
export function paragraphOf(html: string): string {
  const root = readXml(html)
  return root.name === 'p' ? wordsOf(root) : refuse(`<${root.name}> is not a paragraph.`)
}
