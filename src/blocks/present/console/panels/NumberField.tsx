import { type KeyboardEvent, useState } from 'react'

interface Props {
  id: string
  label: string
  value: number | undefined
  /** Whether the number can be typed at all. */
  isOff: boolean
  /** Hears the number that was typed; undefined for an empty field. */
  onNumber: (number: number | undefined) => void
  /** Where Enter leads to. */
  onEnter?: () => void
}

/** A field for a whole number; it counts when it is left or Enter is pressed, and not at each digit. */
export function NumberField({ id, label, value, isOff, onNumber, onEnter }: Props) {
  const [typed, setTyped] = useState<string>()
  const take = () => {
    if (typed === undefined) return
    setTyped(undefined)
    const text = typed.trim()
    if (text === '') onNumber(undefined)
    else if (/^\d{1,4}$/.test(text)) onNumber(Number(text))
  }
  const press = ({ key }: KeyboardEvent) => {
    if (key !== 'Enter') return
    take()
    onEnter?.()
  }
  return (
    <input
      id={id}
      className="console__number"
      type="text"
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      aria-label={label}
      readOnly={isOff}
      value={typed ?? value ?? ''}
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={take}
      onKeyDown={press}
    />
  )
}
