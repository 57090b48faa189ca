import { describe, expect, test } from 'vitest'
import { scenarioSchema } from '#core/scenario/scenario.ts'
import { plainScenario } from './plain.fixture.ts'
import { readPlaces, readTwee } from './read-twee.ts'
import { writeIfid, writeTwee } from './write-twee.ts'

const { room } = plainScenario().scenes[0] ?? {}
const scenario = scenarioSchema.parse(plainScenario())
const twee = writeTwee(scenario)

/** Changes the Twee as an author would; what is to be replaced has to be there. */
function edit(...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, () => to)
  }, twee)
}

function readWhole(text: string) {
  const { data, problems } = readTwee(text)
  expect(problems).toEqual([])
  return scenarioSchema.parse(data)
}

function lineOf(text: string, part: string): number {
  expect(text).toContain(part)
  return text.slice(0, text.indexOf(part)).split('\n').length
}

describe('what an author sees in Twine wins', () => {
  test('words, spoken lines and titles', () => {
    const changed = edit(
      ['# The hall', '# The old hall'],
      ['Which door?', 'It is late.\nIlse Brandt: “Which door?”'],
      ['Choose a.', 'Take the left door.'],
      ['It was a.', 'It creaks.\n(if trust >= 6) Nobody minds.'],
    )
    const [hall] = readWhole(changed).scenes
    expect(hall).toMatchObject({
      title: 'The old hall',
      text: [{ text: 'It is late.' }, { by: 'ilse', says: 'Which door?' }],
      room,
    })
    expect(hall?.choices[0]).toMatchObject({
      text: 'Take the left door.',
      effects: { trust: 2 },
      consequence: [{ text: 'It creaks.' }, { when: { of: 'trust' }, text: 'Nobody minds.' }],
    })
  })

  test('targets, and each way in which Twine writes a link', () => {
    for (const link of ['[[Choose a.->end]]', '[[end<-Choose a.]]', '[[Choose a.|end]]']) {
      const [hall] = readWhole(edit(['[[Choose a.->room]]', link])).scenes
      expect(hall?.choices[0]).toMatchObject({ text: 'Choose a.', to: [{ to: 'end' }] })
    }
  })

  test('the order of choices: notes and effects stay with the letter', () => {
    const changed = edit(
      ['a. [[Choose a.->room]]\nIt was a.\n', ''],
      ['c. [[Choose c.->end]]', 'a. [[Choose a.->room]]\nIt was a.\n\nc. [[Choose c.->end]]'],
    )
    const choices = readWhole(changed).scenes[0]?.choices ?? []
    expect(choices.map(({ id }) => id)).toEqual(['b', 'a', 'c'])
    expect(choices[1]?.effects).toEqual({ trust: 2 })
  })

  test('the order and the conditions of endings', () => {
    const changed = edit(
      ['(if trust <= 1 or reserve = 0) [[end:cold]]\n', ''],
      ['(if trust >= 8', '(if trust <= 2) [[end:cold]]\n(if trust >= 9'],
    )
    expect(readWhole(changed).endings).toMatchObject([
      { id: 'cold', when: { value: 2 } },
      { id: 'warm', when: { of: [{ value: 9 }, {}] } },
      { id: 'plain' },
    ])
  })

  test('where the story starts', () => {
    const changed = edit(['"start": "hall"', '"start": "room"'])
    expect(readWhole(changed).scenes.map(({ id }) => id)).toEqual(['room', 'hall'])
  })

  test('a backslash keeps what would be read as more than words', () => {
    const changed = edit(['Which door?', '\\(if you like\\) He said\\: "No." \\[\\[x\\]\\]'])
    expect(readWhole(changed).scenes[0]?.text).toEqual([
      { text: '(if you like) He said: "No." [[x]]' },
    ])
  })
})

