import { useStore } from '@nanostores/react'
import { useMemo } from 'react'
import { lookAtClock } from '#blocks/present/console/clock.ts'
import { DebriefSheet } from '#blocks/present/console/panels/DebriefSheet.tsx'
import { LookPanel } from '#blocks/present/console/panels/LookPanel.tsx'
import { PartsPanel } from '#blocks/present/console/panels/PartsPanel.tsx'
import { SessionPanel } from '#blocks/present/console/panels/SessionPanel.tsx'
import { StoryPanel } from '#blocks/present/console/panels/StoryPanel.tsx'
import { VotePanel } from '#blocks/present/console/panels/VotePanel.tsx'
import type { PlanOffer } from '#blocks/present/console/props.ts'
import { usePreference } from '#blocks/present/console/use-preference.ts'
import type { StoryMap } from '#core/scenario/map.ts'
import type { Notes, StageBook } from '#core/workshop/book.ts'
import type { Command } from '#core/workshop/commands.ts'
import { consoleView } from '#core/workshop/draw-console.ts'
import { Changed } from './Changed.tsx'
import { DeskContext } from './desk-context.ts'
import { Help } from './Help.tsx'
import { NotesPanel } from './NotesPanel.tsx'
import { StagePanel } from './StagePanel.tsx'
import { Strip } from './Strip.tsx'
import { useOutcomes } from './use-outcomes.ts'
import type { Room } from './use-room.ts'

interface Props {
  room: Room
  book: StageBook
  notes: Notes
  plan: PlanOffer
  maps: Readonly<Record<string, StoryMap>>
  stage: string
}

/** The facilitator's desk: what the room sees and will see, the notes, the votes, the rest below. */
export function Console({ room, book, notes, plan, maps, stage }: Props) {
  const session = useStore(room.$session)
  const standing = useStore(room.$standing)
  const view = useMemo(() => consoleView(session, book, notes), [session, book, notes])
  const keys = usePreference('single-keys', ['on', 'off'])
  const { isHelpOpen, showHelp, isPointing, point, said } = useOutcomes({
    ...{ room, session, view },
    isWriter: standing.isWriter,
    areSingleKeysOn: keys[0] === 'on',
  })
  const desk = useMemo(() => {
    const act = (command: Command) => {
      room.act(command)
      lookAtClock()
    }
    return { act, canAct: standing.isWriter }
  }, [room, standing.isWriter])
  const seen = { session, view, book }
  return (
    <DeskContext value={desk}>
      <div className="console">
        <Strip {...{ room, session, standing, view, plan, stage }} onHelp={() => showHelp(true)} />
        <Changed {...{ session, book }} />
        <div className="console__desk" data-votes={view.vote !== undefined || undefined}>
          <StagePanel {...seen} {...{ room, standing, isPointing, point, said }} />
          <VotePanel {...seen} />
          <NotesPanel {...{ view }} />
        </div>
        <div className="console__more">
          <StoryPanel {...seen} maps={maps} />
          <PartsPanel {...seen} />
          <LookPanel {...{ session }} />
          <SessionPanel {...{ room, session, book, plan }} />
        </div>
        <Help isOpen={isHelpOpen} keys={keys} onClose={() => showHelp(false)} />
      </div>
      <DebriefSheet {...{ session, book }} />
    </DeskContext>
  )
}
