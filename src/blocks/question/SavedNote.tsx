import { useStore } from '@nanostores/react'
import { $saving } from '#stores/progress.ts'

/** Says whether the answer is safe; "Saved" appears only once it is. */
export function SavedNote() {
  const { kind } = useStore($saving)
  if (kind === 'idle') return null
  const words = {
    saving: 'Saving…',
    saved: 'Saved in this browser.',
    failed: 'Not saved: it lasts until you close this page.',
  }
  return (
    <p className="question__saved" data-saving={kind}>
      {words[kind]}
    </p>
  )
}
