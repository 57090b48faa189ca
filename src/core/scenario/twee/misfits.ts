import type { Sources } from './build-scenario.ts'
import type { Cast, Member } from './cast.ts'
import { shorten } from './notation.ts'
import type { TweeProblem } from './problem.ts'
import { passageNames } from './vocabulary.ts'

/**
 * Finds where passages and facts do not fit together: links to nothing, endings that "end" does not
 * list, facts of something that is no longer there.
 */
export function findMisfits(sources: Sources, cast: Cast): TweeProblem[] {
  return [
    ...cast.problems,
    ...[...cast.scenes, ...cast.endings].flatMap(({ text }) => text.problems),
    ...cast.scenes.flatMap((scene) => lostLinks(scene, cast)),
    ...lostWays(cast),
    ...lostStart(sources, cast),
    ...cast.endings.flatMap((ending) => misplacedEnding(ending, cast)),
    ...orphans(sources, cast),
  ]
}

function lostLinks({ text }: Member, { scenes, endings }: Cast): TweeProblem[] {
  const known = new Set([passageNames.end, ...scenes.map(({ passage }) => passage.name)])
  const closing = new Set(endings.map(({ passage }) => passage.name))
  return text.choices
    .flatMap(({ target, line, links }) => [{ target, line }, ...links])
    .filter(({ target }) => !known.has(target))
    .map(({ target, line }) =>
      closing.has(target)
        ? {
            line,
            what: `A choice leads straight to the ending "${shorten(target)}".`,
            why: 'Which ending a run has is decided by conditions, in the passage "end".',
            fix: `Link to [[end]], and write in passage "end" when "${shorten(target)}" is the ending.`,
          }
        : {
            line,
            what: `A choice leads to "${shorten(target)}", which is no scene.`,
            why: 'The reader would be stuck.',
            fix: 'Correct the name, draw the passage in Twine, or link to [[end]].',
          },
    )
}

function lostWays({ endings, ways }: Cast): TweeProblem[] {
  const known = new Set(endings.map(({ passage }) => passage.name))
  return ways.flatMap(({ target, line }, index) => {
    const isRepeated = ways.findIndex((way) => way.target === target) !== index
    if (known.has(target) && !isRepeated) return []
    return [
      {
        line,
        what: isRepeated
          ? `Passage "end" lists "${shorten(target)}" twice.`
          : `Passage "end" leads to "${shorten(target)}", which does not exist.`,
        why: 'An ending has one place in the order in which they are tried.',
        fix: isRepeated
          ? 'Join the two conditions with "or", on one line.'
          : 'Correct the name, or draw the passage in Twine.',
      },
    ]
  })
}

function lostStart({ start, passages }: Sources, { scenes }: Cast): TweeProblem[] {
  if (start === undefined || scenes.some(({ passage }) => passage.name === start)) return []
  return [
    {
      line: passages.find(({ name }) => name === passageNames.data)?.line ?? 1,
      what: `The story starts with "${shorten(start)}", which is no scene.`,
      why: 'The first scene of a scenario is the one that Twine starts with.',
      fix: 'Choose "Start Story Here" for a scene in Twine.',
    },
  ]
}

function misplacedEnding({ passage, text }: Member, { ways }: Cast): TweeProblem[] {
  const choices = text.choices.slice(0, 1).map(({ line }) => ({
    line,
    what: `The ending "${shorten(passage.name)}" has a link.`,
    why: 'Nothing follows an ending.',
    fix: 'Take the link out, or take the passage out of "end" so that it is a scene.',
  }))
  if (ways.some(({ target }) => target === passage.name)) return choices
  const unlisted = {
    line: passage.line,
    what: `Passage "end" does not list the ending "${shorten(passage.name)}".`,
    why: 'It would never be reached.',
    fix: `Write (if trust >= 6) [[${passage.name}]] in passage "end", or take its tag away.`,
  }
  return [...choices, unlisted]
}

/** Facts whose passage or choice is gone would be lost without a word, or go to another. */
function orphans({ facts, factLines }: Sources, { scenes, endings }: Cast): TweeProblem[] {
  const lineOf = (path: string) => factLines.get(`${path}.id`) ?? 1
  return [
    ...facts.scenes.flatMap(({ id, choices }, index) => {
      const path = `scenes.${index}`
      const scene = scenes.find((candidate) => candidate.id === id)
      if (!scene) return [orphan(`scene "${id}"`, `passage named "${id}"`, lineOf(path))]
      return choices.flatMap((choice, at) =>
        scene.text.choices.some((candidate) => candidate.id === choice.id)
          ? []
          : [
              orphan(
                `choice "${choice.id}" of scene "${id}"`,
                `line "${choice.id}. [[…]]" in passage "${scene.passage.name}"`,
                lineOf(`${path}.choices.${at}`),
              ),
            ],
      )
    }),
    ...facts.endings.flatMap(({ id }, index) =>
      endings.some((ending) => ending.id === id)
        ? []
        : [orphan(`ending "${id}"`, `passage named "end:${id}"`, lineOf(`endings.${index}`))],
    ),
    ...repeatedFacts(facts.scenes, 'scene', 'scenes', lineOf),
    ...repeatedFacts(facts.endings, 'ending', 'endings', lineOf),
  ]
}

function orphan(what: string, missing: string, line: number): TweeProblem {
  return {
    line,
    what: `"${passageNames.facts}" has ${what}, but there is no ${missing}.`,
    why: 'Notes, modes and effects would be lost, or saved runs would mean something else.',
    fix: `If it was deleted, take its entry out of "${passageNames.facts}"; if it was renamed, write the new id there and in conditions.`,
  }
}

function repeatedFacts(
  list: readonly { id: string }[],
  kind: string,
  path: string,
  lineOf: (path: string) => number,
): TweeProblem[] {
  return list.flatMap(({ id }, index) =>
    list.findIndex((other) => other.id === id) === index
      ? []
      : [
          {
            line: lineOf(`${path}.${index}`),
            what: `"${passageNames.facts}" has ${kind} "${id}" twice.`,
            why: 'Only one of the two could be kept.',
            fix: 'Take one of them out.',
          },
        ],
  )
}
