import { useEffect, useState } from 'react'
import { newId } from '#blocks/present/console/new-id.ts'
import type { StageBook } from '#core/workshop/book.ts'
import type { KeyPress } from '#core/workshop/keys.ts'
import type { Session } from '#core/workshop/session.ts'
import { openConsole, type RoomConsole } from '#stores/room/console.ts'
import type { RoomStore } from '#stores/room/keep.ts'

/** A console that is open, and the keys that are pressed on its stages. */
export interface Room extends RoomConsole {
  /** Hears keys from now on, instead of who heard them before. */
  readonly onKey: (hear: (press: KeyPress) => void) => void
}

/** Opens the console of a session for as long as the page shows it; undefined at first. */
export function useRoom(store: RoomStore, book: StageBook, session: Session): Room | undefined {
  const [room, setRoom] = useState<Room>()
  useEffect(() => {
    let hear = (_press: KeyPress) => {}
    const opened = openConsole({
      ...{ store, book, session },
      now: () => Date.now(),
      token: newId(),
      onKey: (press) => hear(press),
    })
    setRoom({
      ...opened,
      onKey(listener) {
        hear = listener
      },
    })
    return () => opened.close()
  }, [store, book, session])
  return room
}
