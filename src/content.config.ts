import { defineCollection } from 'astro:content'
import { file, glob } from 'astro/loaders'
import { parse } from 'yaml'
import { claimsSchema } from '#core/course/claims.ts'
import { aboutSchema, courseSchema, lessonSchema, pageSchema } from '#core/course/course.ts'
import { glossarySchema } from '#core/course/glossary.ts'
import { referencesSchema } from '#core/course/references.ts'
import { byHandSchema } from '#core/evidence/by-hand.ts'
import { checklistSchema } from '#core/evidence/checklist.ts'
import { conformanceSchema } from '#core/evidence/criteria.ts'
import { activityFileSchema } from '#core/question/activities.ts'
import { bankFileSchema } from '#core/question/bank.ts'
import { momentsSchema, promptsSchema } from '#core/review/card.ts'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { selfAssessmentSchema } from '#core/self-assessment/schema.ts'
import { planSchema } from '#core/workshop/plan.ts'

/** A YAML file that is one entry, found by the file's own name. */
const whole = (name: string, base = 'content') =>
  file(`${base}/${name}.yaml`, { parser: (text) => ({ [name]: parse(text) }) })

const folder = (name: string, pattern: string) => glob({ base: `content/${name}`, pattern })

export const collections = {
  course: defineCollection({ loader: whole('course'), schema: courseSchema }),
  claims: defineCollection({ loader: whole('claims'), schema: claimsSchema }),
  references: defineCollection({ loader: whole('references'), schema: referencesSchema }),
  glossary: defineCollection({ loader: whole('glossary'), schema: glossarySchema }),
  lessons: defineCollection({ loader: folder('lessons', '*.mdx'), schema: lessonSchema }),
  pages: defineCollection({ loader: folder('pages', '*.mdx'), schema: pageSchema }),
  about: defineCollection({ loader: folder('about', '*.mdx'), schema: aboutSchema }),
  conformance: defineCollection({ loader: whole('conformance'), schema: conformanceSchema }),
  checklist: defineCollection({ loader: whole('access-checklist'), schema: checklistSchema }),
  byHand: defineCollection({ loader: whole('by-hand', 'evidence'), schema: byHandSchema }),
  questions: defineCollection({ loader: folder('questions', '*.yaml'), schema: bankFileSchema }),
  activities: defineCollection({
    loader: folder('activities', '*.yaml'),
    schema: activityFileSchema,
  }),
  reviewPrompts: defineCollection({ loader: whole('review/prompts'), schema: promptsSchema }),
  reviewMoments: defineCollection({ loader: whole('review/moments'), schema: momentsSchema }),
  scenarios: defineCollection({ loader: folder('scenarios', '*.yaml'), schema: scenarioSchema }),
  workshop: defineCollection({ loader: folder('workshop', '*.yaml'), schema: planSchema }),
  selfAssessment: defineCollection({
    loader: whole('self-assessment'),
    schema: selfAssessmentSchema,
  }),
}
