/**
 * A story that is played in 81 ways and breaks no rule, as an author would write it.
 * Tests break it by one change at a time, with `storyWith`.
 */
export function writeStory() {
  return {
    id: 'SC9',
    slug: 'the-night-ferry',
    title: 'The night ferry',
    context: 'A test',
    role: 'Purser',
    premise: 'The last ferry of the year is late, and 300 people wait on the quay.',
    minutes: 4,
    objectives: ['LO3', 'LO4', 'LO5', 'LO6', 'LO7', 'LO8', 'LO9', 'LO10'],
    claims: 'C001-C008',
    start: { trust: 8, delivery: 3, adaptation: 5, reserve: 5 },
    counters: { calls: 0 },
    people: [
      { id: 'ana', name: 'Ana Sousa', post: 'mate', voice: 'Dry; counts on her fingers.' },
      { id: 'odd', name: 'Odd Lie', post: 'owner', voice: 'Loud; never sits.' },
    ],
    reflection: 'Who waits for you?',
    scenes: [
      writeScene('quay', [
        writeChoice('a', 'lead', { trust: 1, adaptation: 2, delivery: -1 }, 'bar'),
        writeChoice('b', 'manage', { delivery: 3, adaptation: -1, trust: -1 }, 'bar'),
        {
          ...writeChoice('c', 'other', { reserve: 2, delivery: 1, trust: -1 }, 'bar'),
          counts: { calls: 1 },
        },
      ]),
      writeScene('bar', [
        writeChoice('a', 'other', { delivery: 2, trust: 1, adaptation: -2 }, byDelivery()),
        writeChoice('b', 'lead', { adaptation: 2, trust: -1, reserve: -1 }, byDelivery()),
        writeChoice('c', 'blend', { delivery: 1, adaptation: 1, reserve: -2 }, byDelivery()),
      ]),
      writeScene('fog', [
        writeChoice('a', 'lead', { trust: 1, adaptation: 1, delivery: 1, reserve: -1 }, 'bridge'),
        writeChoice('b', 'manage', { delivery: 3, trust: -1, reserve: -1 }, 'bridge'),
        writeChoice('c', 'other', { delivery: 1, reserve: 1, adaptation: -1 }, 'bridge'),
      ]),
      writeScene('deck', [
        writeChoice('a', 'lead', { trust: 2, reserve: -1 }, 'bridge'),
        writeChoice('b', 'manage', { trust: 1, reserve: 1, delivery: -1 }, 'bridge'),
        writeChoice('c', 'blend', { trust: 1, delivery: 1, reserve: -2 }, 'bridge'),
      ]),
      {
        ...writeScene('bridge', [
          writeChoice('a', 'lead', { adaptation: 2, trust: 1, delivery: -2, reserve: -1 }, 'end'),
          writeChoice('b', 'manage', { delivery: 2, reserve: 1, adaptation: -1, trust: -1 }, 'end'),
          writeChoice('c', 'blend', { adaptation: 1, delivery: 1, trust: -1 }, 'end'),
        ]),
        speaker: 'ana',
        checkpoint: true,
        text: [
          'Light in the east.',
          { when: 'visited fog', text: 'The fog has gone.' },
          { when: 'not visited fog', text: 'The deck is dry.' },
          { when: 'calls >= 1', by: 'odd', says: 'You called me out of bed for this.' },
          'What do you do?',
        ],
      },
    ],
    endings: [
      writeEnding('spent', 'reserve <= 2'),
      writeEnding('late', 'delivery <= 4'),
      writeEnding('cold', 'trust <= 5'),
      writeEnding('small', 'adaptation <= 4'),
      {
        ...writeEnding('harbour', 'trust >= 7 and delivery >= 6 and adaptation >= 6'),
        best: true,
        score: 90,
        text: ['All is well.', { when: 'not chose quay/a', text: 'The crew is tired.' }],
      },
      writeEnding('plain'),
    ],
  }
}

type Links = string | { when?: string; to: string }[]
type Mode = 'lead' | 'manage' | 'blend' | 'other'

function byDelivery(): Links {
  return [{ when: 'delivery >= 6', to: 'deck' }, { to: 'fog' }]
}

export function writeScene<Choice extends object>(id: string, choices: Choice[]) {
  return {
    id,
    title: `The ${id}`,
    text: ['It is night.', 'What do you do?'],
    discuss: 'Who is waiting?',
    room: { minutes: 6, say: 'Read it.', ask: ['Who pays?'], watchFor: 'Haste.', devil: 'Wait.' },
    choices,
  }
}

/** The texts of choices a, b and c differ in length, so that none is the longest of every scene. */
const lengths: Record<string, string> = { a: 'alone', b: 'by radio', c: 'at once' }

export function writeChoice(id: string, mode: Mode, effects: Record<string, number>, to: Links) {
  return {
    id,
    mode,
    text: `Take way ${id}, ${lengths[id] ?? 'slowly'}.`,
    effects,
    consequence: `It was ${id}.`,
    to,
  }
}

export function writeEnding(id: string, when?: string) {
  const ending = { id, title: `The ${id} ending`, text: `All is ${id}.` }
  return { ...ending, ...(when !== undefined && { when }) }
}

/**
 * Writes the sound story with changes: each names a spot, such as "scenes.0.choices.1.when", and
 * what shall stand there; undefined takes out what stands there.
 */
export function storyWith(changes: Readonly<Record<string, unknown>>): unknown {
  return Object.entries(changes).reduce<unknown>(
    (story, [spot, value]) => setAt(story, spot.split('.'), value),
    writeStory(),
  )
}

function setAt(data: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(data)) {
    const index = Number(key)
    const item = setAt(data[index], rest, value)
    return data.toSpliced(index, 1, ...(item === undefined ? [] : [item]))
  }
  const fields = new Map<string, unknown>(
    typeof data === 'object' && data !== null ? Object.entries(data) : [],
  )
  const field = setAt(fields.get(key), rest, value)
  if (field === undefined) fields.delete(key)
  else fields.set(key, field)
  return Object.fromEntries(fields)
}
