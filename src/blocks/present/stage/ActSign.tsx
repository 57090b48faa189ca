const triangle = 'M1 21 12 2 23 21Z'
const square = 'M2 2h20v20H2Z'
const ring = 'M12 3a9 9 0 1 0 .01 0Z'

/** The sign of a kind of act: a triangle for leading, a square for managing, both for both. */
export function ActSign({ act }: { act: string }) {
  const kinds = kindsOf(act)
  return (
    <span className="stage-sign" aria-hidden="true">
      {kinds.map((kind) => (
        <svg viewBox="0 0 24 24" data-kind={kind} key={kind} aria-hidden="true">
          <path d={{ lead: triangle, manage: square, other: ring }[kind]} />
        </svg>
      ))}
    </span>
  )
}

/** Reads the kind off the name of an act, such as "Leading" or "A blend of both". */
function kindsOf(act: string): readonly ('lead' | 'manage' | 'other')[] {
  if (/both/i.test(act)) return ['lead', 'manage']
  if (/lead/i.test(act)) return ['lead']
  return /manag/i.test(act) ? ['manage'] : ['other']
}
