import type { Person } from '#core/scenario/scenario.ts'
import { writeWords } from './words.ts'

/** Names somebody before a spoken line: by name where that says who it is, by id where not. */
export function nameSpeaker(id: string, people: readonly Person[]): string {
  const name = people.find((person) => person.id === id)?.name.trim() ?? id
  const namesakes = people.filter((person) => person.name.trim() === name || person.id === name)
  const isPlain = /^[^\\:"“#([\]]+$/.test(name) && writeWords(name) === name
  return isPlain && namesakes.length === 1 ? name : id
}

/** Finds the id of whoever a spoken line names. */
export function findSpeaker(
  name: string,
  people: readonly Pick<Person, 'id' | 'name'>[],
): string | undefined {
  const byId = people.find(({ id }) => id === name)
  return (byId ?? people.find((person) => person.name.trim() === name))?.id
}