describe('a passage drawn in Twine', () => {
  const drawn = `${edit(['Stay?', 'Stay?\n\n[[Open the Grüne Tür->Die Tür]]'])}
:: Die Tür {"position":"1,2"}
It is locked.

[[Go back->room]]
`

  test('becomes a scene with empty fields, and each is listed at its line', () => {
    const { data, problems } = readTwee(drawn)
    expect(data?.['scenes']).toMatchObject([
      { id: 'hall' },
      { id: 'room', choices: [{ id: 'c', to: 'die-tur' }, { id: 'a' }, { id: 'b' }] },
      {
        id: 'die-tur',
        title: 'Die Tür',
        text: 'It is locked.',
        discuss: '',
        room: { say: '', ask: [] },
        choices: [{ id: 'a', text: 'Go back', effects: {}, to: 'room' }],
      },
    ])
    const header = lineOf(drawn, ':: Die Tür')
    const link = lineOf(drawn, '[[Open the')
    const found = problems.map(({ line, what }) => `${line} ${what}`)
    expect(found).toContain(`${link} "mode" of choice "c" of scene "room" is still empty.`)
    expect(found).toContain(`${link} "consequence" of choice "c" of scene "room" is still empty.`)
    expect(found).toContain(`${header} "discuss" of scene "die-tur" is still empty.`)
    expect(found).toContain(`${header} "room.say" of scene "die-tur" is still empty.`)
    expect(found.join()).toContain(`${header} "choices" of scene "die-tur": Too small`)
  })

  test('becomes an ending where "end" links to it', () => {
    const text = `${edit(['(if trust <= 1', '(if delivery < 2) [[New end]]\n(if trust <= 1'])}
:: New end
All stops.
`
    expect(readWhole(text).endings[1]).toMatchObject({
      id: 'new-end',
      text: [{ text: 'All stops.' }],
    })
  })

  test('with nothing else makes a draft', () => {
    const text =
      ':: StoryData\n{"ifid":"X","start":"One"}\n:: One\nHere.\n[[On->Two]]\n:: Two\nThere.'
    const { data, problems } = readTwee(text)
    expect(data?.['scenes']).toMatchObject([{ id: 'one' }, { id: 'two' }])
    expect(problems.map(({ what }) => what)).toContain('"slug" is still empty.')
    expect(problems.find(({ what }) => what.startsWith('"endings"'))?.fix).toContain('"end"')
  })
})

/** Twee that cannot be understood: the line and a part of what is said about it. */
const bad: [string, string, (number | string)?][] = [
  ['There is text before', 'Hello.\n', 1],
  ['no passage "StoryData"', ':: a\nb\n', 1],
  ['JSON of passage "StoryData"', ':: StoryData\n{\n"ifid": "X"\n"start": 1\n}', 4],
  ['JSON of passage "StoryData"', ':: StoryData\n{\n"ifid": "X', 3],
  ['JSON of passage "StoryData"', `:: StoryData\n${'['.repeat(200_000)}`, 2],
  ['holds no JSON object', ':: StoryData\n[]', 1],
  ['holds no JSON object', ':: StoryData\nnull', 1],
  ['is not a header', ':: a]b\n', 1],
  ['is not a header', ':: a [b\n', 1],
  ['metadata of passage "a"', ':: a {"position":"1,1"} [b]\n:: c', 1],
  ['no name', ':: [b]\n', 1],
  ['metadata of passage "a"', ':: a {position}\n', 1],
  ['signs that no text has', '\u0000\u0001', 1],
  ['signs that no text has', ':: a\nb\n\uFFFD', 3],
  ['6000000 characters', 'x'.repeat(6_000_000), 1],
  ['501 passages', Array.from({ length: 501 }, (_, at) => `:: p${at}`).join('\n'), 1],
]

test.each(bad)('%s: nothing is read', (what, text, line) => {
  const { data, problems } = readTwee(text)
  expect(data).toBeUndefined()
  expect(problems[0]).toMatchObject({ line, what: expect.stringContaining(what) })
  expect(problems[0]?.why).toBeTruthy()
  expect(problems[0]?.fix).toBeTruthy()
})

