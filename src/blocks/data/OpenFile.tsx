import { useId, useRef, useState } from 'react'
import { refusals } from '#core/progress/refusal.ts'
import { openFile } from '#stores/own-data.ts'
import { OfferPlace } from './OfferPlace.tsx'
import { type Offer, offerOf, type Standing } from './offer.ts'

interface Props {
  standing: Standing
  onChange: () => void
}

/** Opens a progress file, shows what it holds and asks what to do with it. */
export function OpenFile({ standing, onChange }: Props) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [fault, setFault] = useState('')
  const [offer, setOffer] = useState<Offer>()
  const open = async (file: File | undefined) => {
    setSaid('')
    setOffer(undefined)
    setFault('')
    if (!file) return
    const reading = await openFile(file)
    if (reading.kind === 'refused') setFault(`${refusals[reading.why]} Nothing was changed.`)
    else setOffer(offerOf(reading, `“${file.name}”`))
  }
  const finish = (words: string) => {
    setOffer(undefined)
    setSaid(words)
    if (input.current) input.current.value = ''
    input.current?.focus()
    onChange()
  }
  return (
    <section className="data__part no-print" aria-labelledby="data-open">
      <h2 id="data-open">Bring progress here</h2>
      <div className="field">
        <label className="field__label" htmlFor={id}>
          Open a progress file
        </label>
        <input
          ref={input}
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}hint`}
          // The same file may be chosen again, once it has been mended.
          onClick={({ currentTarget }) => {
            currentTarget.value = ''
          }}
          onChange={({ target }) => void open(target.files?.[0])}
        />
        <p className="field__hint" id={`${id}hint`}>
          You see what it holds before anything is changed. At most 2 MB, not zipped.
        </p>
      </div>
      <p className="data__said" role="status" data-fault={fault !== '' || undefined}>
        {fault || said}
      </p>
      {offer && <OfferPlace {...{ offer, standing }} onDone={finish} />}
    </section>
  )
}
