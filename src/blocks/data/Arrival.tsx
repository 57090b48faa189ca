import { useStore } from '@nanostores/react'
import { useEffect, useRef, useState } from 'react'
import { refusals } from '#core/progress/refusal.ts'
import { $arrival, followArrivals } from '#stores/arrival.ts'
import { unpackArrival } from '#stores/carry.ts'
import { OfferPlace } from './OfferPlace.tsx'
import type { Offer, Standing } from './offer.ts'

interface Props {
  standing: Standing
  codebookFile: string
  onChange: () => void
}

/** Shows the record that this page was opened with, by a scanned code or a copied address. */
export function Arrival({ standing, codebookFile, onChange }: Props) {
  const packed = useStore($arrival)
  const heading = useRef<HTMLHeadingElement>(null)
  const [offer, setOffer] = useState<Offer>()
  const [said, setSaid] = useState('')
  useEffect(followArrivals, [])
  useEffect(() => {
    if (packed === '') return
    let isCurrent = true
    setOffer(undefined)
    setSaid('Reading the progress that came with the address…')
    void unpackArrival(packed, codebookFile).then((arrived) => {
      if (!isCurrent) return
      if (arrived.kind === 'refused') setSaid(`${refusals[arrived.why]} Nothing was changed.`)
      else {
        setSaid('')
        setOffer({ ...arrived, from: 'the address' })
      }
    })
    return () => {
      isCurrent = false
    }
  }, [packed, codebookFile])
  if (packed === '') return null
  const finish = (words: string) => {
    setOffer(undefined)
    setSaid(words || 'Nothing was changed.')
    heading.current?.focus()
    onChange()
  }
  return (
    <section className="data__part" aria-labelledby="data-arrival">
      <h2 id="data-arrival" ref={heading} tabIndex={-1}>
        Progress from another device
      </h2>
      <p className="data__said" role="status">
        {said}
      </p>
      {offer && <OfferPlace {...{ offer, standing }} onDone={finish} />}
    </section>
  )
}
