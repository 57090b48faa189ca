import { fits, isMet, writeCondition } from '#core/scenario/condition.ts'
import { conditionsOf } from '#core/scenario/conditions.ts'
import { type Finish, isFinish, type Place } from '#core/scenario/explore.ts'
import type { Passage } from '#core/scenario/passage.ts'
import type { State } from '#core/scenario/state.ts'
import { describeWay, type Finding, rule } from './finding.ts'
import type { Story } from './story.ts'

const b1 = rule('B1', 'Every scene and ending is work that some learner should meet.')
const stuck = rule('B1', 'A learner would be stuck, with nothing to press and no ending.')
const silent = rule('B1', 'Exactly one ending has to fit each way that a story can go.')
const circles = rule('B2', 'A story that can go in circles may never end.')
const long = rule('B2', 'More decisions than that are more than a learner will sit through.')
const guard = rule('B1', 'A condition that never changes its mind decides nothing.')

const mostDecisions = 12

/** Finds scenes that no path leads to. */
export function checkScenes({ scenario, exploration }: Story): Finding[] {
  const reached = new Set(exploration.places.map(({ scene }) => scene))
  return scenario.scenes.flatMap((scene, at) =>
    reached.has(scene)
      ? []
      : [
          b1.blocks(
            ['scenes', at],
            `No path leads to scene "${scene.id}".`,
            'Link to it, loosen the condition that leads to it, or remove it. The first scene of the file is the opening.',
          ),
        ],
  )
}

/** Finds states in which a scene offers no choice. */
export function checkDeadEnds({ scenario, exploration }: Story): Finding[] {
  return scenario.scenes.flatMap((scene, at) => {
    const dead = exploration.places.find((place) => place.scene === scene && !place.offered.length)
    return dead
      ? [
          stuck.blocks(
            ['scenes', at],
            `Scene "${scene.id}" is a dead end ${describeWay(dead)}: none of its choices is offered there.`,
            'Leave at least one choice of the scene without a "when".',
          ),
        ]
      : []
  })
}

/** Finds endings that are never the first to fit, and ways to end that no ending fits. */
export function checkEndings({ scenario, exploration }: Story): Finding[] {
  const finishes = finishesOf(exploration.places)
  const findings = scenario.endings.flatMap((ending, at): Finding[] => {
    if (finishes.some(({ to }) => to.ending === ending)) return []
    const fitting = finishes.find(({ to }) => fits(ending, to.state))
    if (!fitting || !ending.when) {
      const reason = ending.when
        ? `none ends with ${writeCondition(ending.when)}`
        : 'the endings before it take them all'
      return [
        b1.blocks(
          ['endings', at],
          `No path reaches the ending "${ending.id}": ${reason}.`,
          'Loosen its condition, change effects, or remove the ending.',
        ),
      ]
    }
    return [
      silent.blocks(
        ['endings', at, 'when'],
        `The condition of "${ending.id}" overlaps with those before it so far that it is never the first to fit; ${describeWay(fitting.place)} it fits, but "${fitting.to.ending?.id}" is taken.`,
        'Move it further up, or narrow the condition of the one that is taken.',
      ),
    ]
  })
  const gap = finishes.find(({ to }) => !to.ending)
  if (!gap) return findings
  const { trust, delivery, adaptation, reserve } = gap.to.state.quantities
  return [
    ...findings,
    silent.blocks(
      ['endings'],
      `The endings leave a gap: ${describeWay(gap.place)} and ${gap.choice}, the story ends at trust ${trust}, delivery ${delivery}, adaptation ${adaptation}, reserve ${reserve}, and no ending fits.`,
      'Take the "when" from the last ending, so that it fits whatever is left.',
    ),
  ]
}

interface Closing {
  readonly place: Place
  readonly choice: string
  readonly to: Finish
}

/** Lists each end of the story once, with one way to it. */
function finishesOf(places: readonly Place[]): Closing[] {
  const known = new Map<Finish, Closing>()
  for (const place of places) {
    for (const { choice, to } of place.moves) {
      if (isFinish(to) && !known.has(to)) known.set(to, { place, choice: choice.id, to })
    }
  }
  return [...known.values()]
}

/** How many ends of a story fit both of two endings, of which the first one is taken. */
export interface Overlap {
  readonly taken: string
  readonly other: string
  readonly ends: number
}

/** Counts where endings overlap, so that an author can see what the order of the endings decides. */
export function countOverlaps({ scenario, exploration }: Story): Overlap[] {
  const counts = new Map<string, Overlap>()
  for (const { to } of finishesOf(exploration.places)) {
    for (const other of scenario.endings) {
      if (!to.ending || other === to.ending || !other.when || !isMet(other.when, to.state)) continue
      const key = `${to.ending.id} ${other.id}`
      const ends = (counts.get(key)?.ends ?? 0) + 1
      counts.set(key, { taken: to.ending.id, other: other.id, ends })
    }
  }
  return [...counts.values()].sort((a, b) => b.ends - a.ends)
}

/** Finds places that can come round to themselves with nothing changed. */
export function checkLoops({ scenario, exploration }: Story): Finding[] {
  return scenario.scenes.flatMap((scene, at) => {
    const place = exploration.looping.find((looping) => looping.scene === scene)
    return place
      ? [
          circles.blocks(
            ['scenes', at],
            `Scene "${scene.id}" is in an unbounded loop: ${describeWay(place)} it can come round to itself with nothing changed.`,
            'Count the rounds with "counts", and let the choice or link that goes back depend on the counter, such as when: calls < 2. "times SCENE < 3" does it too.',
          ),
        ]
      : []
  })
}

/** Finds a path of too many decisions. */
export function checkLength(most: number): Finding[] {
  return most <= mostDecisions
    ? []
    : [
        long.blocks(
          ['scenes'],
          `A path takes ${most} decisions.`,
          `Keep to ${mostDecisions}: join scenes, or let a loop end sooner.`,
        ),
      ]
}

/** Finds conditions that hold whenever they are asked, or never do; those of endings have rules of their own. */
export function checkGuards({ scenario, exploration }: Story): Finding[] {
  const seen = new Map<unknown, { held: boolean; failed: boolean }>()
  const ask = (condition: Parameters<typeof isMet>[0] | undefined, state: State): boolean => {
    if (!condition) return true
    const holds = isMet(condition, state)
    const known = seen.get(condition) ?? { held: false, failed: false }
    seen.set(condition, { held: known.held || holds, failed: known.failed || !holds })
    return holds
  }
  const askPassage = (passage: Passage, state: State) => {
    for (const { when } of passage) ask(when, state)
  }
  for (const { scene, state, moves } of exploration.places) {
    askPassage(scene.text, state)
    for (const { when } of scene.choices) ask(when, state)
    for (const { choice, after, to } of moves) {
      askPassage(choice.consequence, after)
      choice.to.some(({ when }) => ask(when, after))
      if (isFinish(to) && to.ending) askPassage(to.ending.text, to.state)
    }
  }
  return conditionsOf(scenario).flatMap(({ path, condition }) => {
    const known = seen.get(condition)
    if (!known || (known.held && known.failed)) return []
    const [always, doing] = known.held
      ? ['always', 'Take the condition out']
      : ['never', 'Take what depends on it out']
    return [
      guard.blocks(
        path,
        `"${writeCondition(condition)}" is ${always} true here, whatever the learner does.`,
        `${doing}, or change it so that some paths fit and some do not.`,
      ),
    ]
  })
}
