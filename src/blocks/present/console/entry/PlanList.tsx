import type { PlanOffer } from '#blocks/present/console/props.ts'
import { addressOf } from '#stores/keys.ts'

interface Props {
  plans: readonly PlanOffer[]
  onBegin: (plan: PlanOffer, isRehearsal: boolean) => void
}

/** Offers the plans, the shortest first. */
export function PlanList({ plans, onBegin }: Props) {
  return (
    <section className="entry__part" aria-labelledby="entry-new">
      <h2 id="entry-new">New session</h2>
      {plans.length === 0 && <p>This copy of the course has no plan for a workshop.</p>}
      <ul className="entry__list">
        {plans.map((plan) => (
          <li className="entry__item" key={plan.id}>
            <div className="entry__facts">
              <h3>{plan.title}</h3>
              <p className="entry__note">{plan.minutes} minutes</p>
              <p>{plan.purpose}</p>
              {plan.print && (
                <p>
                  <a className="entry__link" href={addressOf(plan.print)}>
                    Print pack<span className="visually-hidden"> for {plan.title}</span>
                  </a>
                </p>
              )}
            </div>
            <div className="entry__acts">
              <button
                className="button button--main"
                type="button"
                aria-label={`New session: ${plan.title}`}
                onClick={() => onBegin(plan, false)}
              >
                New session
              </button>
              <button
                className="button"
                type="button"
                aria-label={`Rehearse: ${plan.title}`}
                onClick={() => onBegin(plan, true)}
              >
                Rehearse
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p className="entry__note">
        A rehearsal is a session like any other, and the stage says that it is one.
      </p>
    </section>
  )
}
