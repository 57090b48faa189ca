import type { Tally } from '#core/assessment/score.ts'
import type { RecordUnit, Standing } from '#core/record/record.ts'
import { addressOf } from '#stores/keys.ts'

type Props = Extract<Standing, { kind: 'open' }> & { passMark: Tally }

/** Lists what is still to do before there is a record. */
export function WhatIsLeft({ left, isPassed, passMark }: Props) {
  return (
    <section className="record__left" aria-label="What is left">
      <p>
        The record appears here once every timed unit is done and the final assessment is passed
        with {passMark.right} of {passMark.of}.
      </p>
      <p>
        {isPassed
          ? '✓ The final assessment is passed.'
          : '– The final assessment is not passed yet.'}
      </p>
      <p>
        {left.length === 0
          ? '✓ All timed units are done.'
          : `– ${left.length === 1 ? '1 unit is' : `${left.length} units are`} not done yet:`}
      </p>
      {left.length > 0 && (
        <ul>
          {left.map(({ title, href }: RecordUnit) => (
            <li key={href}>
              <a href={addressOf(href)}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      <p className="field__hint">
        A unit is done when you have reached its end, answered its questions, and played or handed
        in what it holds.
      </p>
    </section>
  )
}
