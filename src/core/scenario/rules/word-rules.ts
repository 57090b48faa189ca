import { isFinish } from '#core/scenario/explore.ts'
import { type Passage, plainText, showPassage } from '#core/scenario/passage.ts'
import { countWords } from '#core/scenario/word-count.ts'
import { type Finding, percent, rule } from './finding.ts'
import type { WholeStory } from './story.ts'

const b8 = rule('B8', 'Who only looks at the length of a choice must learn nothing from it.')
const b10 = rule('B10', 'Long texts turn a decision into reading.')
const b14 = rule('B14', 'A story shows what happened; a verdict ends the thinking.')
const b16 = rule('B16', 'A choice that names its mode is chosen for the name.')

/** The most words of each text, as shown. */
export const wordLimits = { premise: 70, scene: 45, choice: 20, consequence: 30 } as const
const mostMinutes = 8
const verdicts =
  /\b(correct(ly)?|incorrect|wrong(ly)?|(good|bad|right|best|poor) (choice|decision)|well done|unfortunately|luckily|fortunately)\b/i
const modes = /\b(leads?|led|leading|leaders?|leadership|manag(e|es|ed|ing|ers?|ement))\b/i

/** Finds texts over their limit, counted as they can show at most, and paths that take too long. */
export function checkWords({ scenario, exploration, analysis }: WholeStory): Finding[] {
  const shown = countShown(exploration.places)
  const over = (
    path: Finding['path'],
    name: string,
    kind: keyof typeof wordLimits,
    words: number,
  ): Finding[] =>
    words <= wordLimits[kind]
      ? []
      : [
          b10.blocks(
            path,
            `${name} has ${words} words as shown; the limit is ${wordLimits[kind]}.`,
            'Cut it. Count the parts that can show together, spoken lines too.',
          ),
        ]
  const findings = [
    ...over(['premise'], 'The premise', 'premise', countWords(scenario.premise)),
    ...scenario.scenes.flatMap((scene, at) => [
      ...over(['scenes', at, 'text'], `Scene "${scene.id}"`, 'scene', shown(scene.text)),
      ...scene.choices.flatMap((choice, position) => {
        const path = ['scenes', at, 'choices', position]
        const name = `choice "${choice.id}" of scene "${scene.id}"`
        return [
          ...over([...path, 'text'], `The text of ${name}`, 'choice', countWords(choice.text)),
          ...over(
            [...path, 'consequence'],
            `The consequence of ${name}`,
            'consequence',
            shown(choice.consequence),
          ),
        ]
      }),
    ]),
  ]
  if (analysis.minutes > mostMinutes) {
    const what = `The longest path takes ${analysis.minutes.toFixed(1)} minutes, at 200 words a minute and 20 seconds a decision.`
    findings.push(
      b10.blocks(['scenes'], what, `Keep to ${mostMinutes} minutes: cut texts or scenes.`),
    )
  }
  return findings
}

/** Returns what tells the most words of a text that any path shows at once. */
function countShown(places: WholeStory['exploration']['places']): (passage: Passage) => number {
  const most = new Map<Passage, number>()
  const see = (passage: Passage, state: Parameters<typeof showPassage>[1]) => {
    const words = countWords(plainText(showPassage(passage, state)))
    most.set(passage, Math.max(words, most.get(passage) ?? 0))
  }
  for (const { scene, state, moves } of places) {
    see(scene.text, state)
    for (const { choice, after, to } of moves) {
      see(choice.consequence, after)
      if (isFinish(to) && to.ending) see(to.ending.text, to.state)
    }
  }
  return (passage) => most.get(passage) ?? 0
}

/** Finds scenes whose choices differ too much in length, and a story that favours the longest. */
export function checkLengths({ scenario, analysis }: WholeStory): Finding[] {
  const findings = scenario.scenes.flatMap(({ id, choices }, at): Finding[] => {
    const lengths = choices.map(({ text }) => text.length)
    const ratio = Math.max(...lengths) / Math.min(...lengths)
    if (ratio <= 1.7) return []
    const what = `The choices of scene "${id}" have ${Math.min(...lengths)} to ${Math.max(...lengths)} characters, a ratio of ${ratio.toFixed(2)}.`
    return [b8.blocks(['scenes', at, 'choices'], what, 'Level them: 1.7 at most.')]
  })
  let decisions = 0
  let longest = 0
  let chance = 0
  for (const { choices } of scenario.scenes) {
    const most = Math.max(...choices.map(({ text }) => text.length))
    const ties = choices.filter(({ text }) => text.length === most).length
    for (const choice of choices) {
      const times = analysis.bestBy.get(choice) ?? 0
      decisions += times
      chance += times / choices.length
      if (choice.text.length === most) longest += times / ties
    }
  }
  if (decisions > 0 && (longest - chance) / decisions > 0.15) {
    const what = `The longest choice is taken in ${percent(longest / decisions)} of the decisions on best paths; chance is ${percent(chance / decisions)}.`
    findings.push(
      b8.blocks(['scenes'], what, 'Shorten choices that are often right, or lengthen others.'),
    )
  }
  return findings
}

/** Finds consequences that judge. */
export function checkVerdicts({ scenario }: WholeStory): Finding[] {
  return scenario.scenes.flatMap(({ choices }, at) =>
    choices.flatMap(({ consequence }, position) => {
      const [found] = verdicts.exec(plainText(consequence)) ?? []
      return found
        ? [
            b14.warns(
              ['scenes', at, 'choices', position, 'consequence'],
              `The consequence says "${found}".`,
              'Say what happened, and let the learner judge.',
            ),
          ]
        : []
    }),
  )
}

/** Checks that at most one choice text in ten names a mode. */
export function checkModes({ scenario }: WholeStory): Finding[] {
  const all = scenario.scenes.flatMap(({ choices }, at) =>
    choices.map(({ text }, position) => ({
      text,
      path: ['scenes', at, 'choices', position, 'text'],
    })),
  )
  const naming = all.filter(({ text }) => modes.test(text))
  return naming.length <= all.length / 10
    ? []
    : naming.map(({ text, path }) =>
        b16.warns(
          path,
          `${naming.length} of ${all.length} choices name a mode, this one by "${modes.exec(text)?.[0]}".`,
          'Say what is done, not what kind of act it is.',
        ),
      )
}
