/** Saves a text as a calendar file of the reader's. */
export function download(name: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers start to read only after the click is over.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
