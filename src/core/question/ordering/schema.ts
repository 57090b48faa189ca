import * as z from 'zod'
import { prose } from '#core/course/prose.ts'
import { uniqueById } from '#core/course/unique.ts'
import { itemId, optionId } from '#core/question/item.ts'

const stepSchema = z.strictObject({ id: optionId, text: prose })

/** Two steps of which one has a reason to come first. */
const ruleSchema = z.strictObject({
  earlier: optionId,
  later: optionId,
  /** Said when the order breaks the rule: what it would bring about. */
  feedback: prose,
})

/**
 * Describes an item that orders steps, in which any defensible order is right.
 *
 * An order is defensible when it keeps every rule; each rule that it keeps earns a point. The order
 * in the file is the one that is shown first, so it has to break a rule.
 */
export const orderingSchema = z
  .strictObject({
    id: itemId,
    kind: z.literal('ordering'),
    stem: prose,
    steps: uniqueById(stepSchema).check(z.minLength(3)),
    rules: z.array(ruleSchema).min(1),
    /** Said of every defensible order: why it can be defended. */
    defence: prose,
  })
  .superRefine(({ steps, rules }, context) => {
    const place = new Map(steps.map(({ id }, at) => [id, at]))
    for (const [at, { earlier, later }] of rules.entries()) {
      if (earlier !== later && place.has(earlier) && place.has(later)) continue
      context.addIssue({
        code: 'custom',
        path: ['rules', at],
        message: `A rule needs two different steps. The steps are ${[...place.keys()].join(', ')}.`,
      })
    }
    const isKept = rules.every(
      ({ earlier, later }) => (place.get(earlier) ?? 0) < (place.get(later) ?? 0),
    )
    if (isKept) {
      context.addIssue({
        code: 'custom',
        path: ['steps'],
        message: 'The order in the file keeps every rule, so it would be right untouched. Mix it.',
      })
    }
  })

export type Ordering = z.output<typeof orderingSchema>
