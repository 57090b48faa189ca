import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draw, drawnOf, named, tableOf, wordsOf } from './drawing.fixture.ts'
import { viewOf } from './views.fixture.ts'

describe('a result', () => {
  test('A21: is a table for those who hear it: letter, answer, votes, per cent', () => {
    expect(tableOf(draw(named('bars')))).toMatch(
      /How do you rule\? Letter Answer Votes Per cent A For the team.* 9 29 B .*\(chosen\) 14 45 C/,
    )
  })

  test('is bars with letters, texts and counts for those who see it', () => {
    expect(drawnOf(draw(named('bars')))).toMatch(/A For the team.* 9 29 % B .* 14 45 % C .* 8 26 %/)
  })

  test('has per cent only where the view gives it', () => {
    expect(draw(named('bars by eye'))).not.toMatch(/%<|Per cent/)
  })

  test('that was guessed has ≈ before each number, hatched bars, and "about" in the table', () => {
    const html = draw(named('bars by eye'))
    expect(html.match(/data-estimate="true"/g)).toHaveLength(6)
    expect(drawnOf(html)).toMatch(/A Ask Ilse ≈ 30 .*≈ 180 votes/)
    expect(tableOf(html)).toContain('A Ask Ilse about 30')
  })

  test('names the best answer and gives the reason once the view has them', () => {
    const html = draw(named('explained'))
    expect(wordsOf(html)).toMatch(/Best answer: A.*What the director needs/)
    expect(tableOf(html)).toContain('(best answer) 6')
  })

  test('draws no bar beyond its end, whatever was counted', () => {
    const counts = fc.array(fc.nat({ max: 9999 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(counts, fc.nat({ max: 9999 }), (list, voted) => {
        const bars = list.map((count, at) => ({ letter: 'ABCDEF'.charAt(at), text: 'x', count }))
        const body = { kind: 'bars', ask: '?', bars, voted, isEstimate: false, round: 1 } as const
        const sizes = [...draw(viewOf(body)).matchAll(/inline-size:([\d.]+)%/g)]
        expect(sizes).toHaveLength(list.length)
        for (const [, size] of sizes) expect(Number(size)).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('that is kept back says from how many answers on it is shown', () => {
    expect(wordsOf(draw(named('held')))).toMatch(/3 people have answered.*from 5 answers on/)
  })
})

describe('the count', () => {
  test('is one number of how many', () => {
    expect(wordsOf(draw(named('count')))).toContain('27 of 31 have voted')
    expect(wordsOf(draw(viewOf({ kind: 'count', voted: 1, isEstimate: false })))).toContain(
      '1 has voted',
    )
  })

  test('that was guessed is marked', () => {
    expect(wordsOf(draw(named('count by eye')))).toContain('About ≈ 120 of 180')
  })
})

describe('a shift', () => {
  const shift = named('shift').body
  const moved = (people?: number) => {
    if (shift.kind !== 'shift') return ''
    const { moved: _, ...rest } = shift
    return wordsOf(draw(viewOf(people === undefined ? rest : { ...rest, moved: people })))
  }

  test('says how many changed at least, or that nobody can know', () => {
    expect(moved(9)).toContain('At least 9 people changed their answer')
    expect(moved(1)).toContain('At least 1 person changed their answer')
    expect(moved(0)).toContain('The counts show no change')
    expect(moved()).toContain('How many changed is not known')
  })

  test('gives both votes of each answer', () => {
    expect(tableOf(draw(named('shift')))).toMatch(/Before After A For the team.* 9 4 B .* 14 9 C/)
  })
})

describe('a choice', () => {
  const A = { letter: 'A', text: 'Ask' }
  const B = { letter: 'B', text: 'Book' }
  const told = (other: object) =>
    wordsOf(draw(viewOf({ kind: 'choice', followed: A, isTie: false, isWhatIf: false, ...other })))

  test('says whether it is the room’s own', () => {
    expect(told({ roomChose: A })).toContain('The room chose A')
    expect(told({ roomChose: B })).toContain('The room chose B; we follow A to see where it leads')
    expect(told({ isTie: true })).toContain('The votes tie; we follow A')
    expect(told({})).toContain('We follow A')
  })

  test('says that a what-if is one', () => {
    expect(told({ isWhatIf: true, roomChose: B })).toContain(
      'The room chose B. What if it had been A?',
    )
  })
})

describe('looking back', () => {
  test('the room’s way names scenes, letters and the ending, and how the quantities went', () => {
    const html = draw(named('path'))
    expect(wordsOf(html)).toMatch(/B One engineer, two kitchens.*Thirty-one angry clients/)
    expect(tableOf(html)).toMatch(/Start After 1 .* Trust 6 5 4 6 6/)
  })

  test('the room’s way stands beside a what-if, which is named by where it leaves', () => {
    expect(wordsOf(draw(named('what-if')))).toMatch(
      /The room’s way .*Thirty-one angry clients Trust 6 .*What if C\? .*Scaled and still hungry/,
    )
  })

  test('of many what-ifs the latest are shown, and the others counted', () => {
    expect(wordsOf(draw(named('what-ifs')))).toMatch(
      /The room’s way.*What if C\?.*What if A\?.*3 earlier what-ifs are not shown/,
    )
  })

  test('acts are counted under the signs that they have in the lessons', () => {
    const html = draw(named('tally'))
    expect(tableOf(html)).toMatch(/Leading 3 Managing 11 A blend of both 2 Something else 1/)
    expect(html.match(/data-kind="manage"/g)).toHaveLength(1 + 11 + 1 + 2)
  })
})
