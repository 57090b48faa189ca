import type { Scenario } from '#core/scenario/scenario.ts'

/** Tells who the learner is, how things stand and who is who; folded away once the story runs. */
export function ScenarioOpening({ scenario, isFirst }: { scenario: Scenario; isFirst: boolean }) {
  const opening = (
    <>
      <p>
        <strong>You are:</strong> {scenario.role}
      </p>
      <p>{scenario.premise}</p>
      {scenario.people.length > 0 && <People scenario={scenario} />}
    </>
  )
  if (isFirst) return <div className="scenario__premise">{opening}</div>
  return (
    <details className="scenario__premise">
      <summary>How it began, and who is who</summary>
      {opening}
    </details>
  )
}

function People({ scenario: { people } }: { scenario: Scenario }) {
  return (
    <dl className="scenario__people" aria-label="Who is who">
      {people.map(({ id, name, post }) => (
        <div key={id}>
          <dt>{name}</dt>
          <dd>{post}</dd>
        </div>
      ))}
    </dl>
  )
}
