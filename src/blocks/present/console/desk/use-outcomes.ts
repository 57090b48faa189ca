import { useState } from 'react'
import { lookAtClock } from '#blocks/present/console/clock.ts'
import type { ConsoleView } from '#core/workshop/console-view.ts'
import { commandFor, type KeyPress } from '#core/workshop/keys.ts'
import type { Session } from '#core/workshop/session.ts'
import { type Outcome, outcomeOf } from './key-acts.ts'
import { type Focus, useKeys } from './use-keys.ts'
import type { Room } from './use-room.ts'

interface Parts {
  readonly room: Room
  readonly session: Session
  readonly view: ConsoleView
  /** A console that only looks on does not move the session. */
  readonly isWriter: boolean
  readonly areSingleKeysOn: boolean
}

/** What keys go to; each is there while there is something to go to. */
const places = { vote: 'console-count-0', story: 'console-story', parts: 'console-parts' } as const
const lookingOn = 'This console only looks on. Press “Take over” to run the session from here.'
const missing = {
  vote: 'There is no vote to count here.',
  story: 'There is no story on the stage here.',
  parts: '',
} as const

/** Carries out what keys come to, and holds what of it is the console's own. */
export function useOutcomes({ room, session, view, isWriter, areSingleKeysOn }: Parts) {
  const [isHelpOpen, showHelp] = useState(false)
  const [isPointing, setIsPointing] = useState(false)
  const [said, setSaid] = useState('')
  const point = (is: boolean) => {
    setIsPointing(is)
    if (!is) room.act({ do: 'spotlight', at: undefined })
  }
  const leave = () => {
    if (isHelpOpen) showHelp(false)
    else if (isPointing) point(false)
    else if (session.screen === 'black' || session.screen === 'white')
      room.act({ do: 'screen', to: 'show' })
  }
  const carryOut = (outcome: Outcome) => {
    switch (outcome.kind) {
      case 'command':
        return isWriter ? room.act(outcome.command) : setSaid(lookingOn)
      case 'show':
        return setSaid(goToPlace(places[outcome.what]) ? '' : missing[outcome.what])
      case 'undo':
        return room.undo()
      case 'help':
        return showHelp((is) => !is)
      case 'spotlight':
        return isWriter ? point(!isPointing) : setSaid(lookingOn)
      case 'fullscreen':
        return setSaid(
          'Click the stage, then press F there: only its own window can fill a screen.',
        )
      case 'leave':
        return leave()
    }
  }
  const press = (key: KeyPress, on: Focus, isHeld: boolean) => {
    const act = commandFor(key, on, areSingleKeysOn)
    if (!act || isHeld) return act !== undefined
    setSaid('')
    finishTyping()
    carryOut(outcomeOf(act, { session, view, now: Date.now() }))
    lookAtClock()
    return true
  }
  useKeys(room, press)
  return { isHelpOpen, showHelp, isPointing, point, said }
}

/** A number that is being typed counts for the picture that it was typed at. */
function finishTyping() {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement)) return
  field.blur()
  field.focus({ preventScroll: true })
}

function goToPlace(id: string): boolean {
  const place = document.getElementById(id)
  place?.focus()
  return place !== null
}
