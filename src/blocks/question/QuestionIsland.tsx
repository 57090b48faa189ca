import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import { findEntry } from '#core/progress/entry.ts'
import { type Mark, mark } from '#core/question/mark.ts'
import type { Item } from '#core/question/question.ts'
import { $progress, answerQuestion } from '#stores/progress.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { SavedNote } from './SavedNote.tsx'

/** Joins one question to what this learner has done. */
export default function QuestionIsland({ item }: { item: Item }) {
  const kept = findEntry(useStore($progress), 'question', item.id)
  const [checked, setChecked] = useState<Mark>()
  const [isAgain, setIsAgain] = useState(false)
  // The store may know the answer before hydration, so what was kept is shown only afterwards.
  const [isHydrated, setIsHydrated] = useState(false)
  useEffect(() => setIsHydrated(true), [])

  const earlier = isHydrated && kept && !isAgain ? mark(item, kept.last.chosen) : undefined
  return (
    <QuestionForm
      item={item}
      mark={checked ?? earlier}
      isFresh={checked !== undefined}
      onCheck={(answer) => {
        const result = mark(item, answer)
        setChecked(result)
        if (result.kind === 'unanswered') return
        void answerQuestion(item.id, answer, result.kind === 'right')
      }}
      onTryAgain={() => {
        setChecked(undefined)
        setIsAgain(true)
      }}
      note={checked && checked.kind !== 'unanswered' && <SavedNote />}
    />
  )
}
