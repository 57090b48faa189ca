interface Props {
  id: string
  number: number
  text: string
  /** The words for 0 to 4. */
  scale: readonly string[]
}

/** Asks how often something happened, from never to most days. */
export function Statement({ id, number, text, scale }: Props) {
  return (
    <fieldset className="self__statement">
      <legend>
        {number}. {text}
      </legend>
      <div className="self__marks">
        {scale.map((word, mark) => (
          <label className="self__mark" key={word}>
            <input type="radio" name={id} value={mark} />
            <span>{word}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
