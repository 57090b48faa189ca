import * as z from 'zod'

/**
 * The words of this folder.
 *
 * - **item**: one question, of the bank or an exercise; **stem**: its case and question.
 * - **option**: one of the answers offered; **key**: what is right; **distractor**: an option that is not.
 * - **pool**: where an item of the bank is used; **level**: the Bloom level it asks for.
 * - **answer**: what a learner did, as a list of ids; **mark**: what the answer is worth.
 * - **face**: what is shown before an answer is checked. It never holds the key or any feedback.
 */
export const itemId = z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'Write an id such as LO1-K1.')

/** Stands for an option in saved answers, so it is never changed or used again. */
export const optionId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Write small letters, such as a.')
