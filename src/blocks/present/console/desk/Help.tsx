import { useEffect, useRef } from 'react'
import { digitRows, keyTable } from '#core/workshop/key-table.ts'

type Switch = 'on' | 'off'

interface Props {
  isOpen: boolean
  /** Whether single keys do something, and a way to change it. */
  keys: [value: Switch, set: (value: Switch) => void]
  onClose: () => void
}

/** Lists what every key does; single keys can be switched off (WCAG 2.2, 2.1.4). */
export function Help({ isOpen, keys: [areSingleKeysOn, setKeys], onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog className="console__help" ref={dialog} aria-labelledby="console-help" onClose={onClose}>
      <div className="console__help-head">
        <h2 id="console-help">Keys</h2>
        <button className="button" type="button" onClick={onClose}>
          Close
        </button>
      </div>
      <p>
        A clicker works whatever has the focus. Other keys yield to buttons and to fields that you
        type in. They also work in the window of the stage.
      </p>
      <label className="console__switch">
        <input
          type="checkbox"
          checked={areSingleKeysOn === 'on'}
          onChange={({ target }) => setKeys(target.checked ? 'on' : 'off')}
        />
        Single letters, digits and signs are shortcuts
      </label>
      <KeyRows />
    </dialog>
  )
}

function KeyRows() {
  const rows = [...keyTable, ...digitRows]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ shown, does }) => (
          <tr key={shown.join()}>
            <td>
              {shown.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </td>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
