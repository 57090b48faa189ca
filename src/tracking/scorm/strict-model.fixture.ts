// What the strict LMS knows of either kind of SCORM: its elements, what they take, and the error
// codes. The limits are the narrowest of the books, Moodle, scorm-again and ADL together. It imports
// nothing, so that a browser test can put it into a page; see strict-lms.fixture.ts.

type Check = (value: string) => boolean
/** How an element may be used (read, write) and what it takes. "n" stands for any place in a list. */
export type Rule = readonly [element: string, access: 'r' | 'w' | 'rw', check: Check]

export interface Model {
  /** Initialize, Terminate, GetValue, SetValue, Commit and GetLastError, as this kind calls them. */
  readonly methods: readonly [string, string, string, string, string, string]
  readonly rules: readonly Rule[]
  /** What each type of interaction takes as a response. */
  readonly responses: Readonly<Record<string, RegExp>>
  readonly codes: Readonly<Record<Fault, string>>
  readonly entry: string
  readonly exit: string
  readonly mode: string
  readonly learner: string
  readonly status: string
  readonly sessionTime: string
  /** How many characters of suspend data fit. */
  readonly room: number
  /** What was not suspended begins anew (SCORM 2004 4th ed., RTE §4.2.8). */
  readonly forgets: boolean
  /** What is committed counts as sent even if it was lost (Moodle's SCORM 1.2). */
  readonly marksLost: boolean
}

type Fault =
  | 'running'
  | 'closed'
  | 'unknown'
  | 'readOnly'
  | 'writeOnly'
  | 'type'
  | 'gap'
  | 'order'
  | 'taken'
  | 'unset'
  | 'commit'

const any: Check = () => true
const line =
  (most: number): Check =>
  (value) =>
    value.length <= most && !/[\r\n]/.test(value)
const one =
  (...words: string[]): Check =>
  (value) =>
    words.includes(value)
const like =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value)
const number =
  (least: number, most: number): Check =>
  (value) =>
    /^-?\d+(\.\d{1,7})?$/.test(value) && Number(value) >= least && Number(value) <= most
const safeId = like(/^[A-Za-z][A-Za-z0-9_]{0,249}$/)
const objectiveId = like(/^[A-Za-z0-9_.:-]{1,250}$/)
const success = one('passed', 'failed', 'unknown')
const status12 = one('passed', 'completed', 'failed', 'incomplete', 'browsed')

const only = (names: readonly string[]) => names.map((name): Rule => [name, 'r', any])
const score = (root: string, check: Check) =>
  ['raw', 'min', 'max'].map((name): Rule => [`${root}.${name}`, 'rw', check])

const scorm12: Model = {
  methods: [
    'LMSInitialize',
    'LMSFinish',
    'LMSGetValue',
    'LMSSetValue',
    'LMSCommit',
    'LMSGetLastError',
  ],
  rules: [
    ...only(['cmi.core.student_id', 'cmi.core.student_name', 'cmi.core.credit', 'cmi.core.entry']),
    ...only(['cmi.core.total_time', 'cmi.core.lesson_mode', 'cmi.launch_data']),
    ['cmi.core.lesson_location', 'rw', line(255)],
    ['cmi.core.lesson_status', 'rw', status12],
    ['cmi.core.exit', 'w', one('', 'suspend', 'time-out')],
    ['cmi.core.session_time', 'w', like(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/)],
    ...score('cmi.core.score', number(0, 100)),
    ['cmi.objectives.n.id', 'rw', objectiveId],
    ...score('cmi.objectives.n.score', number(0, 100)),
    ['cmi.objectives.n.status', 'rw', status12],
    ['cmi.interactions.n.id', 'w', safeId],
    ['cmi.interactions.n.objectives.n.id', 'w', objectiveId],
    ['cmi.interactions.n.time', 'w', like(/^[0-2]\d:[0-5]\d:[0-5]\d$/)],
    ['cmi.interactions.n.type', 'w', one('choice', 'fill-in', 'matching', 'sequencing')],
    ['cmi.interactions.n.correct_responses.n.pattern', 'w', any],
    ['cmi.interactions.n.student_response', 'w', any],
    ['cmi.interactions.n.result', 'w', one('correct', 'wrong', 'neutral')],
  ],
  responses: {
    choice: /^[0-9a-z](,[0-9a-z])*$/,
    matching: /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/,
    sequencing: /^[0-9a-z](,[0-9a-z])*$/,
    'fill-in': /^.{0,255}$/,
  },
  codes: {
    running: '101',
    closed: '301',
    unknown: '401',
    readOnly: '403',
    writeOnly: '404',
    type: '405',
    gap: '201',
    order: '201',
    taken: '201',
    unset: '0',
    commit: '101',
  },
  entry: 'cmi.core.entry',
  exit: 'cmi.core.exit',
  mode: 'cmi.core.lesson_mode',
  learner: 'cmi.core.student_id',
  status: 'cmi.core.lesson_status',
  sessionTime: 'cmi.core.session_time',
  room: 4096,
  forgets: false,
  marksLost: true,
}

