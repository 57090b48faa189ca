/**
 * The statistics that the rules on the bank rest on, exact where exact is cheap.
 * Checked in the test against SciPy (binomtest, binom.sf, chi2.sf) and worked examples.
 */

/**
 * Returns the chances of 0, 1, 2 … successes in trials that each have a chance of their own.
 * @param chances one a trial; all the same makes the binomial distribution.
 */
export function successChances(chances: readonly number[]): number[] {
  let distribution = [1]
  for (const chance of chances) {
    const before = distribution
    distribution = [...before, 0].map(
      (_, hits) => (before[hits] ?? 0) * (1 - chance) + (before[hits - 1] ?? 0) * chance,
    )
  }
  return distribution
}

/** Returns the chance of at least so many successes in n trials of one chance. */
export function chanceOfAtLeast(hits: number, trials: number, chance: number): number {
  const distribution = successChances(Array.from({ length: trials }, () => chance))
  return distribution.slice(hits).reduce((total, part) => total + part, 0)
}

/** Returns the two-sided exact p of so many successes: the chance of all counts no likelier than this one. */
export function exactP(hits: number, chances: readonly number[]): number {
  const distribution = successChances(chances)
  const limit = (distribution[hits] ?? 0) * (1 + 1e-7)
  return Math.min(
    1,
    distribution.filter((chance) => chance <= limit).reduce((total, part) => total + part, 0),
  )
}

/** Returns the chance of a chi-square of at least x: the regularised upper incomplete gamma function. */
export function chiSquareP(x: number, degrees: number): number {
  if (x <= 0) return 1
  const [a, z] = [degrees / 2, x / 2]
  const scale = Math.exp(a * Math.log(z) - z - logGamma(a))
  return z < a + 1 ? 1 - scale * lowerSeries(a, z) : scale * upperFraction(a, z)
}

function lowerSeries(a: number, z: number): number {
  let term = 1 / a
  let total = term
  for (let n = 1; n < 1000 && term > total * 1e-16; n += 1) {
    term *= z / (a + n)
    total += term
  }
  return total
}

/** A continued fraction, from its far end. */
function upperFraction(a: number, z: number): number {
  let value = 0
  for (let n = 500; n >= 1; n -= 1) value = (n * (n - a)) / (z + 2 * n + 1 - a - value)
  return 1 / (z + 1 - a - value)
}

/** The logarithm of gamma at a whole or half number above 0. */
function logGamma(a: number): number {
  const start = Number.isInteger(a) ? 0 : Math.log(Math.PI) / 2
  const factors = Array.from({ length: Math.ceil(a) - 1 }, (_, at) => a - 1 - at)
  return factors.reduce((total, factor) => total + Math.log(factor), start)
}

/**
 * Returns the two-sided p of a sequence's number of runs: Wald-Wolfowitz for two values, and
 * its extension to more (Barton and David 1957), by the normal approximation.
 */
export function runsP(sequence: readonly unknown[]): number {
  const n = sequence.length
  const counts = [...new Set(sequence)].map(
    (value) => sequence.filter((other) => other === value).length,
  )
  const squares = counts.reduce((total, count) => total + count ** 2, 0)
  const cubes = counts.reduce((total, count) => total + count ** 3, 0)
  const runs = sequence.filter((value, at) => at === 0 || value !== sequence[at - 1]).length
  const mean = (n * (n + 1) - squares) / n
  const variance = (squares * (squares + n * (n + 1)) - 2 * n * cubes - n ** 3) / (n ** 2 * (n - 1))
  return variance > 0 ? chiSquareP((runs - mean) ** 2 / variance, 1) : 1
}

/** Adjusts a list of p for their number (Holm 1979), in the order given. */
export function holm(values: readonly number[]): number[] {
  const order = values.map((p, at) => ({ p, at })).toSorted((a, b) => a.p - b.p)
  const adjusted = values.map(() => 1)
  let floor = 0
  for (const [rank, { p, at }] of order.entries()) {
    floor = Math.max(floor, Math.min(1, p * (values.length - rank)))
    adjusted[at] = floor
  }
  return adjusted
}
