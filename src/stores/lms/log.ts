const most = 200
const lines: string[] = []

/** Notes what went wrong, for whoever has to find out why; nothing that a learner wrote. */
export function log(line: string) {
  lines.push(line)
  if (lines.length > most) lines.shift()
}

/** What was noted, the latest last. */
export function readLog(): readonly string[] {
  return lines
}
