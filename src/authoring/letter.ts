/** Returns what tells the letter of a choice, by its place among those of its scene. */
export function letterOf<Choice>(choices: readonly Choice[]): (choice: Choice) => string {
  return (choice) => String.fromCharCode('A'.charCodeAt(0) + choices.indexOf(choice))
}
