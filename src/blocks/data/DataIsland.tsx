import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import type { Needs } from '#core/course/needs.ts'
import { isFramedByStranger } from '#stores/framing.ts'
import { $isLoaded, $progress } from '#stores/progress.ts'
import { Arrival } from './Arrival.tsx'
import { Forget } from './Forget.tsx'
import { Framed } from './Framed.tsx'
import { KeptFacts } from './KeptFacts.tsx'
import { OpenFile } from './OpenFile.tsx'
import { SetAside } from './SetAside.tsx'
import { TakeAlong } from './TakeAlong.tsx'

interface Props {
  release: number
  /** What each unit needs to be done. */
  units: Needs[]
  /** The module that holds the lock, below the site's root. */
  codebookFile: string
}

/** Shows what is kept of the learner, and lets them take it along, bring it here or delete it. */
export default function DataIsland({ release, units, codebookFile }: Props) {
  const entries = useStore($progress)
  const isLoaded = useStore($isLoaded)
  const [isHydrated, setIsHydrated] = useState(false)
  // Counts what was changed here, so that what is shown is looked up again.
  const [changes, setChanges] = useState(0)
  useEffect(() => setIsHydrated(true), [])
  if (!isHydrated || !isLoaded) return <p>Looking up what is kept…</p>
  const onChange = () => setChanges((number) => number + 1)
  const standing = { here: entries, units }
  if (isFramedByStranger())
    return (
      <div className="data">
        <KeptFacts {...{ release, entries, codebookFile, changes }} />
        <TakeAlong {...{ entries, codebookFile }} />
        <Framed />
      </div>
    )
  return (
    <div className="data">
      <Arrival {...{ standing, codebookFile, onChange }} />
      <KeptFacts {...{ release, entries, codebookFile, changes }} />
      <TakeAlong {...{ entries, codebookFile }} />
      <OpenFile {...{ standing, onChange }} />
      <SetAside {...{ standing, changes, onChange }} />
      <Forget onForgotten={onChange} />
    </div>
  )
}
