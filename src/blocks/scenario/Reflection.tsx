import { useStore } from '@nanostores/react'
import { useId } from 'react'
import type { Scenario } from '#core/scenario/scenario.ts'
import { $isLoaded, $progress } from '#stores/progress.ts'
import { fieldsOf, fillIn } from '#stores/sheet.ts'
import { useKeptForm } from '#ui/use-kept-form.ts'

const mostLetters = 2000

/** Asks the one question of a story, and keeps the answer for the learner alone. */
export function Reflection({ scenario }: { scenario: Scenario }) {
  const id = useId()
  const sheet = `reflection-${scenario.id}`
  const entries = useStore($progress)
  const isLoaded = useStore($isLoaded)
  const { whole } = useKeptForm<HTMLDivElement>({
    values: isLoaded ? fieldsOf(entries, sheet) : undefined,
    onKeep: (changed) => fillIn(sheet, changed),
  })
  return (
    <div className="field" ref={whole}>
      <label className="field__label" htmlFor={id}>
        {scenario.reflection}
      </label>
      <textarea
        id={id}
        name="answer"
        rows={4}
        maxLength={mostLetters}
        aria-describedby={`${id}-note`}
      />
      <p className="field__hint" id={`${id}-note`}>
        Kept in this browser as you type, for you alone.
      </p>
    </div>
  )
}
