import { useEffect, useState } from 'react'

/** Whether the screen is kept from going dark: it is not on insecure addresses, or when refused. */
export type Awake = 'yes' | 'no' | 'unknown'

/** Keeps the screen awake while the page is seen; the browser lets go of it whenever it is hidden. */
export function useWakeLock(): Awake {
  const [awake, setAwake] = useState<Awake>('unknown')
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isOver = false
    const ask = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const held = await navigator.wakeLock.request('screen')
        if (isOver) return void held.release()
        lock = held
        setAwake('yes')
        held.addEventListener('release', () => setAwake('no'))
      } catch {
        setAwake('no')
      }
    }
    const onChange = () => void ask()
    document.addEventListener('visibilitychange', onChange)
    void ask()
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', onChange)
      void lock?.release()
    }
  }, [])
  return awake
}
