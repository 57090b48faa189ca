import { offeredChoices, type Step } from './play.ts'

/** Returns the letter that a choice carries by its place in a list, A for the first. */
export function letterOf(at: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + at)
}

/** Returns the letter that the choice of a step carried among those that were offered then. */
export function letterTaken({ scene, choice, before }: Step): string {
  return letterOf(offeredChoices(scene, before).indexOf(choice))
}
