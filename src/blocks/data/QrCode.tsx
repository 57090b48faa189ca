import { useEffect, useId, useRef, useState } from 'react'
import { encode } from 'uqr'
import type { Entries } from '#core/progress/entry.ts'
import { type Carried, carry } from '#stores/carry.ts'
import { leftOutWords } from './words.ts'

interface Props {
  entries: Entries
  codebookFile: string
}

type Load = { kind: 'loading' } | { kind: 'failed' } | Carried

/** Shows the record as a code to scan, with the address that the code holds. */
export function QrCode({ entries, codebookFile }: Props) {
  const [load, setLoad] = useState<Load>({ kind: 'loading' })
  useEffect(() => {
    let isCurrent = true
    const show = (load: Load) => isCurrent && setLoad(load)
    carry(entries, codebookFile).then(show, () => show({ kind: 'failed' }))
    return () => {
      isCurrent = false
    }
  }, [entries, codebookFile])
  if (load.kind === 'carried') return <Code {...load} />
  return (
    <p role="status">
      {
        {
          loading: 'Making the code…',
          failed:
            'The code could not be made. Check the connection, then try again; the file works all the same.',
          'no-address':
            'This copy of the course was opened from a file, so there is no address that another device could open. Take the progress file instead.',
          'too-long': 'Your progress does not fit into one code. Take the progress file instead.',
        }[load.kind]
      }
    </p>
  )
}

function Code({ address, leftOut, isLocal }: Extract<Carried, { kind: 'carried' }>) {
  return (
    <div className="data__code">
      <h3>Scan it with the other device</h3>
      <QrPicture text={address} />
      <p>
        Point the other device’s camera at the code and open the address. You see what it holds
        before anything is changed there. The record stands in the part of the address that never
        reaches a server.
      </p>
      {isLocal && (
        <p>
          <b>Only this computer can open this address,</b> because the course runs on it. Take the
          progress file to another one.
        </p>
      )}
      {leftOut.length > 0 && (
        <p>
          Left out, because a code has little room: {leftOutWords(leftOut)}. The file holds them.
        </p>
      )}
      <Address text={address} />
    </div>
  )
}

/** Blank modules around a code; scanners need four (ISO/IEC 18004, §6.3.8). */
const quiet = 4

/** Draws a code, dark on white whatever the theme, since many scanners read nothing else. */
function QrPicture({ text }: { text: string }) {
  const { data, size } = encode(text, { ecc: 'L', border: quiet })
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg
      className="data__qr"
      data-dense={size > 100 || undefined}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code that holds your progress"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function Address({ text }: { text: string }) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      field.current?.select()
      setSaid('This browser does not let a page copy. The address is selected: copy it yourself.')
    }
  }
  return (
    <div className="field no-print">
      <label className="field__label" htmlFor={id}>
        Or copy the address
      </label>
      <textarea ref={field} id={id} rows={3} readOnly value={text} spellCheck={false} />
      <p className="data__acts">
        <button className="button" type="button" onClick={() => void copy()}>
          Copy the address
        </button>
        <span className="data__said" role="status">
          {said}
        </span>
      </p>
    </div>
  )
}
