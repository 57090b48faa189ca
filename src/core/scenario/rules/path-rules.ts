import { quantityNames } from '#core/scenario/quantities.ts'
import type { Choice, Ending } from '#core/scenario/scenario.ts'
import { type Finding, percent, rule } from './finding.ts'
import type { WholeStory } from './story.ts'

const b3 = rule('B3', 'An ending that next to nobody meets might as well not be written.')
const b4 = rule('B4', 'The best ending has to be rare, and reachable by several patterns.')
const b5 = rule('B5', 'A choice that loses on everything is a filler that teaches nothing.')
const b6 = rule('B6', 'A choice that nearly every best path takes is a key, not a decision.')
const b7 = rule('B7', 'A choice that is right nowhere is a trap.')
const b11 = rule('B11', 'A branch that changes nothing is decoration.')
const b12 = rule('B12', 'Recovery is possible once: one bad first hour must not decide a story.')

/** Finds endings that are reached, but hardly ever by dice. */
export function checkRareEndings({ scenario, analysis }: WholeStory): Finding[] {
  return scenario.endings.flatMap((ending, at) => {
    const odds = analysis.odds.get(ending) ?? 0
    return odds === 0 || odds >= 0.03
      ? []
      : [
          b3.blocks(
            ['endings', at],
            `The ending "${ending.id}" comes on ${percent(odds)} of runs by dice.`,
            'Loosen its condition or change effects until it is 3 % or more.',
          ),
        ]
  })
}

/** Checks that one ending is marked best, how often it is reached, and in how many patterns. */
export function checkBest({ scenario, analysis }: WholeStory): Finding[] {
  const best = scenario.endings.findIndex((ending) => ending.best)
  const count = scenario.endings.filter((ending) => ending.best).length
  if (count !== 1) {
    const what = `${count} endings are marked "best: true".`
    return [b4.blocks(['endings'], what, 'Mark the one that is hardest to earn.')]
  }
  const path = ['endings', best]
  const share = analysis.paths === 0 ? 0 : analysis.best / analysis.paths
  const findings: Finding[] = []
  if (share < 0.05 || share > 0.25) {
    const what = `The best ending is reached on ${percent(share)} of paths.`
    findings.push(b4.blocks(path, what, 'Change conditions or effects until it is 5 % to 25 %.'))
  }
  if (analysis.best < 5 || analysis.bestPatterns.size < 4) {
    const what = `The best ending is reached by ${count1(analysis.best, 'path')} in ${count1(analysis.bestPatterns.size, 'order')} of modes.`
    findings.push(
      b4.blocks(path, what, 'Make it reachable by 5 paths or more, in 4 orders or more.'),
    )
  }
  return findings
}

function count1(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

/** Finds choices that another choice of the same scene beats outright. */
export function checkDominated({ scenario }: WholeStory): Finding[] {
  return scenario.scenes.flatMap(({ id, choices }, at) =>
    choices.flatMap((choice, position) => {
      const better = choices.find((other) => isDominated(choice, other))
      return better
        ? [
            b5.blocks(
              ['scenes', at, 'choices', position, 'effects'],
              `Choice "${choice.id}" of scene "${id}" is dominated: "${better.id}" is no worse on any quantity and better on some.`,
              'Let it win something that the other does not.',
            ),
          ]
        : []
    }),
  )
}

function isDominated(choice: Choice, by: Choice): boolean {
  const gaps = quantityNames.map((name) => (by.effects[name] ?? 0) - (choice.effects[name] ?? 0))
  return gaps.every((gap) => gap >= 0) && gaps.some((gap) => gap > 0)
}

/** Finds choices that nearly all best paths take, and choices that none takes. */
export function checkBestChoices({ scenario, analysis }: WholeStory): Finding[] {
  if (analysis.best === 0) return []
  const share = (choice: Choice) => (analysis.bestBy.get(choice) ?? 0) / analysis.best
  return scenario.scenes.flatMap((scene, at) =>
    scene.choices.flatMap((choice, position): Finding[] => {
      const path = ['scenes', at, 'choices', position]
      const hasRival = scene.choices.some((other) => other !== choice && share(other) > 0.1)
      if (share(choice) > 0.85 && !hasRival) {
        const what = `Choice "${choice.id}" of scene "${scene.id}" is on ${percent(share(choice))} of the best paths.`
        return [
          b6.warns(path, what, 'Let another choice of the scene lead to the best ending too.'),
        ]
      }
      const isForAll = (analysis.missing.get(scene) ?? 0) === 0
      if (share(choice) === 0 && isForAll) {
        const what = `Choice "${choice.id}" of scene "${scene.id}" is on no path to the best ending.`
        return [b7.warns(path, what, 'Let it be right after some other choice.')]
      }
      return []
    }),
  )
}

/** Checks that paths part, and that the first choice makes a difference to the ending. */
export function checkBranching({ scenario, analysis }: WholeStory): Finding[] {
  const some = scenario.scenes.filter((scene) => (analysis.missing.get(scene) ?? 0) > 0)
  const findings: Finding[] = []
  if (some.length < 2) {
    const what = `${count1(some.length, 'scene')} can be missed; on every path the rest are the same.`
    findings.push(b11.warns(['scenes'], what, 'Let two scenes or more depend on what was chosen.'))
  }
  const odds = [...analysis.oddsAfter.values()]
  const most = Math.max(0, ...odds.flatMap((a, at) => odds.slice(at + 1).map((b) => gapOf(a, b))))
  if (most < 0.15) {
    const what = `The first choice moves the chance of any set of endings by ${percent(most)} at most.`
    findings.push(b11.warns(['scenes', 0], what, 'Let its effects differ more.'))
  }
  return findings
}

/** Returns the total variation between two sets of chances, from 0 to 1. */
function gapOf(a: ReadonlyMap<Ending, number>, b: ReadonlyMap<Ending, number>): number {
  const endings = new Set([...a.keys(), ...b.keys()])
  return (
    [...endings].reduce((sum, end) => sum + Math.abs((a.get(end) ?? 0) - (b.get(end) ?? 0)), 0) / 2
  )
}

/** Finds opening choices after which only hard endings are left; the last ending is the middling one. */
export function checkRecovery({ scenario, analysis }: WholeStory): Finding[] {
  const fair = scenario.endings.filter((ending, at, { length }) => ending.best || at === length - 1)
  return (scenario.scenes[0]?.choices ?? []).flatMap((choice, position) => {
    const ahead = analysis.oddsAfter.get(choice)
    return !ahead || fair.some((ending) => ahead.has(ending))
      ? []
      : [
          b12.blocks(
            ['scenes', 0, 'choices', position],
            `After choice "${choice.id}" of the first scene there is no recovery: neither the best ending nor the last one of the file can be reached.`,
            'Soften its effects, or give a later scene a choice that makes up for it.',
          ),
        ]
  })
}
