import { readContent } from '#build/content/read-content.ts'
import { coverClaims, findGaps } from '#core/course/coverage.ts'

/** Reports which claims no lesson carries, and which key claims no item or scenario practises yet. */
const { claims, lessons, questions, scenarios } = await readContent(process.cwd())
const coverage = coverClaims({
  claims: claims.data?.claims ?? [],
  taught: lessons.flatMap(({ text }) => text?.claimMarkers.flatMap(({ ids }) => ids) ?? []),
  practised: [
    ...questions.flatMap(({ data }) => data?.items.flatMap((item) => item.claims) ?? []),
    ...scenarios.flatMap(({ data }) => data?.claims ?? []),
  ],
})
const { untaught, unpractised } = findGaps(coverage)
const keyClaims = coverage.filter(({ tier }) => tier === 'K').length
console.log(
  `Taught in a lesson: ${coverage.length - untaught.length} of ${coverage.length} claims.`,
)
if (untaught.length > 0) console.log(`  Missing: ${untaught.join(' ')}`)
console.log(
  `Practised by an item or a scenario: ${keyClaims - unpractised.length} of ${keyClaims} key claims.`,
)
if (unpractised.length > 0) console.log(`  Missing: ${unpractised.join(' ')}`)
