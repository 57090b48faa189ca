import type { Interaction } from '#core/reporting/interactions.ts'
import type { Wiring } from './dialect.ts'
import { openPlaces } from './places.ts'

/** Tells an LMS what was answered and decided, each thing once, and again when it has changed. */
export interface Teller {
  /** Hears what has been told in earlier sessions. */
  resume(told: readonly Interaction[]): void
  /** Tells what is new, as part of the nth `send`. */
  tell(all: readonly Interaction[], nth: number): void
  /** Hears whether the LMS holds what was told up to the nth `send`; if not, it is told again. */
  settle(nth: number, isHeld: boolean): void
}

/** What an LMS has room for at least (SCORM 2004 4th ed., RTE §4.2.9, SPM of cmi.interactions). */
const mostTold = 250

/** Creates what tells interactions. */
export function createTeller({ api, dialect, now, log }: Wiring): Teller {
  const places = openPlaces(api, 'cmi.interactions', dialect.readsInteractions)
  const told = new Map<string, string>()
  const unsure = new Map<string, number>()
  const sign = (interaction: Interaction) =>
    JSON.stringify(dialect.interaction(interaction, new Date(0)))
  const tellOne = (interaction: Interaction, nth: number) => {
    const { id } = interaction
    const signature = sign(interaction)
    if (told.get(id) === signature) return
    const isRoom = told.has(id) || told.size < mostTold
    if (!isRoom && told.size === mostTold) log(`${id} and later ones: not told`)
    told.set(id, signature)
    unsure.set(id, nth)
    if (!isRoom) return
    const isNew = !places.has(id)
    const place = places.placeOf(id)
    if (!place) return
    // Ids are set once and for all (SCORM 2004 4th ed., RTE §4.2.9).
    for (const [element, value] of dialect.interaction(interaction, now()))
      if (isNew || !element.endsWith('.id')) api.set(`${place}.${element}`, value)
  }
  return {
    resume(earlier) {
      for (const one of earlier) told.set(one.id, sign(one))
    },
    tell(all, nth) {
      for (const one of all) tellOne(one, nth)
    },
    settle(nth, isHeld) {
      for (const [id, sent] of unsure) {
        if (sent > nth) continue
        unsure.delete(id)
        if (!isHeld) told.set(id, '')
      }
    },
  }
}
