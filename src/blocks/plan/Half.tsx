import { type ReactNode, useId } from 'react'
import { capabilities, fieldName, type Kind, longestText, type Part } from '#core/plan/plan.ts'
import { kindNames, partNames } from './words.ts'

/** Asks for one half of the plan: a capability, a practice, its dates and its source. */
export function Half({ kind }: { kind: Kind }) {
  const text = { maxLength: longestText }
  return (
    <fieldset className="plan__half" data-kind={kind}>
      <legend>{kindNames[kind]}</legend>
      <Labelled {...{ kind }} part="capability">
        {(field) => (
          <select {...field}>
            <option value="">Choose…</option>
            {capabilities[kind].map((capability) => (
              <option key={capability}>{capability}</option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled {...{ kind }} part="practice">
        {(field) => <textarea {...field} {...text} rows={3} />}
      </Labelled>
      <Labelled {...{ kind }} part="first">
        {(field) => <input {...field} type="date" />}
      </Labelled>
      <Labelled {...{ kind }} part="often">
        {(field) => <input {...field} {...text} type="text" />}
      </Labelled>
      <Labelled {...{ kind }} part="source" hint="A name, such as “Bea, my scheduler”.">
        {(field) => <input {...field} {...text} type="text" />}
      </Labelled>
      <Labelled {...{ kind }} part="outcome">
        {(field) => <textarea {...field} {...text} rows={3} />}
      </Labelled>
    </fieldset>
  )
}

interface Props {
  kind: Kind
  part: Part
  hint?: string
  children: (field: { id: string; name: string; 'aria-describedby'?: string }) => ReactNode
}

function Labelled({ kind, part, hint, children }: Props) {
  const id = useId()
  const field = { id, name: fieldName(kind, part) }
  return (
    <div className="field" data-part={part}>
      <label className="field__label" htmlFor={id}>
        {partNames[part]}
      </label>
      {children(hint ? { ...field, 'aria-describedby': `${id}hint` } : field)}
      {hint && (
        <p className="field__hint" id={`${id}hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
