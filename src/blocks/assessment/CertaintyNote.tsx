import { calibrate, certaintyMark } from '#core/assessment/certainty.ts'
import type { Outcome } from '#core/assessment/score.ts'

/** Says how well certainty and truth went together; it never counts towards a pass. */
export function CertaintyNote({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { certain, right } = calibrate(outcomes)
  return (
    <p>
      {certain === 0
        ? 'You were certain of none of your answers.'
        : `You were certain on ${certain}, and right on ${right} of them.`}{' '}
      {certain > right &&
        'A confident error is the best place to start, so those come first below. '}
      With 1, 2 or 3 for a right answer and 0, −2 or −6 for a wrong one, by certainty, that makes{' '}
      {signed(certaintyMark(outcomes))}. It is for you alone and decides nothing.
    </p>
  )
}

function signed(mark: number): string {
  return mark < 0 ? `−${-mark}` : String(mark)
}
