import type { Interaction } from '#core/reporting/interactions.ts'
import type { Response } from '#core/reporting/response.ts'
import type { Token } from '#core/reporting/tokens.ts'
import type { LmsStart } from '#tracking/lms/session.ts'
import { readMode, readScore, scoreSettings, settings } from './both-kinds.ts'
import type { Dialect, Standing } from './dialect.ts'
import { lessonOf, time12, timespan12 } from './values.ts'

const status = 'cmi.core.lesson_status'

/** SCORM 1.2 (Run-Time Environment, §3.4.4). */
export const scorm12: Dialect = {
  apiName: 'API',
  methods: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    error: 'LMSGetLastError',
  },
  running: '101',
  exit: 'cmi.core.exit',
  location: 'cmi.core.lesson_location',
  sessionTime: 'cmi.core.session_time',
  readsInteractions: false,

  readStart(get) {
    const [completion, success] = readStatus(get(status))
    const score = readScore(get('cmi.core.score.raw'))
    return {
      start: {
        suspendData: get('cmi.suspend_data'),
        mode: readMode(get('cmi.core.lesson_mode')),
        learnerId: get('cmi.core.student_id'),
        completion,
        success,
        location: lessonOf(get('cmi.core.lesson_location')),
      },
      standing: {
        completion: completion === 'completed' ? 'completed' : 'incomplete',
        success,
        progress: 0,
        ...(score && { score }),
      },
    }
  },

  begin: (get) =>
    ['', 'not attempted', 'unknown'].includes(get(status)) ? [[status, 'incomplete']] : [],

  standing: ({ score, ...standing }) => [
    ...scoreSettings('cmi.core.score', score),
    [status, statusOf(standing)],
  ],

  timespan: timespan12,

  objective: ({ score, success }) => [
    ...scoreSettings('score', score),
    ['status', success === 'passed' ? 'passed' : 'incomplete'],
  ],

  interaction: ({ response, result, objective }, at) =>
    settings([
      ['type', response.kind === 'long-fill-in' ? 'fill-in' : response.kind],
      ['objectives.0.id', objective],
      ['time', time12(at)],
      ['correct_responses.0.pattern', rightOf(response)],
      ['student_response', answerOf(response)],
      ['result', resultOf(result)],
    ]),

  between: ([element, value]) => {
    if (/\.score\.(raw|min|max)$/.test(element))
      return value.includes('.') ? `${value}0` : `${value}.0`
    return /status$/.test(element) ? stopover[value] : undefined
  },
}

/** The status that may stand for a moment before another one; none of them says more than is true. */
const stopover: Readonly<Record<string, string>> = {
  passed: 'completed',
  completed: 'incomplete',
  failed: 'incomplete',
  incomplete: 'browsed',
}

function readStatus(text: string): [LmsStart['completion'], LmsStart['success']] {
  switch (text) {
    case 'passed':
      return ['completed', 'passed']
    case 'completed':
      return ['completed', 'unknown']
    case 'failed':
      return ['incomplete', 'failed']
    case 'incomplete':
    case 'browsed':
      return ['incomplete', 'unknown']
    default:
      return ['unknown', 'unknown']
  }
}

/**
 * Says completion and success with the one status that there is: "passed" and "failed" say more
 * than "completed", and nothing is "passed" before the course is completed.
 */
function statusOf({ completion, success }: Pick<Standing, 'completion' | 'success'>): string {
  if (completion === 'completed') return success === 'unknown' ? 'completed' : success
  return success === 'failed' ? 'failed' : 'incomplete'
}

function resultOf(result: Interaction['result']): string {
  return result === 'incorrect' ? 'wrong' : result
}

function answerOf(response: Response): string | undefined {
  switch (response.kind) {
    case 'choice':
      return lettersOf(response.chosen)
    case 'matching':
      return pairsOf(response.pairs)
    case 'sequencing':
      return lettersOf(response.order)
    case 'long-fill-in':
      return 'answered'
  }
}

function rightOf(response: Response): string | undefined {
  if (response.kind === 'choice') return response.right && lettersOf(response.right)
  if (response.kind === 'matching') return response.right && pairsOf(response.right)
  return undefined
}

/** Undefined where an option has no letter left: SCORM 1.2 has 36. */
function lettersOf(tokens: readonly Token[]): string | undefined {
  return join(tokens.map(({ letter }) => letter))
}

function pairsOf(pairs: readonly (readonly [Token, Token])[]): string | undefined {
  return join(pairs.map(([from, to]) => from.letter && to.letter && `${from.letter}.${to.letter}`))
}

function join(parts: readonly string[]): string | undefined {
  const text = parts.join(',')
  return parts.every((part) => part !== '') && text.length <= 255 ? text : undefined
}
