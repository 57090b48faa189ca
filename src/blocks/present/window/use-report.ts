import { useEffect, useRef } from 'react'
import type { RoomStage } from '#stores/room/stage.ts'
import { useWakeLock } from './use-wake-lock.ts'

/** Tells the console once a second, and at every change, what this window shows and how it stands. */
export function useReport(stage: RoomStage, revision: number | undefined) {
  const awake = useWakeLock()
  const report = useRef(() => {})
  useEffect(() => {
    report.current = () =>
      stage.report({
        width: innerWidth,
        height: innerHeight,
        isVisible: document.visibilityState === 'visible',
        isFullscreen: document.fullscreenElement !== null,
        isAwake: awake === 'yes',
      })
    report.current()
  })
  useEffect(() => {
    if (revision !== undefined) report.current()
  }, [revision])
  useEffect(() => {
    const tell = () => report.current()
    const timer = setInterval(tell, 1000)
    for (const sign of ['resize', 'fullscreenchange', 'visibilitychange'])
      (sign === 'resize' ? window : document).addEventListener(sign, tell)
    return () => {
      clearInterval(timer)
      for (const sign of ['resize', 'fullscreenchange', 'visibilitychange'])
        (sign === 'resize' ? window : document).removeEventListener(sign, tell)
    }
  }, [])
}
