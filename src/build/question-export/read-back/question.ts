/** A question as an import would have it. The readers of this folder serve the tests alone. */
export interface ReadQuestion {
  id: string
  title: string
  objective: string
  pool: string
  stem: string
  options: { text: string; feedback: string; isKey: boolean }[]
  /** What is said after every answer. */
  origin: string
  hint: string | undefined
  tags: string[]
}

/** Fails with what a strict reader does not accept. */
export function refuse(what: string): never {
  throw new Error(what)
}

/** Returns the id that a title begins with. */
export function idOf(title: string): string {
  return /^[A-Z0-9]+(-[A-Z0-9]+)*(?= |$)/.exec(title)?.[0] ?? refuse(`No id begins "${title}".`)
}

/** Returns objective and pool of a category's path below the course. */
export function readCategory(path: string): { objective: string; pool: string } {
  const [context, top, title, objective, pool = '', ...deeper] = path
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.replaceAll('//', '/'))
  if (context !== '$course$' || top !== 'top' || !title || !objective || deeper.length > 0) {
    return refuse(`"${path}" is not a category of the course.`)
  }
  return { objective, pool }
}
