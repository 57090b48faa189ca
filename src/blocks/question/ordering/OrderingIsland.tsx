import { useEffect, useState } from 'react'
import { PartComment } from '#blocks/question/Feedback.tsx'
import { choiceName } from '#blocks/question/form.ts'
import {
  type FieldsProps,
  type IslandProps,
  QuestionPanel,
} from '#blocks/question/QuestionPanel.tsx'
import { moveStep, startOrder } from '#core/question/ordering/arrange.ts'
import { type OrderingFace, ordering } from '#core/question/ordering/mark.ts'

/** Asks for an order of steps. */
export default function OrderingIsland(props: IslandProps<OrderingFace>) {
  return <QuestionPanel {...props} mark={ordering.mark} fields={OrderingFields} hasParts />
}

function OrderingFields({ face, mark, kept }: FieldsProps<OrderingFace>) {
  const [moved, setMoved] = useState<{ order: string[]; said: string }>()
  const order = moved?.order ?? startOrder(face.steps, kept)
  const isMarked = mark?.kind === 'marked'
  // What was said of the last move is over once the order is checked.
  useEffect(() => {
    if (isMarked) setMoved((last) => last && { ...last, said: '' })
  }, [isMarked])
  const move = (id: string, by: -1 | 1) => {
    const next = moveStep(order, id, by)
    setMoved({ order: next, said: `Now ${next.indexOf(id) + 1} of ${next.length}.` })
  }
  return (
    <>
      <ol className="question__parts">
        {order.map((id, at) => {
          const text = face.steps.find((step) => step.id === id)?.text ?? ''
          return (
            <li key={id}>
              <input type="hidden" name={choiceName} value={id} />
              <div className="question__step">
                <span>{text}</span>
                <span className="question__moves">
                  <Move
                    label={`Move up: ${text}`}
                    isOff={isMarked || at === 0}
                    onMove={() => move(id, -1)}
                  >
                    ↑
                  </Move>
                  <Move
                    label={`Move down: ${text}`}
                    isOff={isMarked || at === order.length - 1}
                    onMove={() => move(id, 1)}
                  >
                    ↓
                  </Move>
                </span>
              </div>
              <PartComment mark={mark} part={id} wrong="Sooner." />
            </li>
          )
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {moved?.said}
      </p>
    </>
  )
}

interface MoveProps {
  label: string
  isOff: boolean
  onMove: () => void
  children: string
}

/** Stays in place at the ends of the list, so that focus does too. */
function Move({ label, isOff, onMove, children }: MoveProps) {
  return (
    <button
      className="button"
      type="button"
      aria-label={label}
      aria-disabled={isOff || undefined}
      onClick={() => isOff || onMove()}
    >
      {children}
    </button>
  )
}
