import { useState } from 'react'
import type { Entries } from '#core/progress/entry.ts'
import { downloadProgress } from '#stores/own-data.ts'
import { QrCode } from './QrCode.tsx'

interface Props {
  entries: Entries
  codebookFile: string
}

/** Hands the record over: as a file, or as a code for another device to scan. */
export function TakeAlong({ entries, codebookFile }: Props) {
  const [said, setSaid] = useState('')
  const [isShown, setIsShown] = useState(false)
  const isEmpty = Object.keys(entries).length === 0
  const download = async () => {
    const name = await downloadProgress()
    setSaid(`“${name}” is with your downloads. Open it on this page, here or on another device.`)
  }
  return (
    <section className="data__part" aria-labelledby="data-take">
      <h2 id="data-take">Take it with you</h2>
      <p>
        The file holds everything but your name on the record of completion. The code carries what
        you answered to a phone or another computer without a file, and nobody else sees it.
      </p>
      <p className="data__acts no-print">
        <button className="button button--main" type="button" onClick={() => void download()}>
          Download my progress
        </button>
        <button
          className="button"
          type="button"
          aria-expanded={isShown}
          disabled={isEmpty && !isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide the QR code' : 'Show as QR code'}
        </button>
      </p>
      <p className="data__said" role="status">
        {said}
      </p>
      {isShown && <QrCode {...{ entries, codebookFile }} />}
    </section>
  )
}
