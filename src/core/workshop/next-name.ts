import type { Place, Session } from './session.ts'
import type { Beat, Stop } from './stop.ts'

const names: Readonly<Record<Beat, string>> = {
  card: 'Test card',
  title: 'Next part',
  premise: 'Tell the story',
  scene: 'Next scene',
  question: 'Ask',
  vote: 'Open the vote',
  count: 'Close the vote',
  result: 'Show the result',
  discuss: 'Discuss',
  revote: 'Vote again',
  recount: 'Close the vote',
  shift: 'Show the shift',
  choose: 'Choose',
  consequence: 'What happens',
  ending: 'Show the ending',
  path: 'Show the way',
  explain: 'Best answer',
  what: 'What happened?',
  tally: 'Show the tally',
  'so-what': 'So what?',
  'now-what': 'Now what?',
  break: 'Break',
  end: 'Finish',
}

/** Says in a word or two what Next does, from one place to another; without one it does nothing. */
export function nameNext({ screen }: Session, from: Stop['place'], to: Place | undefined): string {
  if (screen === 'black' || screen === 'white') return 'Show the picture'
  if (!to) return from.beat === 'choose' ? 'Choose first' : 'The end'
  if (to.part === from.part && to.beat === from.beat && to.decision === from.decision)
    return 'Next page'
  return Object.entries(names).find(([beat]) => beat === to.beat)?.[1] ?? 'Next'
}
