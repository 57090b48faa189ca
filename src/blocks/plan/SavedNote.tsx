import { useStore } from '@nanostores/react'
import { $saving, wordsFor } from '#stores/saving.ts'

/** Says whether what was typed is safe; seen, not announced, since it changes with the typing. */
export function SavedNote() {
  const saving = useStore($saving)
  return (
    <span className="saved-note" data-saving={saving.kind}>
      {wordsFor(saving)}
    </span>
  )
}
