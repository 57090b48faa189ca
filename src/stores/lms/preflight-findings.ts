/** What came of one check, in words for an administrator. */
export interface Finding {
  readonly check: string
  /** Good; worth a look; or something that the course cannot do without. */
  readonly sign: 'good' | 'doubtful' | 'bad'
  readonly text: string
}

/** What stands before a finding, with a word for it: the mark alone may not be understood. */
export const signs: Readonly<Record<Finding['sign'], { mark: string; word: string }>> = {
  good: { mark: '✓', word: 'Good' },
  doubtful: { mark: '!', word: 'Look at this' },
  bad: { mark: '✗', word: 'Fails' },
}

/** Says in one sentence whether the LMS will do. */
export function verdictOf(findings: readonly Finding[]): string {
  const named = (sign: Finding['sign']) => [
    ...new Set(findings.filter((one) => one.sign === sign).map(({ check }) => check)),
  ]
  const [bad, doubtful] = [named('bad'), named('doubtful')]
  if (bad.length > 0)
    return `As it stands, this course will not work in this learning system: ${list(bad)}.`
  if (doubtful.length > 0)
    return `This course works in this learning system; have a look at: ${list(doubtful)}.`
  return 'Everything that this course needs works in this learning system.'
}

function list(names: readonly string[]): string {
  return names.join(', ')
}

/** What the report says of where it was made. */
export interface Circumstances {
  course: string
  release: string
  kind: string
  address: string
  userAgent: string
  at: string
  log: readonly string[]
}

/** Writes the report as text, to be sent to whoever gives support. */
export function writeReport(findings: readonly Finding[], around: Circumstances): string {
  const { log, ...facts } = around
  const rows = findings.map(({ check, sign, text }) => {
    const { mark, word } = signs[sign]
    return `${mark} ${word} | ${check}: ${text}`
  })
  return [
    'LMS check',
    ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`),
    '',
    verdictOf(findings),
    '',
    ...rows,
    '',
    'Log:',
    ...(log.length > 0 ? log : ['nothing was noted']),
  ].join('\n')
}
