import { type Build, buildOnce, copyProject } from './build-once.ts'
import { multiply } from './multiply.ts'
import { median } from './rounds.ts'
import { printTable, times } from './table.ts'
import { withFolder } from './temporary.ts'

interface Scale {
  factor: number
  lessons: number
  build: Build
}

/** How often each size is built: the small ones are short enough for chance to matter. */
const sizes = [
  { factor: 1, runs: 3 },
  { factor: 10, runs: 2 },
  { factor: 100, runs: 1 },
] as const

/** Measures cold builds of the course as it is, and with 10 and 100 times its lessons and items. */
export async function measureBuildTime(root: string) {
  const scales: Scale[] = []
  for (const { factor, runs } of sizes) {
    const builds: Scale[] = []
    for (let run = 1; run <= runs; run += 1) {
      console.log(`  ${factor} × content, build ${run} of ${runs} …`)
      builds.push(await build(root, factor))
    }
    scales.push(typical(builds))
  }
  printScales(scales)
}

function build(root: string, factor: number): Promise<Scale> {
  return withFolder('build', async (folder) => {
    await copyProject(root, folder)
    const lessons = await multiply(folder, factor)
    return { factor, lessons, build: await buildOnce(folder) }
  })
}

/** The build whose time is nearest the median. */
function typical(builds: readonly Scale[]): Scale {
  const middle = median(builds.map((one) => one.build.seconds))
  const distance = ({ build: { seconds } }: Scale) => Math.abs(seconds - middle)
  const [nearest] = builds.toSorted((a, b) => distance(a) - distance(b))
  if (!nearest) throw new Error('Nothing was built.')
  return nearest
}

function printScales(scales: readonly Scale[]) {
  const [first] = scales
  const perLesson = ({ lessons, build: { seconds } }: Scale) => {
    if (!first || lessons === first.lessons) return '–'
    return (((seconds - first.build.seconds) * 1000) / (lessons - first.lessons)).toFixed(1)
  }
  printTable(
    'Build time: cold builds with the search index (seconds of the clock; × against 1 × content)',
    ['content', 'lessons', 's', '× time', 'ms per added lesson', 'CPU s', 'peak MB', 'files', 'MB'],
    scales.map((scale) => [
      `${scale.factor} ×`,
      String(scale.lessons),
      scale.build.seconds.toFixed(1),
      first ? times(scale.build.seconds / first.build.seconds) : '–',
      perLesson(scale),
      scale.build.cpuSeconds.toFixed(1),
      (scale.build.peakBytes / 1e6).toFixed(0),
      String(scale.build.files),
      (scale.build.bytes / 1e6).toFixed(1),
    ]),
  )
}
