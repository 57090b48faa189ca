import { readable } from './wording.ts'

/** An element, or a text that is escaped when it is written. */
export type XmlNode = XmlElement | string

export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly XmlNode[]
}

/** Makes an element. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly XmlNode[]
): XmlElement {
  return { name, attributes, children }
}

/** Returns a text as nodes, with a line break for each of its own. */
export function lines(text: string): XmlNode[] {
  return readable(text)
    .split('\n')
    .flatMap((line, at) => (at === 0 ? [line] : [element('br', {}), line]))
}

/** Returns a text as one paragraph: Canvas shows no more than the first of a feedback. */
export function paragraph(text: string): XmlElement {
  return element('p', {}, ...lines(text))
}

/** Writes a document. */
export function writeDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode(root, '\n')}\n`
}

/** Writes one node. Beside a text nothing may be indented, for the spaces would be read as text. */
export function writeNode(node: XmlNode, indent = ''): string {
  if (typeof node === 'string') return escapeXml(node)
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('')
  if (node.children.length === 0) return `<${node.name}${attributes}/>`
  const isText = node.children.some((child) => typeof child === 'string')
  const inner = isText || indent === '' ? '' : `${indent}  `
  const children = node.children.map((child) => inner + writeNode(child, inner)).join('')
  return `<${node.name}${attributes}>${children}${inner && indent}</${node.name}>`
}

/** Escapes a text for an element or an attribute; HTML reads it the same way. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
