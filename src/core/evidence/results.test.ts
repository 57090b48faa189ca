import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gather, type Run, type Told } from './gather.ts'
import { allNumbers, numbersIn } from './numbers.ts'
import { proofOf, resultsSchema } from './results.ts'

const facts = { release: 3, system: 'Linux', versions: { Node: '24.0.0' } }

function run(id: string, ...tests: Told[]): Run {
  return {
    suite: {
      id,
      title: id,
      engine: 'Node 24.0.0',
      commit: 'a'.repeat(40),
      isChanged: false,
      at: '2026-11-30T09:05Z',
    },
    tests,
  }
}

const told = (title: string, outcome: Told['outcome'] = 'passed', file = 'a.test.ts'): Told => ({
  titles: [title],
  file,
  outcome,
})

const join = (runs: Run[], written: Parameters<typeof gather>[2]['written'] = []) =>
  gather(facts, runs, { catalogue: { A09: { what: 'focus is never covered' } }, written })

describe('numbers in titles', () => {
  test('are found one by one, each once, and only where the catalogues have them', () => {
    expect(numbersIn('A03 A04: said once; A03 again, S22 and F63')).toEqual([
      'A03',
      'A04',
      'S22',
      'F63',
    ])
    expect(numbersIn('A00, A27, S23, F64, B01, LA09, A091')).toEqual([])
  })

  test('are never those of other lists, such as the rules of a manifest', () => {
    expect(numbersIn('S04-5: the schema finds that of XML; L11-A09')).toEqual([])
  })
})

describe('results', () => {
  test('count tests by suite and by number, with the words of the catalogue', () => {
    const results = join([
      run('unit', told('A09: one'), told('A09 A10: two', 'failed'), told('of no number')),
      run('browser', told('A09: three')),
    ])
    expect(resultsSchema.parse(results)).toEqual(results)
    expect(results.suites.map(({ passed, failed }) => [passed, failed])).toEqual([
      [2, 1],
      [1, 0],
    ])
    expect(results.numbers['A09']).toEqual({
      what: 'focus is never covered',
      runs: { unit: [1, 1], browser: [1, 0] },
      notRun: 0,
    })
    expect(results.suites.map(({ failures }) => failures)).toEqual([['A09 A10: two'], []])
  })

  test('of a describe hold for every test in it', () => {
    const nested: Told = { titles: ['S04: what comes from outside', 'a name'], outcome: 'passed' }
    expect(proofOf(join([run('unit', nested)]), 'S04').standing).toBe('passed')
  })

  test('say of a number nothing, where no test that names it was run', () => {
    expect(proofOf(undefined, 'A09').standing).toBe('missing')
    expect(proofOf(join([run('unit', told('A10: other'))]), 'A09').standing).toBe('missing')
    expect(proofOf(join([run('unit', told('A09: one', 'left out'))]), 'A09').standing).toBe(
      'missing',
    )
  })

  test('hold only in part, where another test that names the number was not run', () => {
    const written = [
      { file: 'a.test.ts', numbers: ['A09'], title: /^A09: one$/ },
      { file: 'b.spec.ts', numbers: ['A09'], title: /^A09: two$/ },
    ]
    expect(proofOf(join([run('unit', told('A09: one'))], written), 'A09').standing).toBe('part')
    const whole = [run('unit', told('A09: one')), run('b', told('A09: two', 'passed', 'b.spec.ts'))]
    expect(proofOf(join(whole, written), 'A09').standing).toBe('passed')
  })

  test('with one failure, or one test that did not run, are never a pass, whatever else passed', () => {
    const outcome = fc.constantFrom<Told['outcome']>('passed', 'failed', 'left out')
    const tests = fc.array(fc.record({ number: fc.constantFrom(...allNumbers), outcome }))
    fc.assert(
      fc.property(tests, fc.array(fc.nat(3)), (drawn, suites) => {
        const runs = [0, 1, 2, 3].map((suite) =>
          run(
            `suite-${suite}`,
            ...drawn
              .filter((_, at) => (suites[at] ?? 0) === suite)
              .map((one) => told(`${one.number}: it holds`, one.outcome)),
          ),
        )
        const results = join(runs)
        for (const number of allNumbers) {
          const own = drawn.filter((one) => one.number === number)
          const { standing, passed, failed } = proofOf(results, number)
          expect(passed).toBe(own.filter((one) => one.outcome === 'passed').length)
          expect(failed).toBe(own.filter((one) => one.outcome === 'failed').length)
          expect(standing === 'passed').toBe(passed > 0 && failed === 0)
        }
      }),
    )
  })
})
