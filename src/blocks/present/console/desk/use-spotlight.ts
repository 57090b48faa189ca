import { type RefObject, useEffect, useRef } from 'react'
import { useDesk } from './desk-context.ts'

/** How often the spot moves at most, in milliseconds: every move is a snapshot that is kept. */
const pauseMs = 100

/** Lets the spotlight follow the pointer over a mirror of the stage. */
export function useSpotlight(isOn: boolean): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  const { act, canAct } = useDesk()
  useEffect(() => {
    const mirror = box.current
    if (!(mirror && isOn && canAct)) return
    let movedAt = 0
    const move = ({ clientX, clientY, timeStamp }: PointerEvent) => {
      if (timeStamp - movedAt < pauseMs) return
      movedAt = timeStamp
      const { left, top, width, height } = mirror.getBoundingClientRect()
      act({ do: 'spotlight', at: { x: (clientX - left) / width, y: (clientY - top) / height } })
    }
    mirror.addEventListener('pointermove', move)
    return () => mirror.removeEventListener('pointermove', move)
  }, [isOn, act, canAct])
  return box
}
