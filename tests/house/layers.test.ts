import { spawnSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'

const planted: string[] = []

afterEach(async () => {
  for (const path of planted.splice(0)) await rm(path, { recursive: true, force: true })
})

/** Writes a file into the house, lints it, and returns what lint said. */
async function lint(path: string, code: string): Promise<string> {
  const file = join(process.cwd(), path)
  const newFolder = await mkdir(dirname(file), { recursive: true })
  planted.push(newFolder ?? file)
  await writeFile(file, code)
  return lintOf(path)
}

function lintOf(path: string): string {
  const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'lint', '--config-path', '.biome.json', path],
    { encoding: 'utf8' },
  )
  return stdout + stderr
}

const astro = (code: string) => `---\n${code}\n---\n<p>{planted}</p>\n`

describe('lint fires at an import against the layers', () => {
  test.each([
    [
      'core',
      'src/core/planted.ts',
      "import { planted } from '#stores/progress.ts'",
      'core imports zod',
    ],
    ['core', 'src/core/planted.ts', "import planted from 'react'", 'core imports zod'],
    [
      'core',
      'src/core/review/planted.ts',
      "import { FSRS as planted } from 'ts-fsrs'",
      'core imports zod',
    ],
    [
      'tracking',
      'src/tracking/planted.ts',
      "import { planted } from '#stores/progress.ts'",
      'tracking imports core',
    ],
    [
      'stores',
      'src/stores/planted.ts',
      "import planted from '#blocks/index.ts'",
      'stores import core',
    ],
    [
      'ui',
      'src/ui/planted.ts',
      "import { planted } from '#stores/progress.ts'",
      'ui knows looks only',
    ],
    [
      'build',
      'src/build/planted.ts',
      "import { planted } from '#stores/progress.ts'",
      'build imports core',
    ],
  ])('%s: %s', async (_layer, path, code, message) => {
    expect(await lint(path, `${code}\nexport const used = planted\n`)).toContain(message)
  })

  test.each([
    [
      'a block',
      'src/blocks/question/Planted.astro',
      "import planted from '#blocks/prose/Case.astro'",
      'no block imports another',
    ],
    [
      'a block',
      'src/blocks/question/Planted.astro',
      "import planted from '#tracking/tracker.ts'",
      'no block imports another',
    ],
    [
      'a block that asks no questions',
      'src/blocks/prose/Planted.astro',
      "import planted from '#blocks/question/Options.tsx'",
      'no block imports another',
    ],
    [
      'a layout',
      'src/layouts/Planted.astro',
      "import planted from '#tracking/tracker.ts'",
      'layouts import core',
    ],
    [
      'a page',
      'src/pages/planted.astro',
      "import planted from '#build/search.ts'",
      'pages import layouts',
    ],
  ])('%s: %s', async (_layer, path, code, message) => {
    expect(await lint(path, astro(code))).toContain(message)
  })

  test('a path that climbs out of its folder is refused everywhere', async () => {
    expect(
      await lint(
        'src/core/course/planted.ts',
        "import { mark as planted } from '../question/mark.ts'\nexport const used = planted\n",
      ),
    ).toContain('core imports zod')
  })

  test('core has no Node of its own', async () => {
    expect(
      await lint(
        'src/core/planted.ts',
        "import planted from 'node:fs'\nexport const used = planted\n",
      ),
    ).toContain('noNodejsModules')
  })

  test('one file of core, the schedule of reviews, imports the scheduler', () => {
    expect(lintOf('src/core/review/schedule.ts')).not.toContain('noRestrictedImports')
  })

  test('an import that follows the layers is left alone', async () => {
    expect(
      await lint(
        'src/stores/planted.ts',
        "import { mark } from '#core/question/mark.ts'\nexport const used = mark\n",
      ),
    ).not.toContain('noRestrictedImports')
  })
})
