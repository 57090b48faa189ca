import { useRef, useState } from 'react'
import { refusals } from '#core/progress/refusal.ts'
import { type Aside, deleteAside, downloadAside, findAside } from '#stores/kept.ts'
import { readRecord } from '#stores/own-data.ts'
import { count } from '#ui/counted.ts'
import { Twice } from '#ui/Twice.tsx'
import { OfferPlace } from './OfferPlace.tsx'
import { type Offer, offerOf, type Standing } from './offer.ts'
import { useLookedUp } from './use-looked-up.ts'
import { moment } from './words.ts'

interface Props {
  standing: Standing
  changes: number
  onChange: () => void
}

/** Lists backups and what could not be read, each to download, restore or delete. */
export function SetAside({ standing, changes, onChange }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const aside = useLookedUp(findAside, changes) ?? []
  const [said, setSaid] = useState('')
  const [offer, setOffer] = useState<Offer>()
  const finish = (words: string) => {
    setOffer(undefined)
    setSaid(words)
    heading.current?.focus()
    onChange()
  }
  const drop = async (items: readonly Aside[]) => {
    await deleteAside(items)
    finish('Deleted.')
  }
  const restore = (backup: Aside) => {
    const reading = readRecord(String(backup.raw))
    if (reading.kind === 'refused') setSaid(refusals[reading.why])
    else setOffer(offerOf(reading, 'the backup'))
  }
  const backups = aside.filter(({ kind }) => kind === 'backup')
  const unread = aside.filter(({ kind }) => kind !== 'backup')
  if (aside.length === 0 && said === '') return null
  return (
    <section className="data__part no-print" aria-labelledby="data-aside">
      <h2 id="data-aside" ref={heading} tabIndex={-1}>
        Set aside
      </h2>
      <p className="data__said" role="status">
        {said}
      </p>
      {backups.map((backup) => (
        <div key={backup.id} className="data__aside">
          <p>
            Backup{backup.at === undefined ? '' : ` of ${moment(backup.at)}`}, made before your
            progress was replaced.
          </p>
          <div className="data__acts">
            <button className="button" type="button" onClick={() => restore(backup)}>
              Look at it and restore
            </button>
            <button className="button" type="button" onClick={() => downloadAside([backup])}>
              Download it
            </button>
            <Twice
              name="Delete it"
              question="Delete this backup? Nothing else holds what was replaced."
              sure="Yes, delete it"
              onSure={() => void drop([backup])}
            />
          </div>
        </div>
      ))}
      {offer && <OfferPlace {...{ offer, standing }} onDone={finish} />}
      {unread.length > 0 && <UnreadParts items={unread} onDrop={() => void drop(unread)} />}
    </section>
  )
}

function UnreadParts({ items, onDrop }: { items: readonly Aside[]; onDrop: () => void }) {
  return (
    <div className="data__aside">
      <p>
        {count(items.length, 'part')} of what was kept cannot be read by this version of the course.
        The rest is not touched by it. Whoever looks after the course may be able to use the file.
      </p>
      <ul>
        {items.slice(0, 20).map(({ id, name, at }) => (
          <li key={id}>
            {name}
            {at === undefined ? '' : `, set aside ${moment(at)}`}
          </li>
        ))}
        {items.length > 20 && <li>and {items.length - 20} more</li>}
      </ul>
      <div className="data__acts">
        <button className="button" type="button" onClick={() => downloadAside(items)}>
          Download what was set aside
        </button>
        <Twice
          name="Delete what was set aside"
          question="Delete it? It cannot be brought back."
          sure="Yes, delete it"
          onSure={onDrop}
        />
      </div>
    </div>
  )
}
