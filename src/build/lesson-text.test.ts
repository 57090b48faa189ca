import { describe, expect, test } from 'vitest'
import { readLessonText } from './lesson-text.ts'

const lesson = `---
id: L99
title: Boats
---

<Commit>

Would you repaint the boat?

</Commit>

## A boat needs a keel

A <Term id="keel">keel</Term> holds a **boat** upright
in wind. <Claim ids="C001" /> Tests agree <Ref ids="R2 F01" />. Tides do not.

- Oars help. <Claim ids="C002-C003" />

| Part | Job |
|---|---|
| Mast | Carries sail <Claim ids="C004" /> |
| Rudder | Steers |

<Claim ids="C005" />

<Figure name="keel" />

<Exercise title="Name the parts">

## Inside

Eleven little words.

<Reveal label="Show">

Bow and stern.

</Reveal>

</Exercise>

## Check yourself

<Question id="LO1-K1" />
`

describe('readLessonText', () => {
  const text = readLessonText(lesson)

  test('frontmatter is set apart and does not shift line numbers', () => {
    expect(text.frontmatter).toBe('id: L99\ntitle: Boats\n')
    expect(text.sections).toEqual([
      { heading: 'A boat needs a keel', line: 12 },
      { heading: 'Check yourself', line: 40 + 2 },
    ])
  })

  test('every tag is listed with its attributes and line', () => {
    expect(text.tags.map(({ name }) => name)).toEqual([
      ...['Commit', 'Term', 'Claim', 'Ref', 'Claim', 'Claim', 'Claim', 'Figure'],
      ...['Exercise', 'Reveal', 'Question'],
    ])
    expect(text.tags).toContainEqual({ name: 'Figure', attributes: { name: 'keel' }, line: 26 })
  })

  test('a paragraph is read without its markup, and once more with its references', () => {
    expect(text.passages.find(({ line }) => line === 14)).toMatchObject({
      kind: 'paragraph',
      heading: 'A boat needs a keel',
      text: 'A keel holds a boat upright in wind. Tests agree. Tides do not.',
      withRefs: 'A keel holds a boat upright in wind. Tests agree [R2 F01]. Tides do not.',
      inExercise: false,
    })
  })

  test('each table row is a passage, and the rule under the header is none', () => {
    const rows = text.passages.filter(({ kind }) => kind === 'row')
    expect(rows.map((row) => [row.line, row.text])).toEqual([
      [19, 'Part | Job'],
      [21, 'Mast | Carries sail'],
      [22, 'Rudder | Steers'],
    ])
  })

  test('a marker belongs to its paragraph, item or row, and to the block before when it stands alone', () => {
    expect(text.claimMarkers.map(({ ids, line, passage }) => [ids, line, passage?.text])).toEqual([
      [['C001'], 15, expect.stringMatching(/^A keel/)],
      [['C002', 'C003'], 17, 'Oars help.'],
      [['C004'], 21, 'Mast | Carries sail'],
      [['C005'], 24, 'Rudder | Steers'],
    ])
  })

  test('words in an exercise are no body words, and its headings no sections', () => {
    const inside = text.passages.filter(({ inExercise }) => inExercise)
    expect(inside.map((passage) => passage.text)).toEqual([
      'Inside',
      'Eleven little words.',
      'Bow and stern.',
    ])
    expect(text.bodyWords).toBe(5 + 5 + 13 + 2 + 2 + 3 + 2 + 2)
  })

  test('imports, exports and expressions are found by line', () => {
    const { imports, expressions } = readLessonText(
      "import x from 'y'\n\nTwo {1 + 1}.\n\n{x}\n\n<Figure name={x} />\n",
    )
    expect({ imports, expressions }).toEqual({ imports: [1], expressions: [3, 5, 7] })
  })

  test('a mistyped marker is refused with its line', () => {
    expect(() => readLessonText('Text.\n\nMore. <Claim ids="C1,C2" />')).toThrow(/^line 3: .*C1,C2/)
  })
})
