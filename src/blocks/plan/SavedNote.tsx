import { useStore } from '@nanostores/react'
import { $saving } from '#stores/progress.ts'

const words = {
  idle: '',
  saving: 'Saving…',
  saved: 'Saved in this browser.',
  failed: 'Not saved: it lasts until you close this page.',
}

/** Says whether what was typed is safe; seen, not announced, since it changes with the typing. */
export function SavedNote() {
  const { kind } = useStore($saving)
  return (
    <span className="saved-note" data-saving={kind}>
      {words[kind]}
    </span>
  )
}
