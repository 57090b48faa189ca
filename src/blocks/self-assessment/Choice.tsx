import type { Pair, Side } from '#core/self-assessment/schema.ts'

interface Props {
  pair: Pair
  number: number
  of: number
}

/** Asks which of two good things draws somebody more. */
export function Choice({ pair, number, of }: Props) {
  const sides: Side[] = pair.shown === 'leading' ? ['leading', 'managing'] : ['managing', 'leading']
  return (
    <fieldset className="self__pair">
      <legend>
        Pair {number} of {of}
      </legend>
      <div className="self__sides">
        {sides.map((side) => (
          <label className="self__side" key={side}>
            <input type="radio" name={pair.id} value={side} />
            <span>{pair[side]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
