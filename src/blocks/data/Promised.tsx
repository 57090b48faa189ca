import { useState } from 'react'
import { askToPersist } from '#stores/kept.ts'

/** Says whether the browser may clear the record when space is short, and asks it not to. */
export function Promised({ isPersisted }: { isPersisted: boolean }) {
  const [answer, setAnswer] = useState<'yes' | 'no'>()
  const isKept = isPersisted || answer === 'yes'
  return (
    <>
      {isKept
        ? 'The browser has promised to keep it until you delete it.'
        : 'The browser has promised nothing. Safari, for one, clears it after seven days without a visit, so download your progress now and then.'}
      {!isKept && (
        <button
          className="button data__ask no-print"
          type="button"
          onClick={() => void askToPersist().then((yes) => setAnswer(yes ? 'yes' : 'no'))}
        >
          Ask the browser to keep it
        </button>
      )}
      <span className="data__said" role="status">
        {answer === 'no' && 'It said no for now. Browsers often agree after a few more visits.'}
        {answer === 'yes' && 'It said yes.'}
      </span>
    </>
  )
}
