import { namespaceOf } from '#tracking/browser/keeper.ts'

/** Returns what begins the name of everything that this edition of the course keeps in the browser. */
export function ownNamespace(): string {
  const { course = '', edition } = document.documentElement.dataset
  return namespaceOf(course, edition)
}