const scorm2004: Model = {
  methods: ['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError'],
  rules: [
    ...only(['cmi.learner_id', 'cmi.learner_name', 'cmi.credit', 'cmi.entry', 'cmi.total_time']),
    ...only(['cmi.mode', 'cmi.launch_data', 'cmi.scaled_passing_score']),
    ['cmi.location', 'rw', line(1000)],
    ['cmi.completion_status', 'rw', one('completed', 'incomplete', 'not attempted', 'unknown')],
    ['cmi.success_status', 'rw', success],
    ['cmi.exit', 'w', one('', 'suspend', 'normal', 'time-out')],
    ['cmi.session_time', 'w', like(/^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/)],
    ['cmi.progress_measure', 'rw', number(0, 1)],
    ['adl.nav.request', 'w', one('exitAll', 'suspendAll')],
    ['cmi.score.scaled', 'rw', number(-1, 1)],
    ...score('cmi.score', number(-1e9, 1e9)),
    ['cmi.objectives.n.id', 'rw', objectiveId],
    ['cmi.objectives.n.score.scaled', 'rw', number(-1, 1)],
    ...score('cmi.objectives.n.score', number(-1e9, 1e9)),
    ['cmi.objectives.n.success_status', 'rw', success],
    ['cmi.objectives.n.description', 'rw', line(250)],
    ['cmi.interactions.n.id', 'rw', safeId],
    ['cmi.interactions.n.type', 'rw', one('choice', 'matching', 'sequencing', 'long-fill-in')],
    ['cmi.interactions.n.objectives.n.id', 'rw', objectiveId],
    [
      'cmi.interactions.n.timestamp',
      'rw',
      like(/^(19[7-9]|20[0-2]|203(?=[0-7]))\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d\d?Z)?$/),
    ],
    ['cmi.interactions.n.correct_responses.n.pattern', 'rw', any],
    ['cmi.interactions.n.learner_response', 'rw', any],
    ['cmi.interactions.n.result', 'rw', one('correct', 'incorrect', 'neutral')],
    ['cmi.interactions.n.description', 'rw', line(250)],
  ],
  responses: {
    choice: /^\w{1,250}(\[,\]\w{1,250}){0,35}$/,
    matching: /^\w{1,250}\[\.\]\w{1,250}(\[,\]\w{1,250}\[\.\]\w{1,250}){0,35}$/,
    sequencing: /^\w{1,250}(\[,\]\w{1,250}){0,35}$/,
    'long-fill-in': /^.{0,4000}$/,
  },
  codes: {
    running: '103',
    closed: '133',
    unknown: '401',
    readOnly: '404',
    writeOnly: '405',
    type: '406',
    gap: '351',
    order: '408',
    taken: '351',
    unset: '403',
    commit: '391',
  },
  entry: 'cmi.entry',
  exit: 'cmi.exit',
  mode: 'cmi.mode',
  learner: 'cmi.learner_id',
  status: 'cmi.completion_status',
  sessionTime: 'cmi.session_time',
  room: 64_000,
  forgets: true,
  marksLost: false,
}

export const models = { scorm12, scorm2004 }
