import { useStore } from '@nanostores/react'
import { $saving, wordsFor } from '#stores/saving.ts'

/** Says whether the answer is safe; "Saved" appears only once it is. */
export function SavedNote() {
  const saving = useStore($saving)
  if (saving.kind === 'idle') return null
  return (
    <p className="question__saved" data-saving={saving.kind}>
      {wordsFor(saving)}
    </p>
  )
}
