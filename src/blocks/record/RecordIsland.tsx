import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import { namedSheet as sheet } from '#core/record/named-sheet.ts'
import { cleanName, findStanding, type RecordUnit } from '#core/record/record.ts'
import { $isLoaded, $progress } from '#stores/progress.ts'
import { fieldOf, fillIn } from '#stores/sheet.ts'
import { NameForm } from './NameForm.tsx'
import { type CourseFacts, RecordSheet } from './RecordSheet.tsx'
import { WhatIsLeft } from './WhatIsLeft.tsx'

interface Props {
  course: CourseFacts
  units: RecordUnit[]
}

/** Shows what is left to do, or asks for a name and makes the record. */
export default function RecordIsland({ course, units }: Props) {
  const entries = useStore($progress)
  const isLoaded = useStore($isLoaded)
  const [isHydrated, setIsHydrated] = useState(false)
  const [isFresh, setIsFresh] = useState(false)
  useEffect(() => setIsHydrated(true), [])
  if (!isHydrated || !isLoaded) return <p>Looking up what you have done…</p>
  const objectives = course.objectives.map(({ id }) => id)
  const standing = findStanding(units, objectives, course.passMark, entries)
  if (standing.kind === 'open') return <WhatIsLeft {...standing} passMark={course.passMark} />
  const name = cleanName(fieldOf(entries, sheet, 'name'))
  const keepName = (written: string) => {
    fillIn(sheet, { name: written })
    setIsFresh(true)
  }
  return (
    <>
      <NameForm name={name} onName={keepName} />
      {name && <RecordSheet {...{ name, course, standing, isFresh }} />}
    </>
  )
}
