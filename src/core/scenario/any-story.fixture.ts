import fc from 'fast-check'
import { quantityNames } from './quantities.ts'
import { writeChoice, writeEnding, writeScene, writeStory } from './story.fixture.ts'

const ownCounters = ['calls', 'left-on-quay']
const operator = fc.constantFrom('>=', '<=', '>', '<', '=')
export const level = fc.nat(10)
const effect = fc.integer({ min: -3, max: 3 })
export const effects = fc.record(
  { trust: effect, delivery: effect, adaptation: effect, reserve: effect },
  { requiredKeys: [] },
)
const counts = fc.record(
  { calls: fc.integer({ min: -9, max: 9 }), 'left-on-quay': fc.integer({ min: 0, max: 2 }) },
  { requiredKeys: [] },
)

/** Writes any condition about a story of so many scenes, each with choices c0 and c1. */
export function anyConditionFor(scenes: number, counters: readonly string[] = ownCounters) {
  const scene = fc.nat(scenes - 1).map((at) => `s${at}`)
  const plain = fc.oneof(
    fc
      .tuple(fc.constantFrom(...quantityNames, ...counters), operator, level)
      .map((parts) => parts.join(' ')),
    fc.tuple(scene, operator, fc.nat(4)).map((parts) => `times ${parts.join(' ')}`),
    scene.map((id) => `visited ${id}`),
    fc.tuple(scene, fc.nat(1)).map(([id, at]) => `chose ${id}/c${at}`),
  )
  const maybeNot = fc.tuple(fc.nat(2), plain).map(([not, text]) => (not ? text : `not ${text}`))
  return fc
    .array(fc.tuple(fc.constantFrom(' and ', ' or '), maybeNot), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.map(([word, text], at) => (at === 0 ? text : word + text)).join(''))
}

/**
 * Writes stories without loops of at most so many scenes. Scene s0 opens; each choice leads to the
 * next scene or, on a condition, further on; the first choice of each scene is always offered.
 */
export function anyStoryOf(mostScenes: number) {
  return fc.integer({ min: 1, max: mostScenes }).chain((count) => {
    const when = anyConditionFor(count)
    const passage = fc
      .tuple(when, when)
      .map(([one, two]) => [
        'Told.',
        { when: one, text: 'Told on.' },
        { when: two, by: 'ana', says: 'So be it.' },
      ])
    const choice = fc.record({
      effects,
      counts,
      guard: fc.option(when, { nil: undefined }),
      link: fc.option(when, { nil: undefined }),
      skip: fc.nat(count),
      mode: fc.constantFrom('lead', 'manage', 'blend', 'other'),
      consequence: passage,
    })
    const scene = fc.record({
      text: passage,
      choices: fc.array(choice, { minLength: 2, maxLength: 3 }),
    })
    return fc
      .record({
        start: fc.record({ trust: level, delivery: level, adaptation: level, reserve: level }),
        scenes: fc.array(scene, { minLength: count, maxLength: count }),
        endings: fc.array(fc.record({ when, best: fc.boolean(), text: passage }), { maxLength: 3 }),
      })
      .map(({ start, scenes, endings }) => ({
        ...writeStory(),
        start,
        counters: { calls: 2, 'left-on-quay': 0 },
        scenes: scenes.map(({ text, choices }, at) => {
          const next = (skip: number) => (at + 1 + skip < count ? `s${at + 1 + skip}` : 'end')
          const written = choices.map(({ guard, link, skip, effects, ...rest }, position) => ({
            ...writeChoice(`c${position}`, 'other', {}, [
              ...(link === undefined ? [] : [{ when: link, to: next(skip) }]),
              { to: next(0) },
            ]),
            ...rest,
            effects,
            ...(position > 0 && guard !== undefined && { when: guard }),
          }))
          return { ...writeScene(`s${at}`, written), text }
        }),
        endings: [
          ...endings.map((ending, at) => ({ ...writeEnding(`e${at}`), ...ending })),
          writeEnding('last'),
        ],
      }))
  })
}

/** Writes choices that often, but not always, fit a story of `anyStoryOf`. */
export const anyChoices = fc.array(fc.constantFrom('c0', 'c0', 'c0', 'c1', 'c1', 'c2', 'gone'), {
  maxLength: 12,
})
