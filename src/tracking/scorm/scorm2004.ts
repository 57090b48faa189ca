import type { Response } from '#core/reporting/response.ts'
import type { Token } from '#core/reporting/tokens.ts'
import { readMode, readScore, scoreSettings, settings } from './both-kinds.ts'
import type { Dialect } from './dialect.ts'
import { decimal, lessonOf, oneLine, timespan2004, timestamp2004 } from './values.ts'

/** SCORM 2004, 3rd and 4th edition (Run-Time Environment, §4.2). */
export const scorm2004: Dialect = {
  apiName: 'API_1484_11',
  methods: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    error: 'GetLastError',
  },
  running: '103',
  exit: 'cmi.exit',
  location: 'cmi.location',
  sessionTime: 'cmi.session_time',
  readsInteractions: true,
  navigation: { element: 'adl.nav.request', suspend: 'suspendAll', finish: 'exitAll' },

  readStart(get) {
    const completion = get('cmi.completion_status')
    const success = get('cmi.success_status')
    const isCompleted = completion === 'completed'
    const score = readScore(get('cmi.score.raw'))
    const progress = Number(get('cmi.progress_measure'))
    const known = success === 'passed' || success === 'failed' ? success : 'unknown'
    return {
      start: {
        suspendData: get('cmi.suspend_data'),
        mode: readMode(get('cmi.mode')),
        learnerId: get('cmi.learner_id'),
        completion: isCompleted || completion === 'incomplete' ? completion : 'unknown',
        success: known,
        location: lessonOf(get('cmi.location')),
      },
      standing: {
        completion: isCompleted ? 'completed' : 'incomplete',
        success: known,
        progress: progress >= 0 && progress <= 1 ? progress : 0,
        ...(score && { score }),
      },
    }
  },

  begin: (get) =>
    ['', 'not attempted', 'unknown'].includes(get('cmi.completion_status'))
      ? [['cmi.completion_status', 'incomplete']]
      : [],

  standing: ({ score, completion, success, progress }) =>
    settings([
      ...scaledSettings('cmi.score', score),
      ['cmi.progress_measure', decimal(progress, 0, 1)],
      ['cmi.completion_status', completion],
      ['cmi.success_status', success === 'unknown' ? undefined : success],
    ]),

  timespan: timespan2004,

  objective: ({ text, score, success }) =>
    settings([
      ['description', oneLine(text, 250)],
      ...scaledSettings('score', score),
      ['success_status', success === 'unknown' ? undefined : success],
    ]),

  interaction: ({ response, result, objective, text }, at) =>
    settings([
      ['type', response.kind],
      ['objectives.0.id', objective],
      ['timestamp', timestamp2004(at)],
      ['correct_responses.0.pattern', rightOf(response)],
      ['learner_response', answerOf(response)],
      ['result', result],
      ['description', oneLine(text, 250)],
    ]),
}

function scaledSettings(root: string, score: Parameters<typeof scoreSettings>[1]) {
  const scaled = score && decimal(score.scaled, 0, 1)
  return [...settings([[`${root}.scaled`, scaled]]), ...scoreSettings(root, score)]
}

function answerOf(response: Response): string {
  switch (response.kind) {
    case 'choice':
      return tokensOf(response.chosen)
    case 'matching':
      return pairsOf(response.pairs)
    case 'sequencing':
      return tokensOf(response.order)
    case 'long-fill-in':
      return 'answered'
  }
}

function rightOf(response: Response): string | undefined {
  if (response.kind === 'choice') return response.right && tokensOf(response.right)
  if (response.kind === 'matching') return response.right && pairsOf(response.right)
  return undefined
}

function tokensOf(tokens: readonly Token[]): string {
  return tokens.map(({ token }) => token).join('[,]')
}

function pairsOf(pairs: readonly (readonly [Token, Token])[]): string {
  return pairs.map(([from, to]) => `${from.token}[.]${to.token}`).join('[,]')
}
