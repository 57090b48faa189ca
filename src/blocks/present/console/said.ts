import type { ConsoleView } from '#core/workshop/console-view.ts'
import type { StageView } from '#core/workshop/stage-view.ts'

/** Says what the room is at, for those who listen to the console: the picture, the vote, the count. */
export function said({ stage, vote }: Pick<ConsoleView, 'stage' | 'vote'>): string {
  return [screenWords(stage), vote ? voteWords(vote) : ''].filter(Boolean).join(' ')
}

function screenWords({ screen, heading, page }: StageView): string {
  if (screen !== 'show') return `The stage is ${screen}.`
  if (page) return `${heading}, page ${page.at} of ${page.of}.`
  return /[.?!…]$/.test(heading) ? heading : `${heading}.`
}

/** Says how a vote stands: "Second vote, open: about 12 of 31 counted." */
export function voteWords({
  round,
  isOpen,
  voted,
  people,
  isEstimate,
}: NonNullable<ConsoleView['vote']>): string {
  const counted = `${isEstimate ? 'about ' : ''}${voted}${people === undefined ? '' : ` of ${people}`}`
  return `${round === 1 ? 'First' : 'Second'} vote, ${isOpen ? 'open' : 'closed'}: ${counted} counted.`
}
