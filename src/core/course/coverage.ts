/** What one claim has in the course. */
export interface ClaimCoverage {
  id: string
  tier: string
  taught: boolean
  practised: boolean
}

interface Sources {
  claims: readonly { id: string; tier: string }[]
  /** Claims that lessons mark in their text. */
  taught: readonly string[]
  /** Claims that items and scenarios name. */
  practised: readonly string[]
}

/** Says of each claim whether a lesson carries it and whether an item or scenario practises it. */
export function coverClaims({ claims, taught, practised }: Sources): ClaimCoverage[] {
  const inLessons = new Set(taught)
  const inPractice = new Set(practised)
  return claims.map(({ id, tier }) => ({
    id,
    tier,
    taught: inLessons.has(id),
    practised: inPractice.has(id),
  }))
}

/** Keeps the claims that still miss something: every claim is taught, and every key claim practised. */
export function findGaps(coverage: readonly ClaimCoverage[]): {
  untaught: string[]
  unpractised: string[]
} {
  return {
    untaught: coverage.filter(({ taught }) => !taught).map(({ id }) => id),
    unpractised: coverage
      .filter(({ tier, practised }) => tier === 'K' && !practised)
      .map(({ id }) => id),
  }
}
