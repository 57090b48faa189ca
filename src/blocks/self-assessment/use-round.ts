import { type RefObject, useState } from 'react'
import { type Entries, findEntry } from '#core/progress/entry.ts'
import type { SelfAssessment } from '#core/self-assessment/schema.ts'
import { type Fields, scoreSide } from '#core/self-assessment/score.ts'
import { dayField, roundSheets } from '#core/self-assessment/sheets.ts'
import { today } from '#stores/assessment.ts'
import { fieldOf, fillIn } from '#stores/sheet.ts'
import { useKeptForm } from '#ui/use-kept-form.ts'
import { useEntries, useFields } from './use-entries.ts'

/** The round that is being filled in. */
export interface Round {
  entries: Entries | undefined
  whole: RefObject<HTMLFormElement | null>
  isSecond: boolean
  /** Starts the second round; undefined while there is nothing to repeat. */
  onAgain: (() => void) | undefined
  /** Goes back to the first round; undefined once the second has an answer. */
  onBack: (() => void) | undefined
}

/** Keeps each choice of the round that is open: the first, or the second once it has begun. */
export function useRound(data: SelfAssessment): Round {
  const entries = useEntries()
  const [asksAgain, setAsksAgain] = useState(false)
  const hasSecond =
    entries !== undefined && findEntry(entries, 'sheet', roundSheets[1]) !== undefined
  const isSecond = hasSecond || asksAgain
  const sheet = roundSheets[isSecond ? 1 : 0]
  const values = useFields(entries, sheet)
  const keep = (changed: Fields) => {
    const isFirst = entries && fieldOf(entries, sheet, dayField) === ''
    fillIn(sheet, { ...(isFirst && { [dayField]: today() }), ...changed })
  }
  const { whole } = useKeptForm<HTMLFormElement>({ values, onKeep: keep })
  const answerAgain = () => {
    whole.current?.reset()
    setAsksAgain(true)
  }
  const isComplete = values !== undefined && isMarked(data, values)
  return {
    entries,
    whole,
    isSecond,
    onAgain: isComplete && !isSecond ? answerAgain : undefined,
    onBack: asksAgain && !hasSecond ? () => setAsksAgain(false) : undefined,
  }
}

/** Tells whether every line of part A is marked. */
function isMarked({ statements }: SelfAssessment, fields: Fields): boolean {
  return (['leading', 'managing'] as const).every(
    (side) => scoreSide(side, statements, fields).kind === 'done',
  )
}