const mistakes: [string, [string, string], string][] = [
  ['leads to "nowhere"', ['[[Choose a.->room]]', '[[Choose a.->nowhere]]'], '->nowhere'],
  ['leads to "__proto__"', ['[[Choose a.->room]]', '[[Choose a.->__proto__]]'], '->__proto__'],
  ['straight to the ending', ['[[Choose a.->room]]', '[[Choose a.->end:warm]]'], '->end:warm'],
  ['is not one link', ['[[Choose a.->room]]', '[[x->room]] [[y->end]]'], '[[x->'],
  ['a link within a text', ['Which door?', 'A [[door->room]]?'], 'A [['],
  ['is nobody of the story', ['Which door?', 'Ilse Brand: "Which?"'], 'Ilse Brand:'],
  ['is not a condition', ['Which door?', '(if you like) Come.'], '(if you'],
  ['no closing bracket', ['Which door?', '(if trust >= 6 Come.'], '(if trust >= 6 Come'],
  ['does not say when', ['(if trust <= 2) instead', 'instead'], 'instead [['],
  ['a second passage', [':: room [scene]', ':: hall [scene]'], ':: hall [scene] {"position":"300'],
  ['has scene "room", but', [':: room [scene]', ':: chamber [scene]'], '"id": "room"'],
  ['has choice "c" of scene "hall"', ['c. [[Choose c.->end]]', ''], '"id": "c"'],
  ['has ending "warm"', [':: end:warm [', ':: end:hot ['], '"id": "warm"'],
  ['does not list the ending', ['[[end:plain]]', ''], ':: end:plain'],
  ['leads to "end:plan"', ['[[end:plain]]', '[[end:plan]]'], '[[end:plan]]'],
  ['twice', ['[[end:plain]]', '[[end:cold]]'], '\n[[end:cold]]'],
  ['a text that is no link', ['[[end:plain]]', 'plain words'], 'plain words'],
  ['starts with "nothing"', ['"start": "hall"', '"start": "nothing"'], ':: StoryData'],
  ['a key "__proto__"', ['"slug":', '"__proto__": {"x":1}, "slug":'], '"__proto__"'],
  ['JSON of passage "Scenario data"', ['"minutes": 1,', '"minutes": 1'], '"objectives"'],
  ['"scenes.0.id"', ['"id": "hall"', '"id": 5'], '"id": 5'],
]

test.each(mistakes)('%s: nothing is read', (what, change, place) => {
  const text = edit(change)
  const { data, problems } = readTwee(text)
  expect(data).toBeUndefined()
  const start = place.startsWith('\n') ? 1 : 0
  expect(problems).toContainEqual(
    expect.objectContaining({
      line: lineOf(text, place) + start,
      what: expect.stringMatching(new RegExp(what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i')),
    }),
  )
})

test('what the schema refuses is told at its line', () => {
  const changed = edit(
    ['"effects": { "trust": 2 }', '"effects": { "trust": 12 }'],
    ['(if trust <= 2) instead', '(if visited nowhere) instead'],
    ['"slug":', '"slag": 1, "slug":'],
  )
  const { problems } = readTwee(changed)
  const line = (part: string) => lineOf(changed, part)
  expect(problems.map((problem) => problem.line)).toEqual([
    line('"slag"'),
    line('"trust": 12'),
    line('(if visited nowhere'),
  ])
  expect(problems[2]?.what).toContain('"nowhere" is not a scene')
})

test('an odd file is refused before the time for a test is over', () => {
  const odd = [
    `::${' '.repeat(900_000)}]`,
    `:: a\n${'(if '.repeat(200_000)}`,
    `:: StoryData\n{}\n:: a\n${'[['.repeat(400_000)}`,
    `:: StoryData\n{}\n:: a\n${'[[x]]\n'.repeat(100_000)}`,
    `:: StoryData\n{}\n:: a\n${'\\'.repeat(800_000)}: "`,
    `:: StoryData\n{}\n:: a\n${'x: '.repeat(300_000)}"`,
    `:: StoryData\n{}\n:: Scenario data\n{"scenes":[${'{"id":"a"},'.repeat(50_000)}{"id":"a"}]}`,
    `:: StoryData\n{}\n:: Scenario data\n{"a":"${'\\u0041'.repeat(100_000)}`,
  ]
  for (const text of odd) {
    expect(readTwee(text).problems.length, text.slice(0, 60)).toBeGreaterThan(0)
  }
})

test('an id for Twine is a UUID in capitals, the same each time and another for each scenario', () => {
  const ids = Array.from({ length: 500 }, (_, at) => writeIfid(`SC${at}`))
  for (const id of ids) {
    expect(id).toMatch(/^[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}$/)
  }
  expect(new Set(ids).size).toBe(500)
  expect(writeIfid('SC1')).toBe(writeIfid('SC1'))
})

test('passages stay where Twine drew them', () => {
  const moved = edit([
    ':: hall [scene] {"position":"100,250"',
    ':: hall [scene] {"position":"7,8.5"',
  ])
  expect(writeTwee(scenario, readPlaces(moved))).toBe(moved)
})
