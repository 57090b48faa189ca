import { useEffect, useId, useRef, useState } from 'react'
import { type Preview, previewOf } from '#core/progress/preview.ts'
import { count, list } from '#ui/counted.ts'
import type { Offer, Standing } from './offer.ts'
import { changeWords, holdingWords, leftOutWords, moment, scoreWords } from './words.ts'

interface Props {
  offer: Offer
  standing: Standing
  /** Works on the offer; what it says is shown. */
  onMerge: () => void
  onReplace: () => void
  onCancel: () => void
}

/** Shows what an offered record holds, and asks what to do with it. */
export function PreviewSheet({ offer, standing, onMerge, onReplace, onCancel }: Props) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isAsking, setIsAsking] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows each offer once.
  useEffect(() => heading.current?.focus(), [offer])
  const preview = previewOf(offer.entries, standing)
  const isEmptyHere = Object.keys(standing.here).length === 0
  return (
    <section className="data__preview" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        What {offer.from} holds
      </h3>
      <Holds offer={offer} preview={preview} />
      {isAsking ? (
        <ConfirmReplace
          preview={preview}
          onReplace={onReplace}
          onBack={() => {
            setIsAsking(false)
            heading.current?.focus()
          }}
        />
      ) : (
        <>
          <p>
            <b>Merge</b> {addsWords(preview)}
          </p>
          {!isEmptyHere && (
            <p>
              <b>Replace</b> {losesWords(preview)}
            </p>
          )}
          <p className="data__acts">
            <button className="button button--main" type="button" onClick={onMerge}>
              Merge with what is here
            </button>
            {!isEmptyHere && (
              <button className="button" type="button" onClick={() => setIsAsking(true)}>
                Replace what is here
              </button>
            )}
            <button className="button" type="button" onClick={onCancel}>
              Cancel
            </button>
          </p>
        </>
      )}
    </section>
  )
}

function Holds({ offer, preview }: { offer: Offer; preview: Preview }) {
  const lines = [...holdingWords(preview.holds), ...preview.scores.map(scoreWords)]
  const { unreadable = [], newer = [], leftOut = [] } = offer
  return (
    <>
      {lines.length > 0 ? (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>Nothing that counts: no answer, no unit, no note.</p>
      )}
      {offer.savedAt && <p>Last saved {moment(offer.savedAt)}.</p>}
      {leftOut.length > 0 && (
        <p>Not in it, because a code has little room: {leftOutWords(leftOut)}.</p>
      )}
      {unreadable.length > 0 && (
        <p>
          {count(unreadable.length, 'part')} of it cannot be read ({someOf(unreadable)}); the rest
          can, and comes in without {unreadable.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      {newer.length > 0 && (
        <p>
          {count(newer.length, 'part')} of it {newer.length === 1 ? 'was' : 'were'} made by a newer
          version of the course ({someOf(newer)}). Reload the course, then open it again; this
          version leaves {newer.length === 1 ? 'it' : 'them'} out.
        </p>
      )}
    </>
  )
}

interface ConfirmProps {
  preview: Preview
  onReplace: () => void
  onBack: () => void
}

function ConfirmReplace({ preview, onReplace, onBack }: ConfirmProps) {
  const question = useRef<HTMLParagraphElement>(null)
  useEffect(() => question.current?.focus(), [])
  return (
    <>
      <p ref={question} tabIndex={-1} className="twice__question">
        Replacing {losesWords(preview)} A backup of what is here is kept first, on this page under
        “Set aside”.
      </p>
      <p className="data__acts">
        <button className="button" type="button" onClick={onBack}>
          No, go back
        </button>
        <button className="button button--main" type="button" onClick={onReplace}>
          Yes, replace it
        </button>
      </p>
    </>
  )
}

function addsWords({ adds }: Preview): string {
  if (adds.entries === 0) return 'changes nothing: all of it is here already.'
  const words = changeWords(adds)
  return words.length > 0
    ? `adds ${list(words)} to what is here, and takes nothing away.`
    : `brings ${count(adds.entries, 'entry', 'entries')} up to date, and takes nothing away.`
}

function losesWords({ loses }: Preview): string {
  if (loses.entries === 0) return 'takes nothing away: all that is here is in it too.'
  const words = changeWords(loses)
  return words.length > 0
    ? `takes away what is only here: ${list(words)}.`
    : `takes away the later state of ${count(loses.entries, 'entry', 'entries')}.`
}

const mostNames = 5

function someOf(names: readonly string[]): string {
  const rest = names.length - mostNames
  return names.slice(0, mostNames).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}
