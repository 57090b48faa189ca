import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import * as z from 'zod'
import type { Problem } from '#build/content/problem.ts'
import { type LessonText, type Passage, readLessonText } from '#build/lesson-text.ts'
import { claimsSchema } from '#core/course/claims.ts'
import { courseSchema, lessonSchema, pageSchema } from '#core/course/course.ts'
import { glossarySchema } from '#core/course/glossary.ts'
import { referencesSchema } from '#core/course/references.ts'
import { expectNone } from './expect-none.ts'

const root = new URL('../../', import.meta.url)

/** A lesson or page as its file has it. */
export interface ContentFile<Meta> {
  file: string
  meta: Meta
  text: LessonText
}

/** Returns the paths of a content folder's files, from the root of the project. */
export function listFiles(folder: string, extension: string): string[] {
  const path = new URL(`content/${folder}/`, root)
  if (!existsSync(path)) return []
  return readdirSync(path)
    .filter((name) => name.endsWith(extension))
    .sort()
    .map((name) => `content/${folder}/${name}`)
}

/** Returns a file's text, by its path from the root of the project. */
export function readSource(file: string): string {
  return readFileSync(new URL(file, root), 'utf8')
}

function readYaml<T extends z.ZodType>(file: string, schema: T): z.output<T> {
  return check(file, schema, parse(readSource(file)))
}

/** Parses data with a schema, or fails with the name of its file. */
export function check<T extends z.ZodType>(file: string, schema: T, data: unknown): z.output<T> {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  throw new Error(`${file}:1\n${z.prettifyError(result.error)}`)
}

function readMdx<T extends z.ZodType>(folder: string, schema: T): ContentFile<z.output<T>>[] {
  return listFiles(folder, '.mdx').map((file) => {
    try {
      const text = readLessonText(readSource(file))
      return { file, text, meta: check(file, schema, parse(text.frontmatter)) }
    } catch (cause) {
      throw new Error(`${file} cannot be read: ${cause}`, { cause })
    }
  })
}

export const course = readYaml('content/course.yaml', courseSchema)
export const { claims } = readYaml('content/claims.yaml', claimsSchema)
export const { references, notes } = readYaml('content/references.yaml', referencesSchema)
export const { terms } = readYaml('content/glossary.yaml', glossarySchema)
export const lessons = readMdx('lessons', lessonSchema)
export const pages = readMdx('pages', pageSchema)
export const texts = [...lessons, ...pages]

/** Tells whether a passage stands inside a tag of one of these names. */
export function isWithin(passage: Passage, names: readonly string[]): boolean {
  return passage.within.some((name) => names.includes(name))
}

/** Fails the test with every problem that the passages of lessons and pages have. */
export function findInPassages(find: (passage: Passage) => Omit<Problem, 'file' | 'line'>[]): void {
  expectNone(
    texts.flatMap(({ file, text }) =>
      text.passages.flatMap((passage) =>
        find(passage).map((problem) => ({ file, line: passage.line, ...problem })),
      ),
    ),
  )
}
