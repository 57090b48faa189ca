import type { Dialect } from '#tracking/scorm/dialect.ts'
import { scorm12 } from '#tracking/scorm/scorm12.ts'
import { scorm2004 } from '#tracking/scorm/scorm2004.ts'
import { beginScorm } from '#tracking/scorm/session.ts'
import { launchStrictLms, type StrictLms } from '#tracking/scorm/strict-lms.fixture.ts'
import { models } from '#tracking/scorm/strict-model.fixture.ts'
import type { Call, Lms } from './lms-calls.ts'

const dialects: Record<keyof typeof models, Dialect> = { scorm12, scorm2004 }

/** Opens an LMS that keeps to the books of a kind of SCORM, and counts what its API is asked. */
export function openScormLms(kind: keyof typeof models): Lms {
  const calls: Call[] = []
  const saved: Record<string, string> = {}
  const launched: StrictLms[] = []
  const note = (name: string, sent: number, received: number) =>
    calls.push({ name, at: performance.now(), sent, received })
  return {
    calls,
    offences: () => launched.flatMap(({ offences }) => offences),
    async launch() {
      const lms = launchStrictLms({ model: models[kind], saved })
      launched.push(lms)
      const counted = Object.entries(lms.api).map(([method, act]) => [
        method,
        (...values: string[]) => {
          const result = act(...values)
          const sent = values.reduce((sum, value) => sum + Buffer.byteLength(value), 0)
          note(nameOf(method), sent, Buffer.byteLength(String(result)))
          return result
        },
      ])
      const session = beginScorm({
        api: Object.fromEntries(counted),
        dialect: dialects[kind],
        isConnected: async () => note('probe', 0, 0) > 0,
        now: () => new Date(),
      })
      if (!session) throw new Error(`The LMS refuses the launch: ${lms.offences.join(', ')}`)
      return session
    },
  }
}

/** Both kinds of SCORM have the same calls under different names. */
function nameOf(method: string): string {
  return method.replace(/^LMS/, '').replace('Finish', 'Terminate')
}
