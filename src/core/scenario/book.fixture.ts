import fc from 'fast-check'
import { anyConditionFor, effects, level } from './any-story.fixture.ts'

/** A story that uses everything a book has to tell, as an author would write it. */
export const everyKind = {
  id: 'SC9',
  slug: 'night-ferry',
  title: 'The night ferry',
  context: 'A test',
  role: 'Purser',
  premise: 'The ferry is late, and the bar is open.',
  minutes: 1,
  objectives: ['LO1'],
  claims: 'C001-C003',
  start: { trust: 5, delivery: 5, adaptation: 5, reserve: 9 },
  counters: { calls: 0, favours: 3 },
  people: [{ id: 'ana', name: 'Ana Sousa', post: 'mate', voice: 'secret-voice' }],
  reflection: 'Who waits for you?',
  scenes: [
    {
      id: 'quay',
      title: 'The quay',
      speaker: 'ana',
      text: [
        'Rain.',
        { when: 'times quay >= 2', text: 'Again.' },
        { when: 'not times quay >= 3 and calls < 9', text: 'Not yet late.' },
        { by: 'ana', says: 'Now or never.' },
      ],
      discuss: 'Who is late?',
      room: { minutes: 6, say: 'secret-say', ask: ['secret-ask'], watchFor: 'secret-watch' },
      choices: [
        choose('wait', { trust: 2, delivery: -3 }, 'quay', { counts: { calls: 2, favours: -1 } }),
        choose('sail', { trust: -3, reserve: 3 }, [
          { when: 'trust <= 2 or visited bridge', to: 'bridge' },
          { to: 'end' },
        ]),
        choose('ask', {}, 'bridge', {
          when: 'favours >= 1 and not chose quay/sail',
          consequence: [
            'She nods.',
            { when: 'trust >= 8', text: 'She smiles.' },
            { when: 'calls = 2', by: 'ana', says: 'Once more, then.' },
          ],
        }),
      ],
    },
    {
      id: 'bridge',
      title: 'The bridge',
      text: [{ when: 'not visited quay', text: 'Never.' }, 'Fog.'],
      discuss: 'Who sees?',
      room: { minutes: 6, say: 'secret-say', ask: ['secret-ask'], watchFor: 'secret-watch' },
      choices: [
        choose('horn', { trust: 1, adaptation: 3 }, 'end'),
        choose('back', { reserve: -3 }, [{ when: 'reserve > 2', to: 'quay' }, { to: 'end' }]),
      ],
    },
  ],
  endings: [
    { id: 'warm', title: 'Warm', when: 'trust >= 8 and calls > 2', best: true, text: 'All warm.' },
    { id: 'cold', title: 'Cold', when: 'reserve = 0 or chose quay/wait', text: 'All cold.' },
    {
      id: 'plain',
      title: 'Plain',
      text: ['All plain.', { when: 'chose bridge/horn', text: 'A horn is heard.' }],
    },
  ],
}

function choose(id: string, effects: object, to: unknown, more: object = {}) {
  const choice = { id, mode: 'other', text: `To ${id}.`, effects, consequence: `You ${id}.`, to }
  return { ...choice, ...more }
}

const counters = ['calls', 'visits-of-ana']

/** Writes stories that may go in circles, of which each choice leads on in some state. */
export const anyBookStory = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const when = anyConditionFor(count, counters)
  const passage = fc
    .tuple(when, when)
    .map(([one, two]) => [
      'Told.',
      { when: one, text: 'One.' },
      { when: two, by: 'ana', says: 'Two.' },
    ])
  const target = fc.nat(count).map((at) => (at === count ? 'end' : `s${at}`))
  const choice = fc.record({
    effects,
    counts: fc.record({ calls: fc.integer({ min: -9, max: 9 }) }, { requiredKeys: [] }),
    when: fc.option(when, { nil: undefined }),
    link: fc.tuple(when, target),
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
      endings: fc.array(fc.tuple(when, passage), { maxLength: 3 }),
    })
    .map(({ start, scenes, endings }) => ({
      ...everyKind,
      start,
      counters: { calls: 2, 'visits-of-ana': 1 },
      scenes: scenes.map(({ text, choices }, at) => ({
        ...everyKind.scenes[0],
        id: `s${at}`,
        title: `Scene ${at}`,
        text,
        choices: choices.map(({ link: [condition, to], when: guard, ...rest }, position) => ({
          ...choose(`c${position}`, {}, [
            { when: condition, to },
            { to: at + 1 < count ? `s${at + 1}` : 'end' },
          ]),
          ...rest,
          ...(position > 0 && guard !== undefined && { when: guard }),
        })),
      })),
      endings: [
        ...endings.map(([condition, text], at) => ({
          id: `e${at}`,
          title: `Ending ${at}`,
          when: condition,
          text,
        })),
        { id: 'last', title: 'Last', text: 'All over.' },
      ],
    }))
})
