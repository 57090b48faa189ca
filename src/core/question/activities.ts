import * as z from 'zod'
import { uniqueById } from '#core/course/unique.ts'
import { itemSchema } from './kinds.ts'

/** Describes one file of activities: what the exercises of a lesson ask their reader to do. */
export const activityFileSchema = z.strictObject({
  lesson: z.string(),
  items: uniqueById(itemSchema),
})

export type ActivityFile = z.output<typeof activityFileSchema>
