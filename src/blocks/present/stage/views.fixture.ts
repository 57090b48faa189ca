import type { Bar, StageBody, StageOption, StageView } from '#core/workshop/stage-view.ts'
import { because, letters, path, rulings, six, stem, whatIf } from './texts.fixture.ts'

/** A page of the stage around a body, with everything else as it usually is. */
export function viewOf(body: StageBody, other: Partial<StageView> = {}): StageView {
  return {
    screen: 'show',
    look: { theme: 'day', scale: 1, safe: 0 },
    isRehearsal: false,
    eyebrow: 'The press hall',
    heading: 'Thursday is drug charts',
    body,
    highlighted: [],
    ...other,
  }
}

const counted = (options: readonly StageOption[], counts: readonly number[]): Bar[] =>
  options.map((option, at) => ({ ...option, count: counts[at] ?? 0 }))
const shared = (bars: readonly Bar[], voted: number): Bar[] =>
  bars.map((bar) => ({ ...bar, percent: Math.round((100 * bar.count) / voted) }))

const letterCounts = shared(counted(letters, [6, 4, 13, 4]), 27)
const explained: StageBody = {
  kind: 'bars',
  ask: stem,
  bars: letterCounts.map((bar) => ({ ...bar, isKey: bar.letter === 'A' })),
  voted: 27,
  isEstimate: false,
  round: 2,
  comment: because,
}
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
const shiftOf = (
  options: readonly StageOption[],
  before: readonly number[],
  after: readonly number[],
  moved: number,
) => {
  const bars = options.map((option, at) => ({
    ...option,
    before: before[at] ?? 0,
    after: after[at] ?? 0,
  }))
  return viewOf({ kind: 'shift', bars, before: sum(before), after: sum(after), moved })
}

const timer = { label: 'Talk', totalMs: 180_000, leftMs: 125_000 }

/** A view of each kind, and the hardest of each to fit; by a name for tests. */
export const views: Readonly<Record<string, StageView>> = {
  card: viewOf({ kind: 'card' }, { heading: 'Can you read this?', isRehearsal: true }),
  title: viewOf({ kind: 'words', lines: [], method: 'role-split' }, { heading: 'Forty desks' }),
  words: viewOf(
    {
      kind: 'words',
      lines: [
        { text: 'The six in the plate room have begun to build.' },
        { text: 'They want the customer list, and Tariq one day a week.' },
        {
          by: 'Inês Cardoso',
          text: 'Thursday is drug charts, and only Tariq holds the columns true. Which day had they in mind?',
        },
        { text: 'The board sits on the thirtieth, with or without.' },
      ],
      method: 'one-two-four-all',
    },
    { page: { at: 1, of: 2 }, timer, isRehearsal: true },
  ),
  lines: viewOf({
    kind: 'words',
    lines: ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven'].map((number) => ({
      text: `${number} words or eight go in each line.`,
    })),
    method: 'corners',
  }),
  prompts: viewOf(
    {
      kind: 'prompts',
      prompts: [
        'What does each of these people need from the staircase: Birgitta Holm, Aurel, Dervla, and you? Which of the four have you not thought about yet?',
        'Which quantity did we spend without noticing, and at which decision?',
      ],
      method: 'one-two-four-all',
    },
    { timer: { ...timer, endsAt: 1_000_125_000 } },
  ),
  choices: viewOf(
    { kind: 'options', ask: 'How do you rule?', options: rulings, isOpen: true, round: 1 },
    { highlighted: ['B'], timer },
  ),
  quiz: viewOf(
    {
      kind: 'options',
      ask: 'Which letter should she expect next year?',
      options: letters,
      isOpen: true,
      round: 2,
    },
    { heading: 'A park with trees to climb', isRehearsal: true, timer },
  ),
  talk: viewOf({
    kind: 'options',
    ask: 'Which one, and why? What would change your mind?',
    options: letters,
    isOpen: false,
    round: 1,
    method: 'one-two-four-all',
  }),
  'long ask': viewOf({ kind: 'options', ask: stem, options: letters, isOpen: false, round: 1 }),
  'six options': viewOf({
    kind: 'options',
    ask: 'Whom do you ask first?',
    options: six,
    isOpen: true,
    round: 1,
  }),
  count: viewOf({ kind: 'count', voted: 27, people: 31, isEstimate: false }),
  'count by eye': viewOf({ kind: 'count', voted: 120, people: 180, isEstimate: true }),
  bars: viewOf({
    kind: 'bars',
    ask: 'How do you rule?',
    bars: shared(counted(rulings, [9, 14, 8]), 31).map((bar) => ({
      ...bar,
      isChosen: bar.letter === 'B',
    })),
    voted: 31,
    isEstimate: false,
    round: 1,
  }),
  'quiz bars': viewOf({
    kind: 'bars',
    ask: 'Which letter should she expect next year?',
    bars: letterCounts,
    voted: 27,
    isEstimate: false,
    round: 2,
  }),
  'bars by eye': viewOf({
    kind: 'bars',
    ask: 'Whom do you ask first?',
    bars: counted(six, [30, 60, 15, 45, 0, 30]),
    voted: 180,
    isEstimate: true,
    round: 1,
  }),
  explained: viewOf(explained),
  held: viewOf({ kind: 'held', voted: 3, least: 5 }),
  shift: shiftOf(rulings, [9, 14, 8], [4, 9, 18], 10),
  'quiz shift': shiftOf(letters, [6, 4, 13, 4], [19, 1, 7, 0], 13),
  choice: viewOf({
    kind: 'choice',
    followed: { letter: 'A', text: rulings[0]?.text ?? '' },
    roomChose: { letter: 'B', text: rulings[1]?.text ?? '' },
    isTie: false,
    isWhatIf: false,
  }),
  path: viewOf({ kind: 'path', tellings: [path] }, { heading: 'Your way', eyebrow: 'Forty desks' }),
  'what-if': viewOf({ kind: 'path', tellings: [path, whatIf('C')] }, { heading: 'Forty desks' }),
  'what-ifs': viewOf(
    { kind: 'path', tellings: [path, ...['A', 'C', 'A', 'C', 'A'].map(whatIf)] },
    { heading: 'Your way and the roads not taken' },
  ),
  tally: viewOf(
    {
      kind: 'tally',
      acts: [
        { act: 'Leading', count: 3 },
        { act: 'Managing', count: 11 },
        { act: 'A blend of both', count: 2 },
        { act: 'Something else', count: 1 },
      ],
    },
    { heading: 'What your choices were' },
  ),
}
