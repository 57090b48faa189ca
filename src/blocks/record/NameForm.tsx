import { type SubmitEvent, useId, useRef, useState } from 'react'
import { cleanName, longestName } from '#core/record/record.ts'

interface Props {
  /** The name that was kept; empty when there is none. */
  name: string
  onName: (name: string) => void
}

/** Asks for the name on the record; one that is empty or only spaces is refused. */
export function NameForm({ name, onName }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isRefused, setIsRefused] = useState(false)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = cleanName(input.current?.value ?? '')
    setIsRefused(written === '')
    if (written === '') input.current?.focus()
    else onName(written)
  }
  return (
    <form className="record__form no-print" onSubmit={submit} noValidate>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          Your name, as it should stand on the record
        </label>
        {isRefused && (
          <p className="field__error" id={`${id}error`}>
            Write a name first. A record without a name says nothing about anybody.
          </p>
        )}
        <input
          ref={input}
          id={id}
          type="text"
          autoComplete="name"
          required
          maxLength={longestName}
          defaultValue={name}
          aria-invalid={isRefused || undefined}
          aria-describedby={isRefused ? `${id}error ${id}hint` : `${id}hint`}
        />
        <p className="field__hint" id={`${id}hint`}>
          At most {longestName} characters. It is kept in this browser and sent nowhere.
        </p>
      </div>
      <p className="record__acts">
        <button className="button button--main" type="submit">
          {name ? 'Change the name' : 'Make the record'}
        </button>
        {name && (
          <button className="button" type="button" onClick={() => print()}>
            Print the record
          </button>
        )}
      </p>
    </form>
  )
}
