import { useStore } from '@nanostores/react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { findEntry } from '#core/progress/entry.ts'
import { type Answer, isRight, type Mark } from '#core/question/mark.ts'
import { findDraft, keepDraft } from '#stores/draft.ts'
import { type KeyFile, loadKey } from '#stores/keys.ts'
import { $isLoaded, $progress, answerQuestion } from '#stores/progress.ts'
import { QuestionForm } from './QuestionForm.tsx'
import { SavedNote } from './SavedNote.tsx'

/** What every kind of item is given by its page. */
export interface IslandProps<Face> {
  face: Face
  /** The item's key file, below the site's root. */
  keyFile: string
}

/** What the fields of a kind are given. */
export interface FieldsProps<Face> {
  face: Face
  /** What is shown about the answer; undefined until one was checked. */
  mark: Mark | undefined
  /** The answer that was kept earlier, for fields that are not native. */
  kept: Answer | undefined
  /** Keeps a change to an answer that was checked already. */
  onAmend: (answer: Answer) => void
}

interface Props<Face, Key> extends IslandProps<Face> {
  mark: (face: Face, key: Key, answer: Answer) => Mark
  fields: (props: FieldsProps<Face>) => ReactNode
  /** True where the words about the answer stand beside its parts, not below. */
  hasParts?: boolean
  /** True where the question is asked afresh, whatever was answered before. */
  withoutKept?: boolean
  /** Told the mark of each answer that is checked. */
  onMarked?: (mark: Mark) => void
}

/** How far the question is with the answer in hand. */
type Phase =
  | { kind: 'open' }
  | { kind: 'checking' }
  | { kind: 'failed' }
  /** `isFresh` when the mark is the result of an act just now, so that it is announced. */
  | { kind: 'shown'; mark: Mark; isFresh: boolean }

/** Joins an item of any kind to its key and to what this learner has done. */
export function QuestionPanel<Face extends { id: string; stem: string; changed?: number }, Key>(
  props: Props<Face, Key>,
) {
  const { face, keyFile, mark, fields: Fields, hasParts = false, withoutKept, onMarked } = props
  const known = findEntry(useStore($progress), 'question', face.id)
  const isLoaded = useStore($isLoaded)
  const [phase, setPhase] = useState<Phase>({ kind: 'open' })
  const [hint, setHint] = useState<string>()
  const [kept, setKept] = useState<Answer>()
  const isTouched = useRef(false)
  /** True from Check until it is tried again; React knows only when it has drawn. */
  const isTaken = useRef(false)
  const show = async (answer: Answer, isFresh: boolean) => {
    if (isTaken.current) return
    isTaken.current = true
    setPhase({ kind: 'checking' })
    try {
      const file: KeyFile<Key> = await loadKey<Key>(face.id, keyFile)
      const result = mark(face, file.key, answer)
      isTaken.current = result.kind === 'marked'
      setPhase({ kind: 'shown', mark: result, isFresh })
      if (result.kind === 'marked' && !isRight(result)) setHint(file.hint)
      if (!isFresh || result.kind !== 'marked') return
      onMarked?.(result)
      void answerQuestion(face.id, answer, isRight(result))
      if (!withoutKept) keepDraft(face.id, [])
    } catch {
      isTaken.current = false
      setPhase({ kind: 'failed' })
    }
  }
  // The store may know the answer before hydration, so what was kept is shown only afterwards, and
  // never over what somebody does now.
  const earlier = withoutKept ? undefined : known?.last.chosen
  useEffect(() => {
    const draft = isLoaded && !withoutKept && findDraft($progress.get(), face.id)
    if (!draft || isTouched.current) return
    isTouched.current = true
    setKept(draft)
  }, [isLoaded, withoutKept, face.id])
  useEffect(() => {
    if (!earlier || isTouched.current) return
    isTouched.current = true
    setKept(earlier)
    void show(earlier, false)
  })
  const shown = phase.kind === 'shown' ? phase : undefined
  return (
    <QuestionForm
      id={face.id}
      stem={face.stem}
      phase={phase.kind}
      mark={shown?.mark}
      isFresh={shown?.isFresh ?? false}
      hasParts={hasParts}
      hint={phase.kind === 'open' ? hint : undefined}
      kept={kept}
      isUpdated={earlier !== undefined && (known?.release ?? 1) < (face.changed ?? 1)}
      onDraft={
        withoutKept || !isLoaded
          ? undefined
          : (answer) => {
              isTouched.current = true
              keepDraft(face.id, answer)
            }
      }
      onCheck={(answer) => {
        isTouched.current = true
        void show(answer, true)
      }}
      onTryAgain={() => {
        isTaken.current = false
        setPhase({ kind: 'open' })
      }}
      note={shown?.isFresh && shown.mark.kind === 'marked' && <SavedNote />}
    >
      <Fields
        face={face}
        mark={shown?.mark}
        kept={kept}
        onAmend={(answer) => void answerQuestion(face.id, answer, true)}
      />
    </QuestionForm>
  )
}
