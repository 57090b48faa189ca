import type { StageBook, StagePart } from './book.ts'
import { debriefStops } from './debrief-stops.ts'
import { quizStops } from './quiz-stops.ts'
import type { Place, Session } from './session.ts'
import { type Spot, type Stop, stopsFor, textStops } from './stop.ts'
import { storyStops } from './story-stops.ts'
import { tellStory } from './told-story.ts'

/**
 * Lists all stops of a session in order: the test card, every part of the plan, the end.
 *
 * A story is listed as far as it has been told, so its list grows with each choice. Those that
 * Next passes by are listed too: the stage may stand at one when its last vote is taken back.
 */
export function stopsOf(session: Session, book: StageBook): Stop[] {
  const { plan } = book
  const spot = (part: StagePart | undefined) => ({ part: part?.id ?? plan.id, decision: 0 })
  const first = { ...spot(plan.parts[0]), beat: 'card', eyebrow: plan.title } as const
  const last = { ...spot(plan.parts.at(-1)), beat: 'end', eyebrow: plan.title } as const
  return [
    ...stopsFor({ ...first, heading: 'Can the last row read this?' }, [() => ({ kind: 'card' })]),
    ...plan.parts.flatMap((part) => stopsOfPart(session, book, part)),
    ...textStops({ ...last, heading: 'Thank you' }, [{ text: 'That was all for today.' }]),
  ]
}

/** Finds where a session stands among its stops, or what comes nearest when its content changed. */
export function findStop(stops: readonly Stop[], { part, decision, beat, page }: Place): number {
  if (beat === 'card') return 0
  if (beat === 'end') return stops.length - 1
  const inPart = stops.filter(({ place }) => place.part === part && isInside(place.beat))
  const atBeat = inPart.filter(({ place }) => place.beat === beat && place.decision === decision)
  const nearest =
    atBeat.findLast(({ place }) => place.page <= page) ??
    inPart.findLast(({ place }) => place.decision <= decision && place.beat === 'scene') ??
    inPart[0]
  return nearest ? stops.indexOf(nearest) : Math.min(1, stops.length - 1)
}

function isInside(beat: Stop['place']['beat']): boolean {
  return beat !== 'card' && beat !== 'end'
}

/** A talk stands on the stage at once; the build keeps it short enough. */
function talkStops(spot: Spot, { lines, method }: Extract<StagePart, { kind: 'talk' }>): Stop[] {
  return stopsFor(spot, [
    () => ({
      kind: 'words',
      lines: lines.map((text) => ({ text })),
      ...(method && { method }),
    }),
  ])
}

function stopsOfPart(session: Session, book: StageBook, part: StagePart): Stop[] {
  const { id, title } = part
  const spot: Spot = {
    ...{ part: id, decision: 0, beat: 'title', eyebrow: book.plan.title, heading: title },
  }
  const missing = 'This part is missing from this edition of the course.'
  switch (part.kind) {
    case 'talk':
      return talkStops(spot, part)
    case 'break':
      return textStops(
        { ...spot, beat: 'break' },
        [{ text: `We go on in ${part.minutes === 1 ? 'a minute' : `${part.minutes} minutes`}.` }],
        part.method,
      )
    case 'quiz':
      return quizStops(session, book, part) ?? textStops(spot, [{ text: missing }])
    case 'story': {
      const told = tellStory(session, book, part)
      return told
        ? storyStops(session, told, book.plan.title)
        : textStops(spot, [{ text: missing }])
    }
    case 'debrief':
      return debriefStops(session, book, part)
  }
}
