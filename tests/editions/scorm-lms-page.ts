import { readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { models } from '#tracking/scorm/strict-model.fixture.ts'

export type Kind = 'scorm12' | 'scorm2004'
/** Whose API it is: an LMS that we did not write, or ours, which keeps every limit and can fail. */
export type Runtime = 'scorm-again' | 'strict'

/** How an LMS opens the course. */
export interface Launch {
  mode?: 'normal' | 'review' | 'browse'
  /** In a frame of the LMS, or in a window of its own that a button opens. */
  place?: 'frame' | 'window'
  /** Whether the API is there: from the first, once `giveApi` is called, or never. */
  api?: 'there' | 'late' | 'none'
  /** What the LMS calls the learner. */
  name?: string
  /** How the strict LMS fails from the first; see strict-lms.fixture.ts. */
  faults?: Record<string, unknown>
}

/** The run-time of an LMS as a classic script. */
export function runtimeScript(kind: Kind, runtime: Runtime): string {
  if (runtime === 'scorm-again') {
    const folder = dirname(createRequire(import.meta.url).resolve('scorm-again'))
    return readFileSync(join(folder, `${kind}.min.js`), 'utf8')
  }
  const parts = ['strict-model', 'strict-lms'].map((name) => {
    const file = new URL(`../../src/tracking/scorm/${name}.fixture.ts`, import.meta.url)
    return stripTypeScriptTypes(readFileSync(file, 'utf8')).replaceAll(/^export /gm, '')
  })
  return `(() => {\n${parts.join('\n')}\nglobalThis.strict = { models, launchStrictLms }\n})()`
}

interface Opening {
  kind: Kind
  runtime: Runtime
  learner: string
  /** Counts calls apart for each launch. */
  launch: number
  wish: Launch
  held: Record<string, unknown> | undefined
}

/** The page of the LMS: its run-time, which counts calls, and the course in a frame or a window. */
export function launchPage(opening: Opening): string {
  const { kind, runtime, learner, launch, wish } = opening
  const course = '/course/launch.html'
  const view =
    wish.place === 'window'
      ? `<button onclick="window.open('${course}', 'course', 'width=1000,height=700')">Open</button>`
      : `<iframe src="${course}" title="Course" allow="fullscreen"></iframe>`
  return `<!doctype html><html lang="en"><title>LMS</title><link rel="icon" href="data:,">
<style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style>
<script src="/runtime.js"></script>
<script>
const to = (path) => path + '?learner=${learner}&launch=${launch}'
${runtime === 'strict' ? strictApi(opening) : againApi(opening)}
window.calls = {}
const counting = new Proxy(api, {
  get(target, name) {
    const found = Reflect.get(target, name)
    if (typeof found !== 'function') return found
    return (...values) => {
      calls[name] = (calls[name] ?? 0) + 1
      try {
        return found.apply(target, values)
      } finally {
        if (/Initialize|Finish|Terminate|Commit/.test(name))
          navigator.sendBeacon(to('/called'), JSON.stringify({ calls, offences: window.lms?.offences }))
      }
    }
  },
})
window.giveApi = () => { window.${kind === 'scorm12' ? 'API' : 'API_1484_11'} = counting }
${(wish.api ?? 'there') === 'there' ? 'giveApi()' : ''}
</script>
${view}`
}

function againApi({ kind, learner, held, wish }: Opening): string {
  const isOld = kind === 'scorm12'
  const { mode = 'normal', name = 'Doe, Jo' } = wish
  const entry = held ? 'resume' : 'ab-initio'
  const own = isOld
    ? { core: { student_id: learner, student_name: name, lesson_mode: mode, entry } }
    : { learner_id: learner, learner_name: name, mode, entry }
  return `const api = new ${isOld ? 'Scorm12API' : 'Scorm2004API'}({
  autocommit: false, logLevel: 5, dataCommitFormat: 'json', lmsCommitUrl: to('/commit'),
})
const kept = ${inScript(held ?? null)}
if (kept) api.loadFromJSON(kept, 'cmi')
api.loadFromJSON(${inScript(own)}, 'cmi')`
}

/** It tells its server at once, and what it does while the page goes away reaches nobody. */
function strictApi({ kind, learner, held, wish }: Opening): string {
  const { mode, learner: id } = models[kind]
  const preset = { [id]: learner, ...(wish.mode && { [mode]: wish.mode }) }
  return `window.lms = strict.launchStrictLms({
  model: strict.models.${kind}, saved: ${inScript(held ?? {})},
  preset: ${inScript(preset)}, faults: ${inScript(wish.faults ?? {})},
})
const { refuse } = lms.faults
if (refuse) refuse.element = new RegExp(refuse.element)
const tell = (act) => (...values) => {
  const result = act(...values)
  const request = new XMLHttpRequest()
  try {
    request.open('POST', to('/saved'), false)
    request.send(JSON.stringify(lms.saved))
  } catch {}
  return result
}
const [, end, , , commit] = strict.models.${kind}.methods
const api = { ...lms.api, [end]: tell(lms.api[end]), [commit]: tell(lms.api[commit]) }`
}

const inScript = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
