import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { type ScenarioFile, scenarioSchema } from '#core/scenario/scenario.ts'
import { plainScenario } from '#core/scenario/twee/plain.fixture.ts'
import { readTwee } from '#core/scenario/twee/read-twee.ts'
import { hostile, sampleScenario } from '#core/scenario/twee/scenario.fixture.ts'
import { writeTwee } from '#core/scenario/twee/write-twee.ts'

const folder = new URL('../../content/scenarios/', import.meta.url)
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'))

function readScenario(path: string | URL): ScenarioFile {
  return scenarioSchema.parse(parse(readFileSync(path, 'utf8')))
}

describe.each(files)('%s', (file) => {
  test('comes back from Twee as it went', () => {
    const scenario = readScenario(new URL(file, folder))
    const { data, problems } = readTwee(writeTwee(scenario))
    expect(problems).toEqual([])
    expect(scenarioSchema.parse(data)).toEqual(scenario)
  })
})

describe('the commands', () => {
  const desk = mkdtempSync(join(tmpdir(), 'twee-'))
  afterAll(() => rmSync(desk, { recursive: true }))
  const at = (name: string) => join(desk, name)

  function run(command: 'export' | 'import', ...args: string[]) {
    const script = join('src', 'commands', `${command}-twee.ts`)
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      encoding: 'utf8',
    })
    return { status, said: stdout + stderr }
  }

  test('take a story out and bring it back, in the form of the other files', () => {
    writeFileSync(at('plain.yaml'), stringify(plainScenario()))
    expect(run('export', at('plain.yaml'), at('plain.twee'))).toMatchObject({ status: 0 })
    expect(run('import', at('plain.twee'), at('back.yaml'))).toMatchObject({ status: 0 })
    expect(readScenario(at('back.yaml'))).toEqual(readScenario(at('plain.yaml')))
    const text = readFileSync(at('back.yaml'), 'utf8')
    expect(text).toContain('\nclaims: C001-C003\n')
    expect(text).toContain('\nobjectives: [LO1]\nclaims')
    expect(text).toContain(
      '\n        effects: { trust: 2 }\n        consequence: >-\n          It was a.\n',
    )
    expect(text).toContain('\n\nendings:\n  - id: warm\n')
  })

  test('keep hostile words as words', () => {
    const words = hostile.slice(0, -1).join(' ')
    writeFileSync(at('hostile.yaml'), JSON.stringify(sampleScenario(words)))
    expect(run('export', at('hostile.yaml'), at('hostile.twee'))).toMatchObject({ status: 0 })
    expect(run('import', at('hostile.twee'), at('hostile-back.yaml'))).toMatchObject({ status: 0 })
    expect(readScenario(at('hostile-back.yaml'))).toEqual(readScenario(at('hostile.yaml')))
  })

  test('write over nothing without --force', () => {
    writeFileSync(at('twee.yaml'), stringify(plainScenario()))
    run('export', at('twee.yaml'), at('kept.twee'))
    const moved = readFileSync(at('kept.twee'), 'utf8').replace('"300,250"', '"31,41"')
    writeFileSync(at('kept.twee'), moved)
    writeFileSync(at('kept.yaml'), 'mine')
    for (const { status, said } of [
      run('export', at('twee.yaml'), at('kept.twee')),
      run('import', at('kept.twee'), at('kept.yaml')),
    ]) {
      expect(status).toBe(1)
      expect(said).toContain('is already there')
    }
    expect(readFileSync(at('kept.yaml'), 'utf8')).toBe('mine')
    expect(run('import', at('kept.twee'), at('kept.yaml'), '--force')).toMatchObject({ status: 0 })
    expect(readScenario(at('kept.yaml')).id).toBe('SC9')
    expect(run('export', at('kept.yaml'), at('kept.twee'), '--force')).toMatchObject({ status: 0 })
    expect(readFileSync(at('kept.twee'), 'utf8')).toBe(moved)
  })

  test('write a story with gaps only as a draft', () => {
    const text = writeTwee(scenarioSchema.parse(plainScenario()))
    writeFileSync(at('gaps.twee'), text.replace('Stay?', 'Stay?\n\n[[Sit down->hall]]'))
    const refused = run('import', at('gaps.twee'), at('gaps.yaml'))
    expect(refused).toMatchObject({ status: 1, said: expect.stringMatching(/gaps\.twee:\d+/) })
    expect(existsSync(at('gaps.yaml'))).toBe(false)
    const drafted = run('import', at('gaps.twee'), at('gaps.yaml'), '--draft')
    expect(drafted).toMatchObject({ status: 0, said: expect.stringContaining('"mode" of choice') })
    expect(readFileSync(at('gaps.yaml'), 'utf8')).toContain('text: Sit down')
  })

  test.each([
    ['no Twee', Buffer.from('Hello.'), ':1'],
    ['no UTF-8', Buffer.from([58, 58, 97, 10, 255, 254]), ':2'],
    ['junk', Buffer.from([0, 1, 2, 3]), ':1'],
    ['5 MB', Buffer.alloc(5_000_000, 'x'), ':1'],
    ['broken JSON', Buffer.from(':: StoryData\n{\n"ifid" 1}'), ':3'],
  ])('refuse %s, at its line, and write nothing', (_, bytes, line) => {
    writeFileSync(at('bad.twee'), bytes)
    const { status, said } = run('import', at('bad.twee'), at('bad.yaml'), '--draft', '--force')
    expect(status).toBe(1)
    expect(said).toContain(`bad.twee${line}`)
    expect(said).toContain('Nothing was written.')
    expect(existsSync(at('bad.yaml'))).toBe(false)
  })

  test('refuse what is no scenario file, what is not there and what they do not know', () => {
    writeFileSync(at('bad.yaml'), 'id: SC1\n')
    for (const args of [[], [at('none.twee'), at('x.yaml')], [at('a'), at('b'), '--c']]) {
      expect(run('import', ...args).status).toBe(1)
      expect(run('export', ...args).status).toBe(1)
    }
    const { status, said } = run('export', at('bad.yaml'), at('bad-out.twee'))
    expect(status).toBe(1)
    expect(said).toContain('"slug" is missing')
    expect(existsSync(at('bad-out.twee'))).toBe(false)
  })
})
