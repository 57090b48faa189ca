import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as z from 'zod'
import { type LessonText, readLessonText } from '#build/lesson-text.ts'
import { claimsSchema } from '#core/course/claims.ts'
import { aboutSchema, courseSchema, lessonSchema, pageSchema } from '#core/course/course.ts'
import { glossarySchema } from '#core/course/glossary.ts'
import { referencesSchema } from '#core/course/references.ts'
import { checklistSchema } from '#core/evidence/checklist.ts'
import { conformanceSchema } from '#core/evidence/criteria.ts'
import { type ActivityFile, activityFileSchema } from '#core/question/activities.ts'
import { bankFileSchema } from '#core/question/bank.ts'
import { momentsSchema, promptsSchema } from '#core/review/card.ts'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { selfAssessmentSchema } from '#core/self-assessment/schema.ts'
import { type Plan, planSchema } from '#core/workshop/plan.ts'
import type { Problem } from './problem.ts'
import { type Parsed, readYaml } from './read-yaml.ts'

/** A YAML file of the content folder. */
export interface DataFile<Data> extends Parsed<Data> {
  file: string
}

/** A lesson or page of the content folder. */
export interface TextFile<Data> extends DataFile<Data> {
  source: string
  text: LessonText | undefined
}

/** Everything in the content folder, with the problems met on the way. */
export interface Content {
  course: DataFile<z.output<typeof courseSchema>>
  claims: DataFile<z.output<typeof claimsSchema>>
  references: DataFile<z.output<typeof referencesSchema>>
  glossary: DataFile<z.output<typeof glossarySchema>>
  selfAssessment: DataFile<z.output<typeof selfAssessmentSchema>>
  reviewPrompts: DataFile<z.output<typeof promptsSchema>>
  reviewMoments: DataFile<z.output<typeof momentsSchema>>
  lessons: TextFile<z.output<typeof lessonSchema>>[]
  pages: TextFile<z.output<typeof pageSchema>>[]
  about: TextFile<z.output<typeof aboutSchema>>[]
  conformance: DataFile<z.output<typeof conformanceSchema>>
  checklist: DataFile<z.output<typeof checklistSchema>>
  questions: DataFile<z.output<typeof bankFileSchema>>[]
  activities: DataFile<ActivityFile>[]
  scenarios: DataFile<z.output<typeof scenarioSchema>>[]
  plans: DataFile<Plan>[]
}

/**
 * Reads the content folder once.
 * @param root the folder that holds content/.
 */
export async function readContent(root: string): Promise<Content> {
  const one = <S extends z.ZodType>(name: string, schema: S) =>
    readData(root, `content/${name}.yaml`, schema)
  const [course, claims, references, glossary, selfAssessment, reviewPrompts, reviewMoments] =
    await Promise.all([
      one('course', courseSchema),
      one('claims', claimsSchema),
      one('references', referencesSchema),
      one('glossary', glossarySchema),
      one('self-assessment', selfAssessmentSchema),
      one('review/prompts', promptsSchema),
      one('review/moments', momentsSchema),
    ])
  return {
    course,
    claims,
    references,
    glossary,
    selfAssessment,
    reviewPrompts,
    reviewMoments,
    lessons: await each(root, 'lessons/*.mdx', (file) => readText(root, file, lessonSchema)),
    pages: await each(root, 'pages/*.mdx', (file) => readText(root, file, pageSchema)),
    about: await each(root, 'about/*.mdx', (file) => readText(root, file, aboutSchema)),
    conformance: await one('conformance', conformanceSchema),
    checklist: await one('access-checklist', checklistSchema),
    questions: await each(root, 'questions/*.yaml', (file) => readData(root, file, bankFileSchema)),
    activities: await each(root, 'activities/*.yaml', (file) =>
      readData(root, file, activityFileSchema),
    ),
    scenarios: await each(root, 'scenarios/*.yaml', (file) => readData(root, file, scenarioSchema)),
    plans: await each(root, 'workshop/*.yaml', (file) => readData(root, file, planSchema)),
  }
}

/** Returns the problems that reading alone has shown. */
export function readingProblems(content: Content): Problem[] {
  return Object.values(content).flatMap((part) => [part].flat().flatMap(({ problems }) => problems))
}

async function each<T>(
  root: string,
  pattern: string,
  read: (file: string) => Promise<T>,
): Promise<T[]> {
  const files: string[] = []
  for await (const file of glob(`content/${pattern}`, { cwd: root }))
    files.push(file.replaceAll('\\', '/'))
  return Promise.all(files.sort().map(read))
}

async function readData<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): Promise<DataFile<z.output<S>>> {
  try {
    return { file, ...readYaml(file, await readFile(join(root, file), 'utf8'), schema) }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause
    const problem = {
      file,
      line: 1,
      what: 'The file is missing.',
      why: 'The course is built from it.',
      fix: 'Put it back, for instance from the repository.',
    }
    return { file, data: undefined, problems: [problem], lineOf: () => 1 }
  }
}

async function readText<S extends z.ZodType>(
  root: string,
  file: string,
  schema: S,
): Promise<TextFile<z.output<S>>> {
  const source = await readFile(join(root, file), 'utf8')
  const frontmatter = /^---\n([\s\S]*?\n)---\n/.exec(source)?.[1] ?? ''
  const parsed = readYaml(file, frontmatter, schema, 2)
  try {
    return { file, source, text: readLessonText(source), ...parsed }
  } catch (cause) {
    return {
      file,
      source,
      text: undefined,
      ...parsed,
      problems: [...parsed.problems, brokenText(file, cause)],
    }
  }
}

function brokenText(file: string, cause: unknown): Problem {
  const message = cause instanceof Error ? cause.message : String(cause)
  const line =
    cause instanceof Error && 'line' in cause
      ? Number(cause.line)
      : Number(/line (\d+)/.exec(message)?.[1] ?? 1)
  return {
    file,
    line,
    what: message,
    why: 'The lesson has to be Markdown with closed tags before it can be shown.',
    fix: 'Close each tag that opens, leave a blank line between a block tag and its text, and write "less than" for a lone <.',
  }
}
