import { useStore } from '@nanostores/react'
import { useEffect, useState } from 'react'
import { QuestionPanel } from '#blocks/question/QuestionPanel.tsx'
import { SingleFields } from '#blocks/question/single/SingleIsland.tsx'
import { findMissed } from '#core/assessment/missed.ts'
import type { PoolItem } from '#core/assessment/pool.ts'
import { single } from '#core/question/single/mark.ts'
import { addressOf, loadModule } from '#stores/keys.ts'
import { $isLoaded, $progress } from '#stores/progress.ts'

/** Asks what was missed again, and nothing else. */
export default function PracticeIsland({ poolFiles }: { poolFiles: string[] }) {
  const isLoaded = useStore($isLoaded)
  const [missed, setMissed] = useState<PoolItem[]>()
  const [hasFailed, setHasFailed] = useState(false)
  // The list is taken once, so that a question does not vanish under its own feedback.
  useEffect(() => {
    if (!isLoaded) return
    Promise.all(poolFiles.map(loadModule<PoolItem[]>))
      .then((pools) => {
        const items = pools.flat()
        const ids = findMissed(items, $progress.get())
        setMissed(ids.flatMap((id) => items.find((item) => item.id === id) ?? []))
      })
      .catch(() => setHasFailed(true))
  }, [isLoaded, poolFiles])
  if (hasFailed) {
    return (
      <p role="alert">
        The questions could not be loaded. Check the connection, then open this page again.
      </p>
    )
  }
  if (!missed) return <p>Looking up what you missed…</p>
  if (missed.length === 0) {
    return (
      <p>
        Nothing to practise: you have missed no question, or have answered each one right since.
      </p>
    )
  }
  return (
    <ol className="practice">
      {missed.map(({ id, face, keyFile, lesson }) => (
        <li className="question" key={id}>
          <QuestionPanel
            face={face}
            keyFile={keyFile}
            mark={single.mark}
            fields={SingleFields}
            withoutKept
          />
          <p className="assessment__note">
            <a href={addressOf(lesson.href)}>{lesson.title}</a>
          </p>
        </li>
      ))}
    </ol>
  )
}
