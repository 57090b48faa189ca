import { expect, test } from 'vitest'
import { lock1, nextLock, v1, v2a, v2b, v2c } from '#core/release/course.fixture.ts'
import { describeUpgrade, upgradePage } from './upgrade.ts'

test('without an earlier lock, the first release says that it is the first', () => {
  expect(describeUpgrade(undefined, lock1)).toMatchObject({
    from: null,
    to: 1,
    verdict: 'first',
    isSafeToOverwrite: true,
    notices: [],
  })
})

test('without an earlier lock, a later release says that nothing is known', () => {
  const { verdict, isSafeToOverwrite, advice } = describeUpgrade(undefined, nextLock(v2c))
  expect({ verdict, isSafeToOverwrite }).toEqual({ verdict: 'unknown', isSafeToOverwrite: false })
  expect(advice).toContain('--from')
})

test.each([
  ['patch', v2a, true],
  ['minor', v2c, true],
] as const)('a %s may be put over an earlier package', (verdict, found, isSafeToOverwrite) => {
  expect(describeUpgrade(lock1, nextLock(found))).toMatchObject({
    from: 1,
    verdict,
    isSafeToOverwrite,
  })
})

test('a major release says what is no longer there, and that nobody starts again', () => {
  const upgrade = describeUpgrade(lock1, nextLock(v2b, 'K2'))
  expect(upgrade).toMatchObject({ verdict: 'major', isSafeToOverwrite: false })
  expect(upgrade.advice).toContain('Nobody starts again')
  expect(upgrade.notices).toContainEqual(
    expect.objectContaining({ id: 'K2', change: 'archived', text: expect.stringContaining('K2') }),
  )
  expect(upgradePage('A course', upgrade)).toContain('The question K2 is gone.')
})

test('the lock of a later release, or of another course, is refused', () => {
  expect(() => describeUpgrade(nextLock(v2c), lock1)).toThrow(/release 2.*release 1/)
  expect(() => describeUpgrade({ ...lock1, course: 'other' }, lock1)).toThrow(/two courses/)
})

test('the page escapes what it is given', () => {
  const page = upgradePage('<b>"A" & B</b>', describeUpgrade(lock1, nextLock(v1)))
  expect(page).toContain('&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;')
  expect(page).not.toContain('<b>')
})
