import type { Criterion } from '#core/plan/check.ts'

/** Says of each criterion whether it is met, and if not, what to do. */
export function CheckedPlan({ criteria }: { criteria: readonly Criterion[] }) {
  const met = criteria.filter(({ todo }) => todo.length === 0).length
  return (
    <div className="plan__checked">
      <p className="plan__verdict">
        {met === criteria.length
          ? 'Your plan meets all four.'
          : `Your plan meets ${met} of ${criteria.length}.`}
      </p>
      <ol>
        {criteria.map(({ id, text, todo }) => (
          <li key={id} data-met={todo.length === 0}>
            <b>{todo.length === 0 ? '✓ Met:' : '– Not yet:'}</b> {text}
            {todo.length > 0 && (
              <ul>
                {todo.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
      <p className="field__hint">
        This check counts words and compares dates. Whether somebody could really watch it, you know
        better.
      </p>
    </div>
  )
}
