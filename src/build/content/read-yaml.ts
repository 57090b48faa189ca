import { LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import type { Problem } from './problem.ts'

type Path = readonly PropertyKey[]

/** A YAML text that was read: its data when it fits the schema, and the way back to its lines. */
export interface Parsed<Data> {
  data: Data | undefined
  problems: Problem[]
  lineOf(path: Path): number
}

/**
 * Reads YAML against a schema, with a problem for whatever does not fit.
 * @param firstLine the line of the file on which the text begins.
 */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  firstLine = 1,
): Parsed<z.output<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const at = (offset: number) => lines.linePos(offset).line + firstLine - 1
  const lineOf = (path: Path) => at(nearestOffset(document, path))
  const broken = document.errors.map((error) => ({
    file,
    line: at(error.pos[0]),
    what: error.message.split('\n')[0] ?? error.message,
    why: 'The file has to be YAML before anything in it can be read.',
    fix: 'Look at this line and the one before it: indentation, a missing quote, or a colon inside a text.',
  }))
  if (broken.length > 0) return { data: undefined, problems: broken, lineOf }
  const raw: unknown = document.toJS()
  const result = schema.safeParse(raw)
  if (result.success) return { data: result.data, problems: [], lineOf }
  const problems = result.error.issues.map((issue) => problemOf(file, lineOf, raw, issue))
  return { data: undefined, problems, lineOf }
}

/** The offset of the value at a path, or of the nearest thing around it that exists. */
function nearestOffset(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0])
    }
  }
  return 0
}

function problemOf(
  file: string,
  lineOf: (path: Path) => number,
  raw: unknown,
  issue: z.core.$ZodIssue,
): Problem {
  const place = { file, line: lineOf(issue.path) }
  const name = issue.path.join('.') || 'the file'
  if (issue.code === 'unrecognized_keys') {
    return {
      ...place,
      line: lineOf([...issue.path, ...issue.keys.slice(0, 1)]),
      what: `"${issue.keys.join('", "')}" is not a key that the course knows here.`,
      why: 'A mistyped key would otherwise be lost without a word.',
      fix: issue.keys.some((key) => key.includes(' '))
        ? 'It looks like the rest of a text: within { }, a comma ends a text, so put the whole text in quotes.'
        : 'Correct the spelling or take the key out. CONTRIBUTING.md lists the keys of each kind of file.',
    }
  }
  if (issue.code !== 'custom' && issue.path.length > 0 && valueAt(raw, issue.path) === undefined) {
    return {
      ...place,
      what: `"${name}" is missing.`,
      why: 'The course cannot be built without it.',
      fix: `Add "${String(issue.path.at(-1))}". CONTRIBUTING.md shows an example of each kind of file.`,
    }
  }
  return {
    ...place,
    what: `"${name}": ${issue.message}`,
    why: 'The value does not have the form that the course reads.',
    fix: 'Write it as the message says. CONTRIBUTING.md shows an example of each kind of file.',
  }
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value && typeof value === 'object' ? Reflect.get(value, key) : undefined),
    raw,
  )
}
