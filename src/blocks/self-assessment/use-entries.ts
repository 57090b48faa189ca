import { useStore } from '@nanostores/react'
import { useEffect, useMemo, useState } from 'react'
import type { Entries } from '#core/progress/entry.ts'
import { $isLoaded, $progress } from '#stores/progress.ts'
import { fieldsOf } from '#stores/sheet.ts'

/** Returns what was kept; undefined on the server, and until it has been read. */
export function useEntries(): Entries | undefined {
  const entries = useStore($progress)
  const isLoaded = useStore($isLoaded)
  const [isHydrated, setIsHydrated] = useState(false)
  useEffect(() => setIsHydrated(true), [])
  return isHydrated && isLoaded ? entries : undefined
}

/** Returns the fields of a sheet; undefined until what was kept has been read. */
export function useFields(entries: Entries | undefined, sheet: string) {
  return useMemo(() => entries && fieldsOf(entries, sheet), [entries, sheet])
}
