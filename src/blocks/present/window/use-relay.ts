import { useEffect } from 'react'
import { commandFor } from '#core/workshop/keys.ts'
import type { RoomStage } from '#stores/room/stage.ts'

/** The pointer hides after it has stood still for so long, in milliseconds. */
const msToHide = 2000

/**
 * Hands keys to the console, since people press them in whichever window has the focus; and hides the
 * pointer. The one thing done here is filling the screen, which a browser allows nobody else.
 */
export function useRelay(stage: RoomStage) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey } = event
      if (!commandFor(event, 'page', true)) return
      event.preventDefault()
      if (key.toLowerCase() === 'f' && !ctrlKey && !altKey && !metaKey) fillScreen()
      else if (!event.repeat) stage.relay(event)
    }
    addEventListener('keydown', press, { capture: true })
    return () => removeEventListener('keydown', press, { capture: true })
  }, [stage])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = () => {
      document.documentElement.style.cursor = ''
      clearTimeout(timer)
      timer = setTimeout(() => {
        document.documentElement.style.cursor = 'none'
      }, msToHide)
    }
    addEventListener('pointermove', moved)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointermove', moved)
    }
  }, [])
}

function fillScreen() {
  const { fullscreenElement, documentElement } = document
  void (fullscreenElement ? document.exitFullscreen() : documentElement.requestFullscreen()).catch(
    () => {}, // a browser that refuses has a key of its own for it
  )
}
