import type { ReadScenario } from './read-scenarios.ts'

/** Says in one line whether a scenario may go into the course. */
export function writeVerdict({ scenario, problems }: ReadScenario): string {
  const blocking = problems.filter(({ severity }) => severity === 'blocks').length
  const warning = problems.length - blocking
  const look =
    warning === 0 ? '' : `; ${count(warning, 'point asks', 'points ask')} for a second look`
  if (!scenario) return `Cannot be read: ${count(blocking, 'problem', 'problems')}.`
  if (blocking > 0) return `${count(blocking, 'problem blocks', 'problems block')} it${look}.`
  return `Nothing blocks it${look}.`
}

/** Writes a number before what it counts. */
export function count(number: number, one: string, many: string): string {
  return `${writeNumber(number)} ${number === 1 ? one : many}`
}

/** Writes a number in full as long as it is exact. */
export function writeNumber(number: number): string {
  return Number.isSafeInteger(number)
    ? number.toLocaleString('en-GB')
    : `about ${number.toExponential(1)}`
}
