import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { analyse } from '#core/scenario/analyse.ts'
import { checkScenario } from '#core/scenario/check.ts'
import { explore } from '#core/scenario/explore.ts'
import { type ScenarioFile, scenarioSchema } from '#core/scenario/scenario.ts'
import { printTable, times } from './table.ts'

/**
 * Measures how checking grows with a story: scenes one after another, each with the choices of a
 * scene of Forty desks in turn, so that states multiply until the quantities fill their range.
 */
export async function measureScenarios(root: string) {
  const source = await readFile(join(root, 'content/scenarios/forty-desks.yaml'), 'utf8')
  const story = scenarioSchema.parse(parse(source))
  const rows = [5, 10, 20, 40, 80].map((scenes) => measure(lengthen(story, scenes)))
  const [base] = rows
  printTable(
    'Checking a story: every rule, and only playing it in every way',
    [
      'scenes',
      'states',
      'paths',
      'check, ms',
      'play, ms',
      'play, µs a state',
      'memory, MB',
      'states',
      'play',
    ],
    rows.map((row) => [
      String(row.scenes),
      String(row.states),
      nameCount(row.paths),
      row.check.toFixed(0),
      row.play.toFixed(0),
      ((1000 * row.play) / row.states).toFixed(0),
      row.megabytes.toFixed(1),
      times(row.states / (base?.states ?? 1)),
      times(row.play / (base?.play ?? 1)),
    ]),
  )
}

function measure(story: ScenarioFile) {
  checkScenario(story)
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const start = performance.now()
  const { places, isWhole } = explore(story)
  const paths = isWhole ? analyse(story, places).paths : 0
  const play = performance.now() - start
  const megabytes = (process.memoryUsage().heapUsed - before) / 1e6
  const again = performance.now()
  checkScenario(story)
  const check = performance.now() - again
  return { scenes: story.scenes.length, states: places.length, paths, play, check, megabytes }
}

function nameCount(paths: number): string {
  if (paths === 0) return 'given up'
  return paths < 1e6 ? String(paths) : paths.toExponential(1)
}

function lengthen(story: ScenarioFile, length: number): ScenarioFile {
  const scenes = Array.from({ length }, (_, at) => {
    const scene = story.scenes[at % story.scenes.length]
    if (!scene) throw new Error(`${story.id} has no scenes to repeat.`)
    const next = at + 1 < length ? `s${at + 1}` : 'end'
    return {
      ...scene,
      id: `s${at}`,
      text: [{ text: 'What now?' }],
      choices: scene.choices.map((choice) => ({ ...choice, to: [{ to: next }] })),
    }
  })
  return {
    ...story,
    scenes,
    endings: story.endings.map((ending) => ({ ...ending, text: [{ text: 'It ends.' }] })),
  }
}
