import { ballotStops } from './ballot-stops.ts'
import { type Choosing, chooseAt } from './choosing.ts'
import { drawBars, drawOptions } from './draw-votes.ts'
import { ownTelling, pathOf } from './paths.ts'
import { latestOf, lettered, pollOfDecision } from './poll.ts'
import { linesOf } from './scene-text.ts'
import type { Session } from './session.ts'
import type { StageBody } from './stage-view.ts'
import { type Beat, type Spot, type Stop, stopsFor, textStops } from './stop.ts'
import { type Decision, isOffTheWay, isRetold, type ToldStory } from './told-story.ts'

/** Lists the stops of a story as far as it has been told: title, premise, decisions, ending, path. */
export function storyStops(session: Session, told: ToldStory, plan: string): Stop[] {
  const { part, story, decisions } = told
  const spot = (beat: Beat, eyebrow: string): Spot => ({
    ...{ part: part.id, decision: 0, beat, eyebrow, heading: story.title },
  })
  const title = [{ text: story.context }, { text: `Your role: ${story.role}` }]
  return [
    ...textStops(spot('title', plan), title, part.method),
    ...textStops(spot('premise', story.context), [{ text: story.premise }]),
    ...decisions.flatMap((decision) => decisionStops(session, told, decision)),
    ...endingStops(told),
  ]
}

function decisionStops(session: Session, told: ToldStory, decision: Decision): Stop[] {
  const { part, story } = told
  const { at, scene, taken, options } = decision
  const poll = pollOfDecision(session, told, decision)
  const inStory = { part: part.id, decision: at, eyebrow: story.title, heading: scene.title }
  const inScene = { ...inStory, eyebrow: `${story.title}: ${scene.title}` }
  const telling = textStops({ ...inStory, beat: 'scene' }, poll.told)
  // A faulty story may leave a scene without a choice; the plan goes on after it.
  if (options.length === 0) return telling
  const setting = { spot: inStory, method: part.method, isVoteless: isRetold(told, decision) }
  return [
    ...telling,
    ...ballotStops(session, { ...poll, told: [] }, setting),
    ...chooseStops(session, told, decision, { ...inScene, beat: 'choose' }),
    ...(taken
      ? textStops(
          { ...inScene, beat: 'consequence', heading: 'What happens' },
          linesOf(taken.choice.consequence, taken.after, story.people),
        )
      : []),
  ]
}

function chooseStops(session: Session, told: ToldStory, decision: Decision, spot: Spot): Stop[] {
  const { follows, roomChose, isTie, mustChoose } = chooseAt(session, told, decision)
  const poll = pollOfDecision(session, told, decision)
  const options = lettered(poll.options)
  const followed = follows === undefined ? undefined : options[follows]
  const chosen = roomChose === undefined ? undefined : options[roomChose]
  const isWhatIf = isOffTheWay(told, decision)
  const draw = (): StageBody => {
    if (followed)
      return { kind: 'choice', followed, ...(chosen && { roomChose: chosen }), isTie, isWhatIf }
    if (mustChoose === 'tie') return drawBars(poll, latestOf(poll).round)
    return drawOptions(poll, { round: 1, isVote: false })
  }
  return stopsFor({ ...spot, heading: headingOf(mustChoose, isWhatIf) }, [draw])
}

function headingOf(mustChoose: Choosing['mustChoose'], isWhatIf: boolean): string {
  if (isWhatIf) return 'What if?'
  if (mustChoose === undefined) return 'The choice'
  return mustChoose === 'tie' ? 'A tie' : 'Which way?'
}

function endingStops(told: ToldStory): Stop[] {
  const { part, story, run, tellings, telling, decisions } = told
  if (run.kind !== 'ended') return []
  const { ending, state } = run
  const last = { part: part.id, decision: decisions.length - 1, eyebrow: story.title }
  const lines = [...linesOf(ending.text, state, story.people), { text: story.reflection }]
  const shown = tellings.at === 0 ? [telling] : [ownTelling(told), telling]
  return [
    ...textStops({ ...last, beat: 'ending', heading: ending.title }, lines),
    ...stopsFor({ ...last, beat: 'path', heading: 'The way you took' }, [
      () => ({ kind: 'path', tellings: shown.map((each) => pathOf(told, each, false)) }),
    ]),
  ]
}
