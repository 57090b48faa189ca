import { type ReactNode, useEffect, useRef, useState } from 'react'
import './twice.css'

interface Props {
  /** What the button says first. */
  name: string
  /** What the button is about, where several have the same name. */
  of?: string
  /** What is asked once it was pressed. */
  question: ReactNode
  /** What the button says that really does it. */
  sure: string
  onSure: () => void
}

/** A button that asks back before it does something that cannot be undone. */
export function Twice({ name, of, question, sure, onSure }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const [hasBack, setHasBack] = useState(false)
  const asked = useRef<HTMLParagraphElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) asked.current?.focus()
    else if (hasBack) button.current?.focus()
  }, [isAsking, hasBack])
  if (!isAsking) {
    return (
      <button
        ref={button}
        className="button"
        type="button"
        aria-label={of && `${name}: ${of}`}
        onClick={() => setIsAsking(true)}
      >
        {name}
      </button>
    )
  }
  const close = () => {
    setIsAsking(false)
    setHasBack(true)
  }
  return (
    <div className="twice">
      <p ref={asked} tabIndex={-1} className="twice__question">
        {question}
      </p>
      <p className="twice__acts">
        <button className="button" type="button" onClick={close}>
          No, keep it
        </button>
        <button
          className="button"
          type="button"
          onClick={() => {
            close()
            onSure()
          }}
        >
          {sure}
        </button>
      </p>
    </div>
  )
}
