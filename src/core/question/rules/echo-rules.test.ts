import { describe, expect, test } from 'vitest'
import { createEchoSearch, makeEchoTable } from './article-echo.ts'
import { makeItem } from './bank.fixture.ts'
import { checkOriginality, createLessonCheck } from './echo-rules.ts'

const article = `The quick brown fox jumps over the lazy dog near the river bank.
Organisations need both: structure provides scaffolding and vision provides energy for people.
Managers optimise the process, whilst customers and competitors change around them quickly.`
const search = createEchoSearch({ about: '', ...makeEchoTable(article) })
const kinds = (text: string) => search(text).map(({ kind }) => kind)

describe('the article’s wording', () => {
  test('is found whatever its case and punctuation, from six words on', () => {
    expect(search('See: the QUICK, brown fox jumps over – a dog')[0]).toEqual({
      kind: 'words',
      text: 'the quick brown fox jumps over',
    })
    expect(kinds('the quick brown fox jumps')).toEqual([])
  })

  test('is found in another spelling, and whole', () => {
    const [found] = search('organizations need both structure provides scaffolding and vision')
    expect(found?.text).toBe('organizations need both structure provides scaffolding and vision')
  })

  test('is found with other small words, and reshuffled', () => {
    expect(kinds('Structure provides a scaffolding; the vision provides energy')).toContain('stems')
    expect(
      kinds(
        'As customers change quickly, and competitors change, managers optimise a process around them',
      ),
    ).toContain('sentence')
  })

  test('leaves our own words alone', () => {
    expect(kinds('Firms want order and purpose in equal measure, and neither is free.')).toEqual([])
  })

  test('cannot be read in the table', () => {
    expect(JSON.stringify(makeEchoTable(article))).not.toMatch(/fox|scaffold|customers/)
  })
})

test('I18: an item that repeats the article is told at its option; another passes', () => {
  expect(checkOriginality(makeItem(), search)).toEqual([])
  const copy = makeItem({}, ['A quick brown fox jumps over the lazy dog', 'Ask', 'Wait', 'Pay'])
  expect(checkOriginality(copy, search)).toContainEqual(
    expect.objectContaining({ rule: 'I18', severity: 'blocks', option: 'a' }),
  )
})

describe('wording of a lesson', () => {
  const check = createLessonCheck([
    {
      file: 'content/lessons/10.mdx',
      text: 'A date makes nobody keen on the work that it ends, as crews know.',
    },
  ])

  test('I19: eight words in a row warn, seven pass', () => {
    const eight = makeItem({ hint: 'Note: a date makes nobody keen on the work.' })
    expect(check(eight)).toMatchObject([{ rule: 'I19', severity: 'warns' }])
    expect(check(makeItem({ hint: 'A date makes nobody keen on the day.' }))).toEqual([])
  })

  test('L12: six words in a row of a final’s key warn; elsewhere they pass', () => {
    const texts = ['A date makes nobody keen on it', 'Ask', 'Wait', 'Pay']
    expect(check(makeItem({}, texts))).toMatchObject([
      { rule: 'L12', option: 'a', severity: 'warns' },
    ])
    expect(check(makeItem({ pool: 'check' }, texts))).toEqual([])
    expect(check(makeItem({}, texts, 1))).toEqual([])
    expect(check(makeItem({}, ['A date makes nobody keen now', ...texts.slice(1)]))).toEqual([])
  })
})
